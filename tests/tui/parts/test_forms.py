"""Forms, played: what is wrong is said under its field, what was typed stays, nothing is written."""

from datetime import date

from careertui.content.starters import STARTERS
from careertui.domain.records import Quota
from careertui.tui.habits.week_rows import HabitKey
from careertui.tui.parts.forms import FormScreen
from careertui.tui.today.screen import TodayScreen
from tests.tui.stage import LEAD, TODAY, Stage, career_in, staged, the


def value_of(stage: Stage, name: str) -> str:
    value = stage.app.screen.query_one(f"#field-{name}").value  # type: ignore[attr-defined]
    return str(value)


def focused(stage: Stage) -> str:
    return str(stage.app.focused.id) if stage.app.focused is not None else ""


@staged()
async def test_adding_a_habit(stage: Stage) -> None:
    before = stage.path.read_bytes()
    await stage.press("a")
    assert "A new habit" in stage.text
    assert focused(stage) == "field-name"

    await stage.press("enter")
    assert stage.complaint == "name: The name is empty; give it a few words."
    await stage.type("30 MINUTES on leading people")
    await stage.press("enter")
    assert stage.complaint.startswith('name: There is already a habit "30 minutes on leading people"')
    assert value_of(stage, "name") == "30 MINUTES on leading people"
    assert "There is already a habit" in stage.words
    await stage.fill(name="x" * 500)
    await stage.press("enter")
    assert "500 characters" in stage.complaint

    await stage.fill(name="Read", start="someday")
    for wrong in ("8", "0", "-1", "two", ""):
        await stage.fill(per_week=wrong, start="today")
        await stage.press("enter")
        assert stage.complaint.startswith("per_week: A quota of days a week is a whole number from 1 to 7")
        assert focused(stage) == "field-per_week"
        assert value_of(stage, "name") == "Read"
    await stage.fill(per_week="3", start="2026-02-30")
    await stage.press("enter")
    assert stage.complaint.startswith("start: ")
    await stage.fill(start="2026-10-05", limit="at_most", unit="pages")
    await stage.fill(per_week="-4")
    await stage.press("enter")
    assert "at most an amount" in stage.complaint
    assert stage.path.read_bytes() == before
    assert stage.app.session.pending == 0

    await stage.fill(per_week="3", limit="at_least", unit="", start="today")
    await stage.press("enter")
    assert isinstance(stage.app.screen, TodayScreen)
    new = (await stage.saved()).habits[-1]
    assert (new.name, new.quotas[0].n, new.dimension, new.start) == ("Read", 3, "learn", TODAY)
    assert stage.pane.key == HabitKey(new.id)
    assert stage.message == 'Added "Read"'


@staged()
async def test_a_starter_is_taken_into_the_form(stage: Stage) -> None:
    await stage.press("a")
    assert STARTERS[0].name in stage.text
    await stage.press(*["tab"] * 7)
    assert focused(stage) == "field-goal"
    await stage.press("tab")
    assert focused(stage) == "starters"
    await stage.press("j", "j", "enter")
    assert isinstance(stage.app.screen, FormScreen)  # it can be changed first
    assert value_of(stage, "name") == STARTERS[2].name
    assert value_of(stage, "dimension") == STARTERS[2].dimension
    assert focused(stage) == "field-name"
    await stage.press("end", *" x", "enter")
    new = (await stage.saved()).habits[-1]
    assert (new.name, new.dimension) == (f"{STARTERS[2].name} x", STARTERS[2].dimension)


@staged()
async def test_a_choice_is_changed_with_keys(stage: Stage) -> None:
    await stage.press("a", *"Climb", "tab")
    assert focused(stage) == "field-dimension"
    first = value_of(stage, "dimension")
    await stage.press("right")
    second = value_of(stage, "dimension")
    await stage.press("left", "h", "l", "space")
    assert value_of(stage, "dimension") == second != first
    await stage.press("down", *"\b", "backspace", "2", "up", "enter")
    new = (await stage.saved()).habits[-1]
    assert (new.name, new.dimension, new.quotas[0].n) == ("Climb", second, 2)


@staged()
async def test_editing_changes_only_what_was_changed(stage: Stage) -> None:
    await stage.press("e")
    assert value_of(stage, "name") == "30 minutes on leading people"
    assert value_of(stage, "per_week") == "2"
    await stage.press("enter")
    assert stage.app.session.snapshot.revision == 1  # nothing changed, nothing written

    await stage.press("e")
    await stage.fill(per_week="8")
    await stage.press("enter")
    assert stage.complaint.startswith("per_week: ")
    await stage.fill(per_week="4", name="Lead people", dimension="relate")
    await stage.press("enter")
    habit = the(LEAD, await stage.saved())
    assert (habit.name, habit.dimension) == ("Lead people", "relate")
    assert habit.quotas[-1] == Quota(since=TODAY, n=4)
    assert "0/4" in stage.row(HabitKey(LEAD))

    await stage.press("e")
    await stage.fill(start="2026-09-01")
    await stage.press("enter")
    assert stage.complaint.startswith("start: ")
    await stage.fill(start="2025-06-02")
    await stage.press("enter")
    assert the(LEAD, await stage.saved()).start == date(2025, 6, 2)


@staged()
async def test_escape_leaves_everything_as_it_was(stage: Stage) -> None:
    before = stage.path.read_bytes()
    for key in ("a", "e", "t", "x", "w", "n", "s", "comma", "d"):
        await stage.press(key)
        assert stage.app.screen is not stage.base
        await stage.press("escape")
        assert stage.app.screen is stage.base
    assert stage.path.read_bytes() == before
    assert stage.app.session.pending == 0


