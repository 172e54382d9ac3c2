"""What holds for every action: taken back it leaves no trace, done twice it is done once, refused it says why."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import UNSET

from careertui.actions import seasons, ticks
from careertui.actions.habits import keeping as habits
from careertui.actions.habits.rules import existing, quota_on
from careertui.domain.career import Career
from careertui.domain.change import Change, Edit, still_stands, value_at
from careertui.domain.days import first_of_week
from careertui.domain.errors import Refused
from careertui.domain.settings import setting_names
from careertui.domain.text import visible
from careertui.domain.weeks import HabitWeeks
from tests.actions.examples import (
    EXAMPLES,
    Act,
    Drawn,
    around,
    drawn,
    name_of,
    plain_career,
    public_actions,
)
from tests.domain.careers import MemoryFacts, amounts, apply, as_json, is_one_sentence, tick_years
from tests.domain.lives import facts_of_lives, laws, lives, weeks_of_life
from tests.domain.naive import Life

Intent = Callable[[Career], Change]
"""An action with all it is told, so that it can be run again on newer facts."""

every_action = pytest.mark.parametrize("act", EXAMPLES, ids=name_of)
some = settings(laws, max_examples=5)  # for each of them

STRANGE = ["Read", "habit h1", "HABIT H2", "", "  ", "x" * 500, "a\x1b[31mb", "\u202ex", "a\nb", "Call Ann", "@Ann"]
NUMBERS = ["0", "1", "3", "7", "8", "-1", "x", "1.5", "999999999", "\u0663", ""]
ANSWERS = [
    ("week", "balance"),
    ("week", "pick"),
    ("year", "spark"),
    ("quarter", "goal:active"),
    ("quarter", "confirm:cv"),
]


@st.composite
def drawings(draw: st.DrawFn, today: date) -> Drawn:
    """What an action may be told, right and wrong things."""

    def one_of(*choices: str) -> str:
        return draw(st.sampled_from(choices))

    def near(first: int, last: int) -> date:
        return today + timedelta(days=draw(st.integers(first, last)))

    def ids(known: str) -> str:
        return one_of(known, known, known, "h2", "old", "idea", "gone")

    right = drawn(today)
    places = ("habit", "other", "goal", "idea", "skill", "person", "safeguard", "entry", "role", "seat", "closed")
    kind, key = draw(st.sampled_from([(right.review, right.key), *ANSWERS]))
    return drawn(
        today,
        day=near(-150, 20),
        days=tuple(near(-150, 20) for _ in range(draw(st.integers(1, 3)))),
        later=near(-20, 190),
        **{place: ids(getattr(right, place)) for place in places},
        away=one_of("away", "h1", "gone"),
        excused=one_of("excused", "h1", "h2"),
        season=one_of("planned", "s0", "s1", "unknown"),
        step=one_of("Call Ann", "Read it", "none such"),
        text=one_of("Swim", "Swim", *STRANGE),
        why=one_of("because", "because", *STRANGE),
        number=one_of("2", *NUMBERS),
        quota=one_of("2", *NUMBERS),
        level=one_of("3", "1", "0", "9"),
        amount=draw(st.none() | st.sampled_from(NUMBERS)),
        note=draw(st.none() | st.sampled_from(STRANGE)),
        setting=one_of("name", *setting_names()),
        setting_text=one_of("Sam", *NUMBERS),
        review=kind,
        key=key,
        value=one_of("7", "yes", "no", "on", "", "x"),
        on=draw(st.booleans()),
    )


@st.composite
def situations(draw: st.DrawFn) -> tuple[MemoryFacts, Drawn]:
    """Two habits with a past and a little of everything, and what an action is told."""
    first = draw(lives(id="h1"))
    second = draw(lives(id="h2", today=first.today, week_start=first.week_start))
    facts = facts_of_lives(first, second)
    if first.ticks:
        day = min(first.ticks)
        facts.documents["ticks"][f"h1:{day.year}"]["notes"] = {f"{day:%m-%d}": {"text": "x", "assets": ["a1"]}}
    return around(facts, first.today), draw(drawings(first.today))


def intent_of(act: Act, told: Drawn) -> Intent:
    return lambda career: EXAMPLES[act](career, told)


def outcome(facts: MemoryFacts, intent: Intent) -> Change | None:
    """What an intent comes to; None when it is refused, which must be said in one harmless sentence."""
    sentence = ""
    try:
        return intent(Career(facts))
    except Refused as refused:
        sentence = str(refused)
    assert is_one_sentence(sentence), sentence
    return None


def test_every_action_has_an_example() -> None:
    missing = [name for name in public_actions() if name not in {name_of(act) for act in EXAMPLES}]
    where = "give it one in EXAMPLES of tests/actions/examples.py, so that the laws are held against it"
    assert not missing, f"{' and '.join(missing)} has no example; {where}."


@every_action
def test_its_example_does_something(act: Act) -> None:
    today = date(2026, 9, 9)
    facts = plain_career(today)
    change = EXAMPLES[act](Career(facts), drawn(today))
    assert change.edits, f"The example of {name_of(act)} in tests/actions/examples.py changes nothing."
    back = apply(apply(facts, change), change.inverse())
    assert back.documents == facts.documents


@every_action
@some
@given(case=situations())
def test_taken_back_it_leaves_no_trace(act: Act, case: tuple[MemoryFacts, Drawn]) -> None:
    facts, intent = case[0], intent_of(act, case[1])
    leaves_no_trace(facts, intent)


@every_action
@some
@given(case=situations(), other=st.sampled_from(list(EXAMPLES)))
def test_run_again_on_newer_facts_it_leaves_no_trace_there(
    act: Act, case: tuple[MemoryFacts, Drawn], other: Act
) -> None:
    facts, told = case
    between = outcome(facts, intent_of(other, told._replace(new="theirs", new2="theirs too")))
    leaves_no_trace(apply(facts, between) if between else facts, intent_of(act, told))


def leaves_no_trace(facts: MemoryFacts, intent: Intent) -> None:
    before = deepcopy(facts.documents)
    change = outcome(facts, intent)
    assert facts.documents == before  # an action itself changes nothing
    if change is None:
        return
    there = apply(facts, change)
    assert (there.documents == before) is (not change.edits)
    back = apply(there, change.inverse())
    assert back.documents == before
    assert apply(back, change.inverse().inverse()).documents == there.documents


@every_action
@some
@given(case=situations())
def test_done_twice_it_is_done_once(act: Act, case: tuple[MemoryFacts, Drawn]) -> None:
    facts, intent = case[0], intent_of(act, case[1])
    change = outcome(facts, intent)
    if change is None:
        return
    once = apply(facts, change)
    again = outcome(once, intent)
    assert again is None or apply(once, again).documents == once.documents


@every_action
@some
@given(case=situations())
def test_every_edit_says_what_was_there_and_stands_afterwards(act: Act, case: tuple[MemoryFacts, Drawn]) -> None:
    facts, intent = case[0], intent_of(act, case[1])
    change = outcome(facts, intent)
    if change is None:
        return
    for edit in change.edits:
        before = edit.before if edit.before is UNSET else as_json(edit.before)
        assert value_at(facts.documents.get(edit.table, {}).get(edit.id), edit.path) == before
        assert edit.before != edit.after
    there = apply(facts, change)
    for edit in as_edits(change):
        assert still_stands(there.documents.get(edit.table, {}).get(edit.id), edit)


def as_edits(change: Change) -> list[Edit]:
    """A change's edits as the undo log gives them back; the last one on each place."""
    last = {(edit.table, edit.id, edit.path): edit for edit in change.edits}
    return [
        Edit(*place, after=edit.after if edit.after is UNSET else as_json(edit.after)) for place, edit in last.items()
    ]


