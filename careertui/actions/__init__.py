"""What can be done: each user action one small pure function (career, today, intent) -> Change, with its checks.

Intents are idempotent ("set to 1", never "toggle"): the store may run one again on newer facts.
"""
