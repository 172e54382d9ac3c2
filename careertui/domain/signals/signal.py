"""A signal as data; apart from its rules, because Today is drawn before they are asked."""

from typing import Literal, NamedTuple

SignalKind = Literal[
    "lateral", "overdue", "stuck", "no_next_step", "balance", "signs", "network", "readiness", "role", "value"
]
Severity = Literal["high", "watch"]


class Target(NamedTuple):
    """What a signal is about: a goal, a skill or a role by its id, a ranked value by its words, or the layoff drill."""

    kind: Literal["goal", "skill", "role", "value", "drill"]
    id: str


DRILL = Target("drill", "")


class Signal(NamedTuple):
    """One line: how grave, what was seen, what `more` there is; `target` is what it is about, None for all at once.

    `goal` is the id of the one that needs the skill of a lateral move.
    """

    kind: SignalKind
    severity: Severity | None
    what: str
    target: Target | None = None
    goal: str = ""
    more: str = ""

    @property
    def text(self) -> str:
        """All of it in words."""
        return f"{self.what}; {self.more}" if self.more else self.what

    @property
    def subject(self) -> str:
        """The target's id, empty for none: how a snooze and scripts know what the signal is about."""
        return self.target.id if self.target else ""