@every_action
@some
@given(case=situations())
def test_a_label_is_a_sentence_without_its_full_stop(act: Act, case: tuple[MemoryFacts, Drawn]) -> None:
    change = outcome(case[0], intent_of(act, case[1]))
    if change is None:
        return
    assert change.label
    assert change.label[0].isupper() or change.label[0] == '"'  # a name begins as it likes
    assert not change.label.endswith(".")
    assert visible(change.label) == change.label


@pytest.mark.parametrize("act", [habits.edit_habit, habits.requota, ticks.tick], ids=name_of)
@laws
@given(case=situations())
def test_closed_weeks_keep_the_quota_they_were_judged_by(act: Act, case: tuple[MemoryFacts, Drawn]) -> None:
    facts, today = case[0], case[1].today
    change = outcome(facts, intent_of(act, case[1]))
    if change is None:
        return
    there = Career(apply(facts, change))
    for habit in Career(facts).habits:
        now = existing(there, habit.id)
        for weeks in range(1, 30):
            day = today - timedelta(weeks=weeks)
            if first_of_week(day, there.settings.week_start) < first_of_week(habit.start, there.settings.week_start):
                break
            kept, was = quota_on(there, now, day), quota_on(Career(facts), habit, day)
            assert (kept.n, kept.every) == (was.n, was.every)