@staged()
async def test_settings(stage: Stage) -> None:
    await stage.press("comma")
    assert value_of(stage, "name") == "Marco"
    for field, wrong in (("timezone", "Mars/Base"), ("day_starts_at", "13"), ("day_starts_at", "x")):
        right = value_of(stage, field)
        await stage.fill(**{field: wrong})
        await stage.press("enter")
        assert stage.complaint.startswith(f"{field}: "), stage.complaint
        assert value_of(stage, field) == wrong
        await stage.fill(**{field: right})
    await stage.fill(name="Mia", timezone="Europe/Berlin", week_start="sunday")
    await stage.press("enter")
    settings = (await stage.saved()).settings
    assert (settings.name, settings.timezone, settings.week_start) == ("Mia", "Europe/Berlin", 6)
    assert "S M T W T F S" in stage.text


@staged(size=(100, 30))
async def test_a_form_by_mouse_alone(stage: Stage) -> None:
    await stage.click_on("add", len(stage.lines) - 1)
    assert isinstance(stage.app.screen, FormScreen)
    count = len(career_in(stage.path).habits)
    form = stage.app.screen.query_one(".form").region
    place = next((line.index(STARTERS[0].name), y) for y, line in enumerate(stage.lines) if STARTERS[0].name in line)
    for _ in range(2):
        await stage.click(form.x + place[0], form.y + place[1])
    assert value_of(stage, "name") == STARTERS[0].name
    place = next((line.index("enter save"), y) for y, line in enumerate(stage.lines) if "enter save" in line)
    await stage.click(form.x + place[0], form.y + place[1])
    assert len((await stage.saved()).habits) == count + 1


@staged(size=(40, 12))
async def test_forms_can_be_used_where_it_is_small(stage: Stage) -> None:
    await stage.press("a", *"Small", "tab", "tab", "backspace", "9", "enter")
    assert "whole number from 1 to 7" in stage.words
    await stage.press("backspace", "3", "enter")
    assert (await stage.saved()).habits[-1].name == "Small"


@staged()
async def test_what_is_typed_into_a_day_or_a_number_takes_its_place(stage: Stage) -> None:
    """Else "yesterday" typed where "today" stands would be "todayyesterday"."""
    await stage.press("w")
    await stage.type("Something with a number, 7")
    await stage.press("shift+tab")
    assert focused(stage) == "field-day"
    await stage.press(*"yesterday")
    assert value_of(stage, "day") == "yesterday"
    await stage.press("enter")
    assert (await stage.saved()).entries[-2].text == "Something with a number, 7"


@staged()
async def test_a_text_is_written_on_where_one_comes_back_to_it(stage: Stage) -> None:
    await stage.press("w", "o", "n", "tab", "shift+tab", "e")
    assert value_of(stage, "text") == "one"


@staged()
async def test_a_complaint_goes_when_the_field_it_is_about_changes(stage: Stage) -> None:
    await stage.press("w")
    await stage.fill(day="2026-02-30")
    await stage.press("enter")
    assert stage.complaint.startswith("day: There is no day 2026-02-30")
    await stage.fill(side="job")
    assert stage.complaint.startswith("day:")
    await stage.fill(day="-1")
    assert stage.complaint == ""
    await stage.press("enter")
    assert stage.complaint.startswith("text: The text is empty")
    await stage.type("x")
    assert stage.complaint == ""


@staged(size=(40, 15))
async def test_in_forty_columns_a_form_says_how_to_close_it(stage: Stage) -> None:
    await stage.press("3", "a", "tab")
    assert "← → choose  enter save  esc close" in stage.lines[-1]
    await stage.press("tab")
    assert "enter save  tab next field  esc close" in stage.lines[-1]


@staged()
async def test_to_the_next_field_only_the_fields_are_painted(stage: Stage) -> None:
    await stage.press("w", "tab")
    painted = stage.app.screen._dirty_widgets
    await stage.press("tab")
    assert stage.app.screen not in painted
    assert not stage.app.screen._repaint_required


@staged()
async def test_what_was_typed_goes_only_when_that_is_asked_for_twice(stage: Stage) -> None:
    await stage.press("w", *"held a talk", "escape")
    assert isinstance(stage.app.screen, FormScreen)
    assert "again drops what was typed" in stage.text
    await stage.press("s")  # typing on is no wish to close
    assert "again drops" not in stage.text
    await stage.press("escape")
    assert value_of(stage, "text") == "held a talks"
    await stage.press("escape")
    assert not isinstance(stage.app.screen, FormScreen)
    await stage.press("w", "escape")  # nothing typed, nothing to ask
    assert not isinstance(stage.app.screen, FormScreen)


@staged()
async def test_the_day_that_is_understood_is_shown_while_it_is_typed(stage: Stage) -> None:
    await stage.press("3", "a")
    stage.app.screen.query_one("#field-target").focus()
    await stage.type("fri")
    assert "Fri 11 Sep" in stage.text
    assert stage.complaint == ""
    await stage.fill(title="Lead a team", target="2026-08-01")
    await stage.settled()
    assert "Sat 1 Aug" in stage.text
    assert stage.complaint == "target: Sat 1 Aug has passed already."
    await stage.fill(target="1 Aug")
    await stage.settled()
    assert "Sun 1 Aug 2027" in stage.text
    assert stage.complaint == ""
    await stage.fill(target="some day")
    await stage.settled()
    assert "Aug 2027" not in stage.text
    await stage.press("enter")
    assert stage.complaint.endswith("monday for the next one.")
    await stage.fill(target="Sep 2027")
    await stage.press("enter")
    targets = {goal.title: goal.target for goal in (await stage.saved()).goals}
    assert targets["Lead a team"] == date(2027, 9, 30)
