"""Evidence: levels, proofs and freshness, straight from the specification, and its laws."""

from datetime import timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from careertui.domain.career import Career
from careertui.domain.evidence.evidence import Evidence, Touch, due_after
from careertui.domain.records import Entry, Span
from careertui.domain.settings import Settings
from careertui.domain.thresholds import Thresholds
from tests.domain.careers import a_habit, a_season
from tests.domain.facts import a_career, a_line, a_person, a_safeguard, a_skill, a_win, day
from tests.domain.lives import laws

DAY = timedelta(days=1)
TODAY = day("2026-09-07")


def test_the_log_is_read_once_for_a_career_and_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Career] = []

    def lines(career: Career) -> dict[str, list[Entry | Touch]]:
        read.append(career)
        return {}

    monkeypatch.setattr("careertui.domain.evidence.evidence._lines", lines)
    career = a_career(a_skill())
    Evidence(career, TODAY), Evidence(career, TODAY), Evidence(career.as_of(TODAY), TODAY)
    assert read == [career.as_of(TODAY)]
    Evidence(career, TODAY + DAY)
    assert len(read) == 2


# --- Levels: none without a dated line


def test_a_skill_begins_at_its_start_level() -> None:
    assert Evidence(a_career(a_skill(start_level=2)), TODAY).level(a_skill(start_level=2)) == 2


def test_the_newest_line_that_says_a_level_holds() -> None:
    skill = a_skill(start_level=1)
    career = a_career(
        skill,
        a_win(day("2026-01-10"), "k1", levels={"k1": 2}),
        a_win(day("2026-03-10"), "k1", levels={"k1": 1}),
        a_win(day("2026-05-10"), "k1"),
    )
    evidence = Evidence(career, TODAY)
    line = evidence.level_line("k1")
    assert (evidence.level(skill), line and line.day) == (1, day("2026-03-10"))
    assert Evidence(career, day("2026-03-09")).level(skill) == 2
    assert Evidence(career, day("2026-01-09")).level(skill) == 1


def test_a_level_may_be_said_without_naming_the_skill_beside_it() -> None:
    skill = a_skill()
    entry = a_line(day("2026-01-10"), kind="win", levels={"k1": 3})
    evidence = Evidence(a_career(skill, entry), TODAY)
    assert evidence.level(skill) == 3
    assert [touch.day for touch in evidence.of("k1")] == [day("2026-01-10")]


@laws
@given(
    st.lists(st.tuples(st.integers(0, 300), st.none() | st.integers(0, 4), st.sampled_from(["win", "note"]))),
    st.integers(0, 4),
    st.integers(0, 300),
)
def test_no_level_without_a_dated_line(lines: list[tuple[int, int | None, str]], start: int, back: int) -> None:
    first = TODAY - 300 * DAY
    skill = a_skill(start_level=start)
    entries = [
        Entry(
            id=f"e{number:03}",
            created=first + days * DAY,
            date=first + days * DAY,
            kind="win" if kind == "win" else "note",
            text="x",
            assets=("k1",),
            levels={} if level is None else {"k1": level},
        )
        for number, (days, level, kind) in enumerate(lines)
    ]
    then = TODAY - back * DAY
    evidence = Evidence(a_career(skill, *entries), then)
    said = [(entry.date, entry.id, entry.levels["k1"]) for entry in entries if entry.levels and entry.date <= then]
    assert evidence.level(skill) == (max(said)[2] if said else start)
    assert (evidence.level_line("k1") is None) is (not said)


# --- Proofs and touches


def test_a_win_proves_a_skill_and_a_note_only_touches_it() -> None:
    career = a_career(
        a_skill(),
        a_win(day("2026-01-10"), "k1"),
        a_line(day("2026-02-10"), "k1", kind="note"),
        a_line(day("2026-03-10"), "k1", kind="shock"),
        a_line(day("2026-04-10"), "k1", kind="drill"),
    )
    evidence = Evidence(career, TODAY)
    proof, last = evidence.last_proof("k1"), evidence.last("k1")
    assert (proof and proof.day, last and last.day) == (day("2026-01-10"), day("2026-04-10"))


def test_a_tick_that_names_a_skill_proves_it() -> None:
    career = a_career(a_skill(), a_habit("h1"), ticks={"h1": {day("2026-02-03"): ["k1"], day("2026-02-04"): []}})
    proof = Evidence(career, TODAY).last_proof("k1")
    assert proof is not None
    assert (proof.day, proof.text, proof.entry) == (day("2026-02-03"), "Read", None)


def test_a_habit_that_builds_a_skill_is_no_proof_of_it() -> None:
    habit = replace(a_habit("h1"), skills=("k1",))
    career = a_career(a_skill(), habit, ticks={"h1": {day("2026-02-04"): []}})
    assert Evidence(career, TODAY).last("k1") is None


def test_one_line_touches_all_that_it_names() -> None:
    career = a_career(a_skill(), a_person(), a_safeguard(), a_line(day("2026-05-01"), "k1", "p1", "a1"))
    evidence = Evidence(career, TODAY)
    assert [len(evidence.of(asset)) for asset in ("k1", "p1", "a1")] == [1, 1, 1]


def test_what_is_dated_later_touches_nothing() -> None:
    career = a_career(a_person(), a_line(TODAY + DAY, "p1"), a_habit("h1"), ticks={"h1": {TODAY + DAY: ["p1"]}})
    assert Evidence(career, TODAY).of("p1") == []
    assert len(Evidence(career, TODAY + DAY).of("p1")) == 2


