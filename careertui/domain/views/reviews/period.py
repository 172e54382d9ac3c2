"""What a review looks back on, and a fact about it: the ground of the facts above its questions."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property

import msgspec

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.checks.resilience import weekly_reviews
from careertui.domain.days import day_words, week_index
from careertui.domain.evidence.evidence import Evidence
from careertui.domain.quarter import Stretch, StretchWeek, quarter_to, weeks_of_stretch, year_to
from careertui.domain.records import Review
from careertui.domain.reviews.dates import DAYS_TO_SLOT, Kind, home_slot
from careertui.domain.season_days import DAY
from careertui.domain.weeks import week_score


class Fact(msgspec.Struct, frozen=True):
    """A fact in one line, or in `most` where there is room; `bars` (0 to 1, None a gap) are drawn before the text.

    `away` are the numbers of those bars that stand for a week of a season.
    """

    label: str
    text: str
    bars: tuple[float | None, ...] = ()
    most: int = 1
    away: tuple[int, ...] = ()


class Period:
    """What a review looks back on: from `first` to its slot, seen as of `today`."""

    def __init__(self, career: Career, today: date, kind: Kind, slot: date, book: WeeksBook | None = None) -> None:
        self.career = career.as_of(today)
        self.today, self.kind, self.slot = today, kind, slot
        self.book = book or WeeksBook()
        self.first = self._first()
        self.last = min(home_slot(self.career, kind, slot), today)

    def _first(self) -> date:
        if self.stretch:
            return self.stretch.start + DAY
        return home_slot(self.career, "week", self.slot) - DAYS_TO_SLOT

    @cached_property
    def stretch(self) -> Stretch | None:
        """The year, or the quarter, that the review looks back on; None of a weekly one."""
        if self.kind == "week":
            return None
        return year_to(self.career, self.slot) if self.kind == "year" else self.quarter

    @cached_property
    def quarter(self) -> Stretch | None:
        """The quarter that ends with the slot."""
        return quarter_to(self.career, self.slot)

    @cached_property
    def weeks(self) -> list[StretchWeek]:
        """The closed weeks that end in what is looked back on."""
        return weeks_of_stretch(self.career, self.stretch, self.today, self.book) if self.stretch else []

    @cached_property
    def evidence(self) -> Evidence:
        """All touches of assets, read when they are asked for."""
        return Evidence(self.career, self.today)

    @property
    def weekly(self) -> list[Review]:
        """The weekly reviews done up to the slot, oldest first."""
        return [review for review in weekly_reviews(self.career) if review.slot <= self.slot]

    def texts(self, kind: str) -> list[str]:
        """The log's lines of a kind in the period, newest first."""
        found = [entry for entry in self.career.entries if entry.kind == kind and self.first <= entry.date <= self.last]
        return [f"{entry.text} ({day_words(entry.date, self.today)})" for entry in reversed(found)]

    def scores(self, weeks: int) -> list[float | None]:
        """The week scores, 0 to 1, of so many weeks up to the slot's."""
        index = week_index(self.last, self.career.settings.week_start)
        habits = self.book.all(self.career, self.today)
        pairs = [
            week_score([each for each in habits if each.is_live(number)], number)
            for number in range(index - weeks + 1, index + 1)
        ]
        return [done / want if want else None for done, want in pairs]


def one_fact(label: str, text: str) -> list[Fact]:
    """A fact, unless there is nothing to say."""
    return [Fact(label, text)] if text else []


def some_facts(label: str, texts: Sequence[str], most: int = 3) -> list[Fact]:
    """Some texts under one label; what is more than `most` is counted."""
    shown = [*texts[:most], *([f"and {len(texts) - most} more"] if len(texts) > most else [])]
    return [Fact("" if number else label, text) for number, text in enumerate(shown)]
