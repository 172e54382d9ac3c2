"""The one exception that carries a sentence for the person."""

from collections.abc import Iterable


class Refused(Exception):
    """What was asked for breaks a rule; the message is a whole sentence that says what, where and what next.

    `field` names the form field that is wrong, so that a form can say so under it.
    """

    def __init__(self, sentence: str, *, field: str = "") -> None:
        super().__init__(sentence)
        self.field = field


def gone(what: str) -> str:
    """Why nothing can be done to a thing that another session deleted: `The goal is gone: …`."""
    return f"The {what} is gone: it was deleted meanwhile; undo brings it back."


def listed(names: Iterable[str], most: int | None = None) -> str:
    """Join names for a sentence, each in quotes: `"a", "b" or "c"`; of more than `most`, `"a", "b" and 3 more`."""
    quoted = [f'"{name}"' for name in names]
    if most is not None and len(quoted) > most:
        return f"{', '.join(quoted[:most])} and {len(quoted) - most} more"
    if len(quoted) < 2:
        return "".join(quoted)
    return ", ".join(quoted[:-1]) + " or " + quoted[-1]