# --- Freshness


@pytest.mark.parametrize(
    ("today", "state", "days"),
    [
        ("2026-03-31", "fresh", -61),
        ("2026-05-16", "fresh", -15),
        ("2026-05-17", "soon", -14),
        ("2026-05-31", "soon", 0),  # due today is not stale
        ("2026-06-01", "stale", 1),
    ],
)
def test_freshness_by_the_day(today: str, state: str, days: int) -> None:
    person = a_person(every=2)
    fresh = Evidence(a_career(person, a_line(day("2026-03-31"), "p1")), day(today)).freshness(person)
    assert (fresh.state, fresh.last, fresh.due, fresh.days) == (state, day("2026-03-31"), day("2026-05-31"), days)


@pytest.mark.parametrize(
    ("today", "state"),
    [("2026-03-31", "new"), ("2026-05-20", "new"), ("2026-05-31", "new"), ("2026-06-01", "stale")],
)
def test_stale_comes_before_new_and_new_before_soon(today: str, state: str) -> None:
    person = a_person(every=2, created=day("2026-03-31"))
    fresh = Evidence(a_career(person), day(today)).freshness(person)
    assert (fresh.state, fresh.last, fresh.is_good) == (state, None, False)


def test_a_months_end_is_kept_where_there_is_one() -> None:
    person = a_person(every=1)
    evidence = Evidence(a_career(person, a_line(day("2026-01-31"), "p1")), day("2026-02-28"))
    assert (evidence.freshness(person).due, evidence.freshness(person).state) == (day("2026-02-28"), "soon")


def test_season_days_are_added_both_ends_counted() -> None:
    person = a_person(every=1)
    season = a_season(day("2026-02-10"), day("2026-02-19"))
    career = a_career(person, season, a_line(day("2026-02-01"), "p1"))
    assert Evidence(career, day("2026-03-11")).freshness(person)[2:4] == (day("2026-03-11"), 0)
    assert Evidence(career, day("2026-03-12")).freshness(person).state == "stale"
    assert Evidence(career, day("2026-02-12")).freshness(person).due == day("2026-03-04")  # three of its days so far


def test_season_days_before_the_touch_do_not_count_and_its_own_day_does() -> None:
    person = a_person(every=1)
    season = a_season(day("2026-02-10"), day("2026-02-19"))
    career = a_career(person, season, a_line(day("2026-02-19"), "p1"))
    assert Evidence(career, day("2026-03-20")).freshness(person).due == day("2026-03-20")


def test_how_soon_is_soon_is_a_setting() -> None:
    person = a_person(every=2)
    settings = Settings(thresholds=Thresholds(soon_days=3))
    career = a_career(person, a_line(day("2026-03-31"), "p1"), settings=settings)
    assert [Evidence(career, day(today)).freshness(person).state for today in ("2026-05-27", "2026-05-28")] == [
        "fresh",
        "soon",
    ]


@st.composite
def some_seasons(draw: st.DrawFn) -> list[Span]:
    bounds = sorted(draw(st.sets(st.integers(-50, 400), max_size=6)))
    bounds = bounds[: len(bounds) // 2 * 2]
    first = TODAY - 350 * DAY
    return [a_season(first + a * DAY, first + b * DAY, f"s{a}") for a, b in zip(bounds[::2], bounds[1::2], strict=True)]


@laws
@given(some_seasons(), st.integers(0, 350), st.integers(1, 12))
def test_due_is_months_later_and_a_day_more_for_each_season_day(seasons: list[Span], back: int, months: int) -> None:
    last = TODAY - back * DAY
    career = a_career(*seasons)
    days = [last + n * DAY for n in range(back + 1)]
    resting = sum(any(s.start <= each <= (s.end or s.start) for s in seasons) for each in days)
    assert due_after(career, last, months, TODAY) == last + relativedelta(months=months) + resting * DAY


@laws
@given(some_seasons(), st.none() | st.integers(0, 350), st.integers(1, 6))
def test_the_states_in_their_order(seasons: list[Span], touched: int | None, months: int) -> None:
    person = a_person(every=months, created=TODAY - 350 * DAY)
    lines = [] if touched is None else [a_line(TODAY - touched * DAY, "p1")]
    fresh = Evidence(a_career(person, *seasons, *lines), TODAY).freshness(person)
    assert fresh.days == (TODAY - fresh.due).days
    if fresh.due < TODAY:
        assert fresh.state == "stale"
    elif touched is None:
        assert fresh.state == "new"
    else:
        assert fresh.state == ("soon" if fresh.due - 14 * DAY <= TODAY else "fresh")


@laws
@given(some_seasons(), st.integers(0, 350), st.integers(0, 350), st.integers(1, 6))
def test_a_later_touch_never_makes_it_staler(seasons: list[Span], a: int, b: int, months: int) -> None:
    person = a_person(every=months, created=TODAY - 400 * DAY)
    older, newer = sorted((TODAY - a * DAY, TODAY - b * DAY))
    if older == newer:
        return
    one = Evidence(a_career(person, *seasons, a_line(older, "p1")), TODAY).freshness(person)
    two = Evidence(a_career(person, *seasons, a_line(older, "p1"), a_line(newer, "p1")), TODAY).freshness(person)
    assert two.due >= one.due - 3 * DAY  # what a short month lacks
    assert two.last == newer