@laws
@given(
    lives(limit="at_least"), st.integers(-150, 20), st.sampled_from(["1", "2", "5", "7"]), st.sampled_from(["1", "3"])
)
def test_closed_weeks_keep_their_state_through_backfills_and_new_quotas(
    life: Life, back: int, first: str, second: str
) -> None:
    facts = facts_of_lives(life)
    day = life.today + timedelta(days=min(back, 0))
    amount = None if life.habit.measure == "days" else 1
    filled = outcome(facts, lambda c: ticks.tick(c, life.today, "h1", [day], amount))
    if filled:
        facts = apply(facts, filled)
    before = closed_states(facts, life.today)
    for number in (first, second):
        facts = apply(facts, habits.requota(Career(facts), life.today, "h1", number))
        # what was running is cut short by the change, and can't be missed
        now = closed_states(facts, life.today)
        assert now[: len(before)] == before
        assert all(state in ("met", "excused") for _, state in now[len(before) :])


def closed_states(facts: MemoryFacts, today: date) -> list[tuple[date, str]]:
    """A habit's closed weeks, by the naive model."""
    seen = Career(facts).as_of(today)
    days = {
        date.fromisoformat(f"{year}-{day}"): n
        for year, record in seen.ticks("h1").items()
        for day, n in record.days.items()
    }
    spans = tuple((span.start, span.end or span.start) for span in seen.seasons)
    life = Life(seen.habits[0], days, today, seen.settings.week_start, spans)
    return [(period[0], life.state(period)) for period in life.periods() if period != life.running]


@laws
@given(lives(), st.integers(-150, 20))
def test_ticking_and_unticking_do_what_the_model_says(life: Life, back: int) -> None:
    facts, day = facts_of_lives(life), life.today + timedelta(days=back)
    amount = None if life.habit.measure == "days" else 2.5
    change = outcome(facts, lambda c: ticks.tick(c, life.today, "h1", [day, day], amount))
    assert (change is None) is (day > life.today or life.is_away(life.week(day)))
    if change is None:
        return
    there = apply(facts, change)
    assert there.ticks("h1") == tick_years({**amounts(life.ticks), day: amount or 1})
    assert existing(Career(there), "h1") == life.habit
    gone = apply(there, ticks.untick(Career(there), life.today, "h1", [day]))
    assert gone.ticks("h1") == tick_years({each: n for each, n in life.ticks.items() if each != day})


@laws
@given(lives(), st.integers(0, 60))
def test_away_and_back_costs_nothing(life: Life, days: int) -> None:
    facts = facts_of_lives(life)
    later = life.today + timedelta(days=days)
    if life.is_retired or life.habit.start > life.today:
        return
    away = apply(facts, habits.retire(Career(facts), life.today, "h1"))
    back = apply(away, habits.unretire(Career(away), later, "h1"))
    before = weeks_of_life(life)
    seen = Career(back).as_of(later)
    after = HabitWeeks(seen.habits[0], seen.ticks("h1"), seen.seasons, later, life.week_start)
    if life.habit.limit == "at_least":
        assert after.streak == before.streak
        assert after.best == before.best
        assert after.strength <= before.strength + 1e-12
    assert all(week.state != "missed" for week in after.weeks if week.first > life.running_week)


def test_a_cancelled_season_cancelled_again_is_refused() -> None:
    today = date(2026, 1, 14)
    start = today + timedelta(days=3)
    facts = apply(
        MemoryFacts({}),
        seasons.add_season(Career(MemoryFacts({})), today, id="s", start=start, end=start, reason="Trip"),
    )
    gone = apply(facts, seasons.end_season(Career(facts), today, "s"))
    assert gone.documents == {}
    with pytest.raises(Refused):
        seasons.end_season(Career(gone), today, "s")
