"""The career as of a day: what is dated or entered later is not there."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from careertui.actions.ticks import tick
from careertui.domain.career import Career
from careertui.domain.records import Entry, Vision
from tests.domain.careers import a_habit, a_season, apply, facts_of
from tests.domain.lives import facts_of_lives, laws, lives
from tests.domain.naive import Life

TODAY = date(2026, 9, 7)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
LONG_AGO = date(2024, 1, 1)


def entry(id: str, day: date, created: date | None = None) -> Entry:
    return Entry(id=id, created=created or day, date=day, kind="win", text="x")


def test_an_empty_career() -> None:
    career = Career(facts_of()).as_of(TODAY)
    assert (career.habits, career.live_habits, career.seasons, career.entries, career.vision) == ((), (), (), (), None)
    assert career.season_on(TODAY) is None
    assert career.ticks("h1") == {}
    assert career.anchors == ()
    assert career.settings.week_start == 0


@pytest.mark.parametrize(("created", "seen"), [(YESTERDAY, True), (TODAY, True), (TOMORROW, False)])
def test_records_entered_later_are_not_seen(created: date, seen: bool) -> None:
    facts = facts_of(
        a_habit(start=LONG_AGO, created=created),
        seasons=[a_season(TODAY, TODAY, created=created)],
        visions=[Vision(id="v", created=created, rev=1, start=LONG_AGO, text="x")],
        entries=[entry("e", LONG_AGO, created)],
    )
    career = Career(facts).as_of(TODAY)
    assert [bool(x) for x in (career.habits, career.seasons, career.vision, career.entries)] == [seen] * 4
    assert bool(career.season_on(TODAY)) is seen
    everything = Career(facts)
    assert everything.habits
    assert everything.seasons
    assert everything.vision
    assert everything.entries


def test_lines_dated_later_are_not_seen() -> None:
    facts = facts_of(entries=[entry("b", TODAY), entry("c", TOMORROW, TODAY), entry("a", TODAY), entry("d", YESTERDAY)])
    assert [line.id for line in Career(facts).as_of(TODAY).entries] == ["d", "a", "b"]


def test_later_ticks_and_their_notes_are_not_seen() -> None:
    days = [date(2025, 12, 31), YESTERDAY, TODAY, TOMORROW, date(2027, 1, 1)]
    facts = facts_of(a_habit(), ticks={"h1": days}, notes={"h1": {TODAY: "now", TOMORROW: "later"}})
    years = Career(facts).as_of(TODAY).ticks("h1")
    assert {year: set(ticks.days) for year, ticks in years.items()} == {2025: {"12-31"}, 2026: {"09-06", "09-07"}}
    assert {key: note.text for key, note in years[2026].notes.items()} == {"09-07": "now"}
    assert set(Career(facts).ticks("h1")) == {2025, 2026, 2027}


def test_a_later_note_without_a_tick_is_not_seen_either() -> None:
    facts = facts_of(a_habit(), ticks={"h1": [TODAY]}, notes={"h1": {TOMORROW: "later"}})
    assert not Career(facts).as_of(TODAY).ticks("h1")[2026].notes


def test_years_without_later_ticks_stay_the_same_objects() -> None:
    facts = facts_of(a_habit(), ticks={"h1": [date(2025, 12, 31), YESTERDAY]})
    career = Career(facts).as_of(TODAY)
    assert career.ticks("h1")[2025] is facts.ticks("h1")[2025]
    assert career.ticks("h1")[2026] is facts.ticks("h1")[2026]
    assert career.as_of(TODAY) is career
    assert career.as_of(YESTERDAY) is not career


RETIREMENTS = [
    # retired, is retired as of TODAY, how many retirements are seen
    ([(YESTERDAY, None)], True, 1),
    ([(TODAY, None)], True, 1),
    ([(TOMORROW, None)], False, 0),
    ([(YESTERDAY, TODAY)], False, 1),
    ([(YESTERDAY, TOMORROW)], True, 1),
    ([(TOMORROW, TOMORROW)], False, 0),
    ([(LONG_AGO, YESTERDAY), (TOMORROW, None)], False, 1),
    ([(LONG_AGO, YESTERDAY), (TODAY, TOMORROW)], True, 2),
]


@pytest.mark.parametrize(("retired", "is_retired", "seen"), RETIREMENTS)
def test_later_retirements_and_returns_are_not_seen(
    retired: list[tuple[date, date | None]], is_retired: bool, seen: int
) -> None:
    career = Career(facts_of(a_habit(start=date(2023, 1, 2), retired=retired))).as_of(TODAY)
    assert career.habits[0].is_retired is is_retired
    assert len(career.habits[0].retired) == seen
    assert bool(career.live_habits) is not is_retired


def test_the_newest_revision_of_the_day() -> None:
    visions = [
        Vision(id=f"v{rev}", created=LONG_AGO + timedelta(days=rev * 100), rev=rev, start=LONG_AGO) for rev in (2, 1, 3)
    ]
    career = Career(facts_of(visions=visions))
    for days, rev in [(99, None), (100, 1), (250, 2), (300, 3)]:
        vision = career.as_of(LONG_AGO + timedelta(days=days)).vision
        assert (vision.rev if vision else None) == rev


def test_habits_stand_in_the_persons_order() -> None:
    facts = facts_of(
        a_habit("c", order=2),
        a_habit("b", order=2),
        a_habit("a", order=2, created=date(2026, 2, 1)),
        a_habit("z", order=1),
    )
    assert [habit.id for habit in Career(facts).habits] == ["z", "b", "c", "a"]


def test_both_days_of_a_season_count() -> None:
    seasons = [a_season(TODAY, TOMORROW, "later"), a_season(LONG_AGO, LONG_AGO + timedelta(days=3), "earlier")]
    role = msgspec.structs.replace(a_season(LONG_AGO, TOMORROW, "role"), kind="role")
    career = Career(facts_of(seasons=[*seasons, role]))
    assert [season.id for season in career.seasons] == ["earlier", "later"]
    on = [career.season_on(day) for day in (YESTERDAY, TODAY, TOMORROW, TOMORROW + timedelta(days=1))]
    assert [season.id if season else None for season in on] == [None, "later", "later", None]


def test_an_unchanged_record_stays_the_same_object() -> None:
    facts = facts_of(a_habit("a"), a_habit("b"))
    ticked = apply(facts, tick(Career(facts), TODAY, "a", [TODAY]))
    assert ticked.records("habits")["a"] is facts.records("habits")["a"]


@laws
@given(lives(), st.integers(-30, 150))
def test_nothing_later_is_ever_seen(life: Life, back: int) -> None:
    then = life.today - timedelta(days=back)
    seen = Career(facts_of_lives(life)).as_of(then)
    for year, ticks in seen.ticks(life.habit.id).items():
        assert all(date.fromisoformat(f"{year}-{day}") <= then for day in ticks.days)
    for habit in seen.habits:
        assert all(gap.from_ <= then and (gap.to is None or gap.to <= then) for gap in habit.retired)
    days = {day for day in life.ticks if day <= then}
    assert len(days) == sum(len(ticks.days) for ticks in seen.ticks(life.habit.id).values())
