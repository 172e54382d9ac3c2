"""What holds for every action: taken back it leaves no trace, done twice it is done once, refused it says why."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date, timedelta
from typing import Literal, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from careertui.actions import habits, seasons, ticks
from careertui.actions.drafts import EntryDraft, HabitDraft
from careertui.actions.log import add_entry
from careertui.actions.settings import set_setting
from careertui.domain.career import Career
from careertui.domain.change import Change, Edit, still_stands, value_at
from careertui.domain.days import first_of_week
from careertui.domain.errors import Refused
from careertui.domain.settings import setting_names
from careertui.domain.text import visible
from careertui.domain.weeks import HabitWeeks
from tests.domain.careers import MemoryFacts, amounts, apply, as_json, is_one_sentence, tick_years
from tests.domain.lives import facts_of_lives, laws, lives, weeks_of_life
from tests.domain.naive import Life

words = st.sampled_from(["Read", "habit h1", "HABIT H2", "", "  ", "x" * 500, "a\x1b[31mb", "\u202ex", "Swim", "a\nb"])
numbers = st.sampled_from(["0", "1", "2", "3", "7", "8", "-1", "x", "1.5", "999999999", "٣", ""])
ids = st.sampled_from(["h1", "h1", "h2", "gone"])
offsets = st.integers(-150, 20)
kinds: st.SearchStrategy[Literal["win", "note"]] = st.sampled_from(["win", "note"])


class Intent(NamedTuple):
    """An action with all it is told, so that it can be run again on newer facts."""

    name: str
    run: Callable[[Career], Change]


def near(today: date) -> st.SearchStrategy[date]:
    return offsets.map(lambda days: today + timedelta(days=days))


@st.composite
def habit_intents(draw: st.DrawFn, today: date) -> Intent:
    id, other, text, number, day = draw(ids), draw(ids), draw(words), draw(numbers), draw(near(today))
    unit, at_most, moved = draw(st.sampled_from(["", "pages"])), draw(st.booleans()), draw(st.none() | near(today))
    begun = moved or UNSET
    acts: list[Intent] = [
        Intent(
            "add",
            lambda c: habits.add_habit(
                c,
                today,
                HabitDraft(name=text, per_week=number, unit=unit, at_most=at_most, start=begun),
                id="new",
            ),
        ),
        Intent(
            "edit",
            lambda c: habits.edit_habit(
                c,
                today,
                id,
                HabitDraft(name=text if at_most else UNSET, per_week=number, unit=unit, start=begun),
            ),
        ),
        Intent("requota", lambda c: habits.requota(c, today, id, number, moved)),
        Intent("reorder", lambda c: habits.reorder(c, id, number)),
        Intent("retire", lambda c: habits.retire(c, today, id)),
        Intent("unretire", lambda c: habits.unretire(c, today, id)),
        Intent("delete", lambda c: habits.delete_habit(c, id)),
        Intent("excuse", lambda c: habits.excuse(c, today, id, day, text)),
        Intent("count again", lambda c: habits.count_again(c, today, id, day)),
        Intent("move beside itself", lambda c: habits.move_beside(c, id, id)),
        Intent("rename", lambda c: habits.edit_habit(c, today, other, HabitDraft(name=text))),
    ]
    return draw(st.sampled_from(acts))


@st.composite
def other_intents(draw: st.DrawFn, today: date) -> Intent:
    id, text, number, day = draw(ids), draw(words), draw(numbers), draw(near(today))
    days = draw(st.lists(near(today), min_size=1, max_size=3))
    amount, note = draw(st.none() | numbers), draw(st.none() | words)
    end = day + timedelta(days=draw(st.integers(-2, 190)))
    ending = draw(st.sampled_from(["s0", "s1", "unknown"]))
    setting, kind = draw(st.sampled_from(setting_names())), draw(kinds)
    acts: list[Intent] = [
        Intent("tick", lambda c: ticks.tick(c, today, id, days, amount, note)),
        Intent("untick", lambda c: ticks.untick(c, today, id, days)),
        Intent("season", lambda c: seasons.add_season(c, today, id="new", start=day, end=end, reason=text)),
        Intent("end season", lambda c: seasons.end_season(c, today, ending)),
        Intent("log", lambda c: add_entry(c, today, EntryDraft(kind=kind, text=text, day=day), id="new")),
        Intent("set", lambda c: set_setting(c, setting, number if setting != "name" else text)),
    ]
    return draw(st.sampled_from(acts))


@st.composite
def situations(draw: st.DrawFn) -> tuple[MemoryFacts, Intent, date]:
    """Two habits with a past, and something that a person does."""
    first = draw(lives(id="h1"))
    second = draw(lives(id="h2", today=first.today, week_start=first.week_start))
    facts = facts_of_lives(first, second)
    if first.ticks:
        day = min(first.ticks)
        facts.documents["ticks"][f"h1:{day.year}"]["notes"] = {f"{day:%m-%d}": {"text": "x", "assets": ["a1"]}}
        facts = MemoryFacts(facts.documents)
    intent = draw(habit_intents(first.today) | other_intents(first.today))
    return facts, intent, first.today


def outcome(facts: MemoryFacts, intent: Intent) -> Change | None:
    """What an intent comes to; None when it is refused, which must be said in one harmless sentence."""
    sentence = ""
    try:
        return intent.run(Career(facts))
    except Refused as refused:
        sentence = str(refused)
    assert is_one_sentence(sentence), sentence
    return None


@laws
@given(situations())
def test_taken_back_it_leaves_no_trace(case: tuple[MemoryFacts, Intent, date]) -> None:
    facts, intent, _ = case
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


@laws
@given(situations())
def test_done_twice_it_is_done_once(case: tuple[MemoryFacts, Intent, date]) -> None:
    facts, intent, _ = case
    change = outcome(facts, intent)
    if change is None:
        return
    once = apply(facts, change)
    again = outcome(once, intent)
    assert again is None or apply(once, again).documents == once.documents


@laws
@given(situations())
def test_every_edit_says_what_was_there_and_stands_afterwards(case: tuple[MemoryFacts, Intent, date]) -> None:
    facts, intent, _ = case
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


@laws
@given(situations())
def test_a_label_is_a_sentence_without_its_full_stop(case: tuple[MemoryFacts, Intent, date]) -> None:
    change = outcome(case[0], case[1])
    if change is None:
        return
    assert change.label
    assert change.label[0].isupper()
    assert not change.label.endswith(".")
    assert visible(change.label) == change.label


@laws
@given(situations())
def test_closed_weeks_keep_the_quota_they_were_judged_by(case: tuple[MemoryFacts, Intent, date]) -> None:
    facts, intent, today = case
    change = outcome(facts, intent)
    if change is None or intent.name not in ("edit", "requota", "tick"):
        return
    there = Career(apply(facts, change))
    for habit in Career(facts).habits:
        now = habits.existing(there, habit.id)
        for weeks in range(1, 30):
            day = today - timedelta(weeks=weeks)
            if first_of_week(day, there.settings.week_start) < first_of_week(habit.start, there.settings.week_start):
                break
            assert habits.quota_on(there, now, day) == habits.quota_on(Career(facts), habit, day)


@laws
@given(lives(limit="at_least"), offsets, st.sampled_from(["1", "2", "5", "7"]), st.sampled_from(["1", "3"]))
def test_closed_weeks_keep_their_state_through_backfills_and_new_quotas(
    life: Life, back: int, first: str, second: str
) -> None:
    facts = facts_of_lives(life)
    day = life.today + timedelta(days=min(back, 0))
    amount = None if life.habit.measure == "days" else 1
    filled = outcome(facts, Intent("tick", lambda c: ticks.tick(c, life.today, "h1", [day], amount)))
    if filled:
        facts = apply(facts, filled)
    before = closed_states(facts, life.today)
    for number in (first, second):
        facts = apply(facts, habits.requota(Career(facts), life.today, "h1", number))
        assert closed_states(facts, life.today) == before


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
    return [(week, state) for week, state in life.states() if week != life.running]


@laws
@given(lives(), offsets)
def test_ticking_and_unticking_do_what_the_model_says(life: Life, back: int) -> None:
    facts, day = facts_of_lives(life), life.today + timedelta(days=back)
    amount = None if life.habit.measure == "days" else 2.5
    change = outcome(facts, Intent("tick", lambda c: ticks.tick(c, life.today, "h1", [day, day], amount)))
    away = any(life.is_away(life.week(day), gap.from_, gap.to) for gap in life.habit.retired)
    assert (change is None) is (day > life.today or away)
    if change is None:
        return
    there = apply(facts, change)
    assert there.ticks("h1") == tick_years({**amounts(life.ticks), day: amount or 1})
    assert habits.existing(Career(there), "h1").start == min(day, life.habit.start)
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
    assert all(week.state != "missed" for week in after.weeks if week.first > life.running)


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
