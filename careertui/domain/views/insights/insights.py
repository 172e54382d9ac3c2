"""Insights: where the line from values to habits breaks, and how the year went; one view a section."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

import msgspec

from careertui.domain.career import Career
from careertui.domain.entries import MARKS
from careertui.domain.evidence.evidence import Evidence, Fresh, Proof
from careertui.domain.evidence.outside import is_outside, outside_touches
from careertui.domain.records import Asset, Entry, Mark

MONTHS = 13


class MapCell(NamedTuple):
    """How many lines have a mark, and the newest of them."""

    mark: Mark
    lines: int
    newest: tuple[Proof, ...]


class LikedMap(msgspec.Struct, frozen=True):
    """Good or bad at it × liked or hated it, in one year; `year` None: in all."""

    year: int | None
    cells: dict[str, MapCell]

    @property
    def count(self) -> int:
        """Marked lines in it."""
        return sum(cell.lines for cell in self.cells.values())


class NetworkPerson(NamedTuple):
    """One person: `days` past due, negative before."""

    id: str
    name: str
    org: str
    tie: str
    is_outside: bool
    state: Fresh
    days: int
    last: date | None


class TieRow(NamedTuple):
    """People of one tie: fresh or soon of all, outside and inside the employer."""

    tie: str
    outside: tuple[int, int]
    inside: tuple[int, int]


class NetworkView(msgspec.Struct, frozen=True, kw_only=True):
    """People by tie and freshness, the longest overdue first; touches outside by month, the running one last."""

    people: tuple[NetworkPerson, ...]
    ties: tuple[TieRow, ...]
    outside: tuple[int, int]
    inside: tuple[int, int]
    months: tuple[tuple[date, int], ...]
    touched: int
    days: int

    @property
    def stale(self) -> tuple[NetworkPerson, ...]:
        """Those past their date, and those never touched."""
        return tuple(person for person in self.people if person.state in ("stale", "new"))


def liked_maps(career: Career, today: date, newest: int = 9) -> tuple[LikedMap, ...]:
    """The map of the newest year with marks, then of the years before, then of all of them; empty without marks."""
    marked = [entry for entry in career.as_of(today).entries if entry.mark]
    years = sorted({entry.date.year for entry in marked}, reverse=True)
    maps = [_liked_map(year, (entry for entry in marked if entry.date.year == year), newest) for year in years]
    return (*maps, _liked_map(None, marked, newest)) if len(maps) > 1 else tuple(maps)


def _liked_map(year: int | None, entries: Iterable[Entry], newest: int) -> LikedMap:
    lines: dict[str, list[Proof]] = {mark: [] for mark in MARKS}
    for entry in entries:
        if entry.mark:
            lines[entry.mark].insert(0, Proof(entry.date, entry.text))
    return LikedMap(year, {mark: MapCell(mark, len(lines[mark]), tuple(lines[mark][:newest])) for mark in MARKS})


def network_view(career: Career, today: date) -> NetworkView:
    """People inside and outside the employer, and how often those outside were touched."""
    seen = career.as_of(today)
    evidence = Evidence(seen, today)
    people = sorted(
        (_person(evidence, person) for person in seen.assets_of("person")),
        key=lambda person: (-person.days, person.name.casefold()),
    )
    days = seen.settings.thresholds.outside_days
    lately = outside_touches(evidence, today - timedelta(days=days), today)
    return NetworkView(
        people=tuple(people),
        ties=tuple(
            TieRow(tie, _good(people, tie, outside=True), _good(people, tie, outside=False))
            for tie, _ in Counter(person.tie for person in people).most_common()
        ),
        outside=_good(people, outside=True),
        inside=_good(people, outside=False),
        months=_months(evidence, today),
        touched=len({touch.asset for touch in lately}),
        days=days,
    )


def _person(evidence: Evidence, person: Asset) -> NetworkPerson:
    fresh = evidence.freshness(person)
    outside = is_outside(evidence, person)
    return NetworkPerson(person.id, person.name, person.org, person.tie, outside, fresh.state, fresh.days, fresh.last)


def _good(people: Iterable[NetworkPerson], tie: str = "", *, outside: bool) -> tuple[int, int]:
    """Fresh or soon, of how many, on one side; of one tie where it is given."""
    states = [person.state for person in people if person.is_outside == outside and tie in ("", person.tie)]
    return sum(state in ("fresh", "soon") for state in states), len(states)


def _months(evidence: Evidence, today: date) -> tuple[tuple[date, int], ...]:
    """The first days of the last 13 months, with the touches outside in each."""
    number = today.year * 12 + today.month - 1
    firsts = [date(each // 12, each % 12 + 1, 1) for each in range(number - MONTHS + 1, number + 1)]
    counts = Counter(touch.day.replace(day=1) for touch in outside_touches(evidence, firsts[0], today))
    return tuple((first, counts[first]) for first in firsts)
