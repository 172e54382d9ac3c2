"""Today's lines below the habits: each acts with one key, in the app as a person uses it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest

from careertui.content.demo_goals import goal_id
from careertui.domain.career import Career
from careertui.domain.signals.rules import signals
from careertui.domain.signals.signal import Signal, SignalKind
from careertui.domain.thresholds import Thresholds
from careertui.domain.views.today.outlook import Outlook
from careertui.domain.views.today.today import today_view
from careertui.tui.goals.form import GoalForm
from careertui.tui.goals.screen import GoalsScreen
from careertui.tui.habits.form import HabitForm
from careertui.tui.habits.week_rows import HabitKey
from careertui.tui.keys.names import Keys
from careertui.tui.parts.ask import Answer, AskScreen
from careertui.tui.rows import RowKey
from careertui.tui.today.explained import outlook_explained
from careertui.tui.today.outlook_rows import CardKey, DueKey, SignalKey, StepKey
from tests.domain.careers import MemoryFacts
from tests.tui.stage import TODAY, Stage, habit, habits, staged


async def to(stage: Stage, key: RowKey) -> None:
    """The cursor on the line with this key."""
    stage.pane.reload(key)
    await stage.press()
    assert stage.pane.key == key


@staged()
async def test_the_next_step_opens_its_goal(stage: Stage) -> None:
    await to(stage, StepKey(goal_id("S2")))
    await stage.press("enter")
    await stage.until(lambda: isinstance(stage.app.screen, GoalsScreen))
    await stage.until(lambda: "one product line" in stage.text)


@staged()
async def test_a_due_review_opens(stage: Stage) -> None:
    await to(stage, DueKey("week", date(2026, 9, 6)))
    await stage.press("enter")
    await stage.until(lambda: "Weekly review" in stage.text and "balance" in stage.text.lower())


@staged()
async def test_balance_offers_what_makes_the_week_lighter(stage: Stage) -> None:
    async def choose(number: int) -> None:
        await to(stage, SignalKey("balance", ""))
        await stage.press("enter")
        await stage.until(lambda: "Ask less of a habit" in stage.text)
        await stage.press(*"j" * number, "enter")

    await choose(0)
    await stage.until(lambda: "One of your own" in stage.text)
    assert "Two evenings closed to work mail" not in [each.title for each in answers(stage)]  # kept already
    await stage.press("j", "enter") if len(answers(stage)) > 1 else await stage.press("enter")
    await stage.until(lambda: isinstance(stage.app.screen, HabitForm))
    assert "Protect" in stage.text
    await stage.press("escape")
    await choose(1)
    await stage.until(lambda: "Which one asks for less?" in stage.text)
    first = answers(stage)[0].title
    await stage.press("enter")
    await stage.until(lambda: f'Set "{first}" to 1 a week' in stage.message)
    await choose(2)
    await stage.until(lambda: "Which one rests" in stage.text)
    await stage.press("enter")
    await stage.until(lambda: "Excuse weeks of" in stage.text)
    await stage.press("escape")
    await choose(3)
    await stage.until(lambda: "Begin a season" in stage.text and "Last day" in stage.text)
    await stage.press("escape")
    await choose(4)
    await stage.until(lambda: stage.app.screen_name == "insights")
    assert "Balance" in stage.text


def answers(stage: Stage) -> Sequence[Answer]:
    """What is offered."""
    assert isinstance(stage.app.screen, AskScreen)
    return stage.app.screen.choices


@staged()
async def test_an_overdue_goal_is_closed_or_moved(stage: Stage) -> None:
    goal = next(each for each in signals(stage.app.career, TODAY) if each.kind == "overdue").subject
    await to(stage, SignalKey("overdue", goal))
    await stage.press("enter")
    await stage.until(lambda: "Move its target" in stage.text)
    await stage.press("j", "enter")
    await stage.until(lambda: 'Move "Twelve people' in stage.text)
    await stage.press("escape")
    await stage.press("enter", "enter")
    await stage.until(lambda: 'Close "Twelve people' in stage.text)


@staged()
async def test_a_signal_is_snoozed_and_undone(stage: Stage) -> None:
    first = signals(stage.app.career, TODAY)[0]
    await to(stage, SignalKey(first.kind, first.subject))
    await stage.press("z")
    assert stage.message.startswith("Snoozed until Wed 7 Oct")
    await stage.until(lambda: first.text not in stage.text)
    assert first not in signals(await stage.saved(), TODAY)
    await stage.press("u")
    await stage.until(lambda: first.text in stage.text)


def in_season() -> dict[str, Any]:
    span = {"id": "S1", "created": "2026-09-01", "kind": "season", "start": "2026-09-02", "end": "2026-09-20"}
    return habits(habit("H1", "Read", 3), spans={"S1": {**span, "reason": "a new baby"}})


@staged(in_season)
async def test_a_season_asks_once_whether_the_direction_holds(stage: Stage) -> None:
    await to(stage, CardKey("changed"))
    assert "Does the direction still hold?" in stage.text
    await stage.press("enter", "enter")
    assert stage.message == "The direction holds."
    await stage.until(lambda: "Does the direction" not in stage.text)
    assert (await stage.saved()).desk.season_answers == {TODAY: "holds"}


def after_season() -> dict[str, Any]:
    span = {"id": "S1", "created": "2026-08-01", "kind": "season", "start": "2026-08-10", "end": "2026-09-06"}
    document = habits(
        habit("H1", "Read", 3),
        habit("H2", "Write", 1),
        ticks={"H1:2026": {"days": {"08-07": 1}}},
        spans={"S1": {**span, "reason": "a new baby"}},
    )
    for each in document["habits"].values():
        each["created"] = each["start"] = "2026-08-03"
    return document


@staged(after_season)
async def test_the_day_after_a_season_one_habit_is_picked(stage: Stage) -> None:
    await to(stage, CardKey("season_over"))
    assert "Pick one habit to restart with" in stage.text
    await stage.press("enter", "j", "enter")
    await stage.until(lambda: "And the others this week?" in stage.text)
    await stage.press("enter")
    assert stage.message == "Write: the smallest version counts; the others rest this week"
    assert stage.pane.key == HabitKey("H2")
    career = await stage.saved()
    assert {habit.id: list(habit.excused) for habit in career.habits} == {"H1": [TODAY], "H2": []}
    await stage.until(lambda: "Pick one habit" not in stage.text)
    assert (await stage.saved()).desk.dismissed == {"restart": TODAY}


@staged()
async def test_the_key_line_follows_the_line_under_the_cursor(stage: Stage) -> None:
    assert stage.keys.strip().startswith("space tick")
    assert "z snooze" not in stage.keys
    await to(stage, SignalKey("balance", ""))
    await stage.press("k", "j")
    assert stage.keys.strip().startswith("enter open  z snooze")
    assert "space tick" not in stage.keys
    await to(stage, DueKey("week", date(2026, 9, 6)))
    await stage.press("j", "k")
    assert stage.keys.strip().startswith("enter open")
    assert "z snooze" not in stage.keys


@staged()
async def test_each_line_explains_itself(stage: Stage) -> None:
    said: dict[type, tuple[str, str]] = {}
    for key in [row.key for row in stage.pane.rows if row.key]:
        await to(stage, key)
        said[type(key)] = stage.base.explanation()
    assert said[StepKey][0] == "Next step"
    assert "Sales Manager" in said[StepKey][1]
    assert said[DueKey][0] == "Weekly review"
    assert said[SignalKey] == (
        "Balance",
        "The median balance of the last four weekly reviews, none older than 8 weeks, is 2 or less, or 1 or more below"
        " that of the last thirteen. Warning signs are said with it. Season days do not count."
        " enter goes to where it can be changed; z keeps it quiet for 30 days.",
    )


@staged(in_season)
async def test_the_card_explains_itself(stage: Stage) -> None:
    await to(stage, CardKey("changed"))
    title, words = stage.base.explanation()
    assert title == "In a season"
    assert "nothing falls due" in words


def many_habits() -> dict[str, Any]:
    document = after_season()
    made = [habit(f"H{number:02}", f"Habit {number:02}") for number in range(30)]
    for each in made:
        each["created"] = each["start"] = "2026-08-03"
    return {**document, **habits(*made)}


@staged(many_habits)
async def test_every_habit_can_be_the_one_to_restart_with(stage: Stage) -> None:
    await to(stage, CardKey("season_over"))
    await stage.press("enter")
    assert "Habit 00" in stage.text
    assert "Habit 29" not in stage.text
    assert "↓" in stage.text
    await stage.press(*["j"] * 29)
    assert "Habit 29" in stage.text
    assert "↑" in stage.text
    await stage.press("enter", "j", "enter")
    assert stage.pane.key == HabitKey("H29")
    assert not any(habit.excused for habit in (await stage.saved()).habits)  # the others are wanted


@staged(in_season)
async def test_another_season_can_be_planned_while_one_is_on(stage: Stage) -> None:
    await stage.press("s", "down", "down", "enter")
    await stage.fill(reason="the second child", start="2026-12-01", end="2026-12-20")
    await stage.press("enter")
    assert stage.message.startswith('Season "the second child"')
    assert len((await stage.saved()).seasons) == 2
    await stage.press("s", "down", "down", "enter")
    await stage.fill(reason="too near", start="2026-09-10", end="2026-09-12")
    await stage.press("enter")
    assert "start: It would overlap the season" in stage.complaint


@staged()
async def test_a_snooze_says_what_it_keeps_quiet(stage: Stage) -> None:
    await to(stage, SignalKey("balance", ""))
    await stage.press("z")
    assert stage.message == "Snoozed until Wed 7 Oct: Balance 3.5 of 9 lately, 5 before"
    await stage.press("u")
    await stage.until(lambda: "Took back: Snoozed until Wed 7 Oct: Balance" in stage.message)


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
def test_who_comes_back_sees_the_whole_card_at_once(size: tuple[int, int], tmp_path: Path) -> None:
    @staged(many_habits, size=size)
    async def script(stage: Stage) -> None:
        await stage.until(lambda: "The season is over. Pick one habit to restart with; others can wait." in stage.words)

    script(tmp_path)


@staged(after_season)
async def test_undo_says_what_the_card_was(stage: Stage) -> None:
    await to(stage, CardKey("season_over"))
    await stage.press("enter", "enter", "enter")
    await stage.until(lambda: stage.message.startswith("Read: "))
    await stage.press("u")
    await stage.until(lambda: stage.message == 'Took back: Began again with "Read", the others rest this week.')


def unserved() -> dict[str, Any]:
    vision = {"id": "V1", "created": "2025-09-01", "rev": 1, "start": "2025-09-01", "values": ["hours"]}
    anchors = {"all": [{"from": "2025-09-01", "day": "2025-09-01"}]}
    ticks = {"H1:2026": {"days": {"09-06": 1}}}
    return habits(habit("H1", "Read", 3), ticks=ticks, visions={"V1": vision}, meta={"anchors": anchors})


@staged(unserved)
async def test_a_value_that_nothing_serves_offers_a_goal_for_it(stage: Stage) -> None:
    await stage.until(lambda: 'Nothing serves "hours" yet' in stage.text)
    await to(stage, SignalKey("value", "hours"))
    await stage.press("enter")
    await stage.until(lambda: isinstance(stage.app.screen, GoalForm))
    form = stage.app.screen
    assert isinstance(form, GoalForm)
    assert (form.preset.values, form.preset.status) == (("hours",), "active")


@pytest.mark.parametrize("kind", get_args(SignalKind))
def test_every_signal_has_a_rule_in_words(kind: SignalKind) -> None:
    signal = Signal(kind, None, "words")
    view = today_view(Career(MemoryFacts({})), TODAY, outlook=Outlook(signals=(signal,)))
    found = outlook_explained(SignalKey(kind, ""), view, Thresholds(), Keys({}))
    assert found is not None
    assert all(len(words) > 5 for words in found)
