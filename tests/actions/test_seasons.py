"""Seasons: their length, their beginning, and no two at once."""

from datetime import date, timedelta

import msgspec
import pytest

from careertui.actions.seasons import add_season, end_season, season_to_end
from careertui.domain.career import Career
from careertui.domain.change import Change
from tests.domain.careers import MemoryFacts, a_habit, a_season, apply, facts_of, refusal, weeks_of

TODAY = date(2026, 1, 14)
DAY = timedelta(days=1)


def begun(facts: MemoryFacts, start: date, end: date, reason: str = "Baby", id: str = "new") -> MemoryFacts:
    return apply(facts, add_season(Career(facts), TODAY, id=id, start=start, end=end, reason=reason))


def seasons(facts: MemoryFacts) -> list[tuple[date, date | None]]:
    return [(season.start, season.end) for season in Career(facts).seasons]


def end(career: Career, today: date) -> Change:
    season = season_to_end(career, today)
    assert season is not None
    return end_season(career, today, season.id)


def ended(facts: MemoryFacts, today: date = TODAY) -> MemoryFacts:
    return apply(facts, end(Career(facts), today))


def test_what_is_stored() -> None:
    (season,) = Career(begun(facts_of(), TODAY, TODAY, " Moving house ")).seasons
    assert (season.id, season.kind, season.created, season.reason) == ("new", "season", TODAY, "Moving house")
    assert (season.start, season.end) == (TODAY, TODAY)


@pytest.mark.parametrize(("days", "fine"), [(1, True), (181, True), (182, True), (183, False), (400, False)])
def test_twenty_six_weeks_are_the_most(days: int, fine: bool) -> None:
    end = TODAY + (days - 1) * DAY
    if fine:
        assert seasons(begun(facts_of(), TODAY, end)) == [(TODAY, end)]
    else:
        assert "26 weeks" in refusal(lambda: begun(facts_of(), TODAY, end))


@pytest.mark.parametrize("back", [-400, -1, 0, 15, 400, 4000])
def test_it_may_lie_however_far_back_or_ahead(back: int) -> None:
    start = TODAY - back * DAY
    assert seasons(begun(facts_of(), start, start + 20 * DAY)) == [(start, start + 20 * DAY)]


def test_it_can_not_end_before_it_starts() -> None:
    assert "before it starts" in refusal(lambda: begun(facts_of(), TODAY, TODAY - DAY))


@pytest.mark.parametrize(
    ("start", "end", "fine"),
    [(-5, -1, True), (-5, 0, False), (0, 9, False), (3, 4, False), (9, 20, False), (10, 20, True), (-5, 20, False)],
)
def test_seasons_do_not_overlap(start: int, end: int, fine: bool) -> None:
    facts = facts_of(seasons=[a_season(TODAY, TODAY + 9 * DAY, reason="Baby")])
    if fine:
        assert len(seasons(begun(facts, TODAY + start * DAY, TODAY + end * DAY))) == 2
    else:
        assert '"Baby"' in refusal(lambda: begun(facts, TODAY + start * DAY, TODAY + end * DAY))


def test_a_role_is_no_season() -> None:
    role = msgspec.structs.replace(a_season(TODAY, TODAY + DAY), kind="role")
    assert seasons(begun(facts_of(seasons=[role]), TODAY, TODAY)) == [(TODAY, TODAY)]


@pytest.mark.parametrize("reason", ["", "  ", "x\x1b[31m", "\u202ex", "\x00", "x" * 10_001])
def test_needs_a_reason(reason: str) -> None:
    assert "reason" in refusal(lambda: begun(facts_of(), TODAY, TODAY, reason))


def test_every_week_it_touches_can_not_be_missed() -> None:
    facts = begun(facts_of(), date(2026, 1, 4), date(2026, 1, 12))
    weeks = weeks_of(a_habit(start=date(2025, 12, 22)), [], date(2026, 1, 26), Career(facts).seasons)
    assert [week.state for week in weeks.weeks] == ["excused", "excused", "excused", "excused", "missed", "open"]


class TestEnd:
    def test_today_is_its_last_day(self) -> None:
        facts = facts_of(seasons=[a_season(TODAY - 9 * DAY, TODAY + 9 * DAY)])
        short = ended(facts)
        assert seasons(short) == [(TODAY - 9 * DAY, TODAY)]
        assert end(Career(short), TODAY).edits == ()
        assert Career(short).season_on(TODAY + DAY) is None

    def test_on_its_first_day(self) -> None:
        assert seasons(ended(facts_of(seasons=[a_season(TODAY, TODAY + DAY)]))) == [(TODAY, TODAY)]

    def test_the_next_planned_one_is_cancelled(self) -> None:
        facts = facts_of(
            seasons=[
                a_season(TODAY + 40 * DAY, TODAY + 50 * DAY, "b"),
                a_season(TODAY + DAY, TODAY + 2 * DAY, "a"),
                a_season(TODAY - 9 * DAY, TODAY - DAY, "over"),
            ]
        )
        change = end(Career(facts), TODAY)
        assert [season.id for season in Career(apply(facts, change)).seasons] == ["over", "b"]
        assert apply(apply(facts, change), change.inverse()).documents == facts.documents

    def test_the_one_that_is_on_comes_before_a_planned_one(self) -> None:
        facts = facts_of(seasons=[a_season(TODAY + DAY, TODAY + DAY, "next"), a_season(TODAY, TODAY, "on")])
        assert end(Career(facts), TODAY).edits == ()

    def test_none_is_on(self) -> None:
        facts = facts_of(seasons=[a_season(TODAY - DAY, TODAY - DAY, "over")])
        assert season_to_end(Career(facts), TODAY) is None
        assert "ended" in refusal(lambda: end_season(Career(facts), TODAY, "over"))
        assert "cancelled" in refusal(lambda: end_season(Career(facts), TODAY, "unknown"))

    def test_one_without_an_end_gets_one(self) -> None:
        endless = msgspec.structs.replace(a_season(TODAY - DAY, TODAY), end=None)
        assert seasons(ended(facts_of(seasons=[endless]))) == [(TODAY - DAY, TODAY)]
