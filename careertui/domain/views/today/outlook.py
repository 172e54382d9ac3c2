"""What is due, worth a look and asked: the part of Today that a tick does not change, and that costs most to derive."""

from datetime import date
from typing import TYPE_CHECKING

import msgspec

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.evidence.readiness import readiness
from careertui.domain.signals.signal import Signal
from careertui.domain.views.today.cards import Card, card_of
from careertui.domain.views.today.due import DueLine, due_lines

if TYPE_CHECKING:
    from careertui.domain.views.today.quarter import QuarterLine


WAITING = "What is due waits until then."


class ReadinessLine(msgspec.Struct, frozen=True):
    """Safeguards fresh of all, and the days since the last drill (None: never)."""

    fresh: int
    all: int
    rehearsed_days: int | None


class Outlook(msgspec.Struct, frozen=True, kw_only=True):
    """What a tick hardly changes: reviews due, signals, readiness, a card, the quarter. It costs more than the habits.

    Who comes back is met with the card and nothing else: then nothing is due or worth a look here, on any face, and
    one quiet line, `waiting`, says that something is.
    """

    due: tuple[DueLine, ...] = ()
    waiting: str = ""
    signals: tuple[Signal, ...] = ()
    readiness: ReadinessLine | None = None
    card: Card | None = None
    quarter: "QuarterLine | None" = None

    @property
    def is_return(self) -> bool:
        """Whether somebody comes back: the card comes first, and what waits is not counted up."""
        return self.card is not None and self.card.is_return


def outlook_view(career: Career, today: date, book: WeeksBook | None = None) -> Outlook:
    """What is due, worth a look and asked, as of `today`."""
    from careertui.domain.evidence.evidence import (
        Evidence,  # the rules take a while to import; Today's habits come first
    )
    from careertui.domain.signals.rules import signals
    from careertui.domain.views.today.quarter import quarter_line

    seen = career.as_of(today)
    card = card_of(seen, today)
    is_return = card is not None and card.is_return
    ready = readiness(Evidence(seen, today))
    due, found = due_lines(seen, today), signals(seen, today)
    return Outlook(
        due=() if is_return else due,
        signals=() if is_return else found,
        waiting=WAITING if is_return and (due or found) else "",
        readiness=ReadinessLine(ready.fresh, ready.all, ready.rehearsed_days) if ready.all else None,
        card=card,
        quarter=quarter_line(seen, today, book),
    )
