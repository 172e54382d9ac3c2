"""A signal as data; apart from its rules, because Today is drawn before they are asked."""

from typing import Literal, NamedTuple

SignalKind = Literal[
    "lateral", "overdue", "stuck", "no_next_step", "balance", "signs", "network", "readiness", "role", "value"
]
Severity = Literal["high", "watch"]


class Signal(NamedTuple):
    """One line: what was seen, how grave, in words; `subject` is the id of what it is about, empty for none."""

    kind: SignalKind
    severity: Severity | None
    text: str
    subject: str = ""
