"""The first run, played: from an empty file to Today, each page left half-way, taken up again, put aside."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from careertui.content.safeguards import SAFEGUARDS
from careertui.domain.career import Career
from careertui.domain.views.first_run import CARD
from careertui.store.config import Config
from careertui.store.start_options import StartOptions
from careertui.tui.app import CareerApp
from careertui.tui.first_run.run import Welcome
from careertui.tui.parts.guide.screen import GuideScreen
from careertui.tui.today.screen import TodayScreen
from tests.tui.stage import TODAY, Stage, habit, habits, running, staged

YESTERDAY = "2026-09-06"
CHECK = {"id": "c", "created": str(TODAY), "kind": "check", "slot": str(TODAY), "done": str(TODAY)}
CHECK["scores"] = {"jobcareer": [3] * 12}  # type: ignore[assignment]
VISION: dict[str, Any] = {"id": "v", "created": str(TODAY), "rev": 1, "start": str(TODAY)}
THREE = {**VISION, "purpose": "teams", "accomplishments": ["one", "two", "x" * 150]}


def file(vision: Mapping[str, Any] | None = None, **tables: Sequence[Mapping[str, Any]]) -> Any:
    rows = {table: {each["id"]: each for each in found} for table, found in tables.items()}
    return lambda: {**rows, **({"visions": {"v": vision}} if vision else {})}


def step(stage: Stage) -> str:
    screen = stage.app.screen
    assert isinstance(screen, GuideScreen), screen
    return screen.steps[screen.at].name


async def go_on(stage: Stage) -> None:
    """From the welcome into the pages."""
    assert isinstance(stage.app.screen, Welcome)
    await stage.press("enter")


async def to(stage: Stage, name: str) -> None:
    """Skips with enter until a step is there."""
    for _ in range(40):
        if step(stage) == name:
            return
        await stage.press("pagedown")
    raise AssertionError(f"{name} never came, {step(stage)} did")


async def fill(stage: Stage, *texts: str) -> None:
    """Types into one field after the other."""
    for number, text in enumerate(texts):
        if number:
            await stage.press("down")
        if text:
            await stage.type(text)


async def click_on(stage: Stage, text: str, beyond: int = 0) -> None:
    """Presses the mouse on a text, or so many cells beyond its first, wherever the dialog stands."""
    lines = [strip.text for strip in stage.app.screen._compositor.render_strips()]
    y = next(y for y, line in enumerate(lines) if text in line)
    await stage.click(lines[y].index(text) + beyond, y)


async def is_usable(stage: Stage) -> None:
    """Today is there and answers."""
    await stage.until(lambda: isinstance(stage.app.screen, TodayScreen) and "All is kept so far" in stage.said)


@staged(None, welcome=True)
async def test_a_whole_first_run_from_an_empty_file(stage: Stage) -> None:
    assert "Work your career" in stage.text
    await go_on(stage)
    assert "Twelve questions from us" in stage.text
    await stage.press(*"242451533423", "enter")
    assert step(stage) == "outcome"
    assert "%" in stage.text
    await stage.press("enter", "space", "j", "space", "enter")
    for field in ("success", "skills", "achievements"):
        assert step(stage) == field
        await stage.type(f"my {field}")
        await stage.press("enter")
    await stage.press("j", "j", "space", "enter")  # recognition: growth
    await to(stage, "slots")
    await fill(stage, "build teams", "from here to there", "one", "two", "three", "")
    assert "from here to there" in stage.text
    await stage.press("enter")
    assert step(stage) == "nearest"
    await stage.press("j", "enter")
    assert step(stage) == "goal"
    await fill(stage, "three people say so", "+180", "Hiring", "", "ask Lena")  # the title is there already
    await stage.press("enter")
    assert step(stage) == "habits"
    await stage.press("enter")
    assert step(stage) == "people"
    await fill(stage, "sales manager, Helion", "Priya, Brightgrid", "", "Tom, Helion")
    await stage.press("enter")
    assert step(stage) == "safeguards"
    await stage.press("space", "j", "space", "enter")
    await stage.until(lambda: isinstance(stage.app.screen, TodayScreen))
    assert stage.pane.key
    _is_whole(await stage.saved())
    assert "ask Lena" in stage.text


def _is_whole(career: Career) -> None:
    vision = career.vision
    assert vision is not None
    assert len(vision.values) == 2
    assert (vision.answers.skills, vision.recognition) == ("my skills", "growth")
    assert vision.accomplishments == ("one", "two", "three")
    assert [anchor.day for anchor in career.anchors] == [TODAY]
    check = next(review for review in career.reviews if review.kind == "check")
    assert (check.slot, check.done, check.scores.jobcareer[:3]) == (TODAY, TODAY, (2, 4, 2))
    goals = {goal.title: goal for goal in career.goals}
    assert {title: goal.status for title, goal in goals.items()} == {"one": "idea", "two": "active", "three": "idea"}
    two = goals["two"]
    assert (two.measure, two.target) == ("three people say so", date(2027, 3, 6))
    assert [action.text for action in two.actions] == ["ask Lena"]
    skill = career.assets_of("skill")[0]
    assert (skill.name, two.needs) == ("Hiring", {skill.id: 2})
    assert len(career.habits) == 3
    assert [each.order for each in career.habits] == [1, 2, 3]
    role = career.role_on(TODAY)
    assert role is not None
    assert role.org == "Helion"
    assert [(each.name, each.org) for each in career.assets_of("person")] == [
        ("Priya", "Brightgrid"),
        ("Tom", "Helion"),
    ]
    assert [each.name for each in career.assets_of("safeguard")] == [each.name for each in SAFEGUARDS[:2]]
    assert CARD in career.desk.dismissed


# Each page left half-way


@staged(None, welcome=True)
async def test_the_check_left_half_way_is_a_draft_and_goes_on(stage: Stage) -> None:
    await go_on(stage)
    await stage.press("2", "3", "4", "escape")
    await is_usable(stage)
    check = (await stage.saved()).reviews[0]
    assert (check.done, check.scores.jobcareer[:4]) == (None, (2, 3, 4, None))
    stage.app.action_first_run()
    await stage.settled()
    assert step(stage) == "check"
    assert "· 2 · · ·" in stage.text


@staged(None, welcome=True)
async def test_a_check_with_two_open_is_done_when_it_is_left(stage: Stage) -> None:
    await go_on(stage)
    await stage.press(*"1111111111", "escape")
    assert (await stage.saved()).reviews[0].done == TODAY


@staged(file(reviews=[CHECK]), welcome=True)
async def test_values_left_half_way(stage: Stage) -> None:
    assert "Values" in stage.text  # the page to go on with
    await go_on(stage)
    await stage.press("space", "escape")
    await is_usable(stage)
    vision = (await stage.saved()).vision
    assert vision is not None
    assert len(vision.values) == 1


@staged(file({**VISION, "values": ["be secure"]}), welcome=True)
async def test_the_outline_left_half_way(stage: Stage) -> None:
    await go_on(stage)
    assert step(stage) == "success"
    await stage.type("Fridays")
    await stage.press("escape")
    await is_usable(stage)
    vision = (await stage.saved()).vision
    assert vision is not None
    assert vision.answers.success == "Fridays"
    stage.app.action_first_run()
    await stage.settled()
    assert step(stage) == "skills"


@staged(file({**VISION, "values": ["be secure"], "created": YESTERDAY, "start": YESTERDAY}), welcome=True)
async def test_taken_up_on_another_day_a_revision_says_so(stage: Stage) -> None:
    await go_on(stage)
    await stage.type("Fridays")
    await stage.press("escape")
    visions = (await stage.saved()).visions
    assert [(vision.rev, vision.why_changed) for vision in visions] == [(1, ""), (2, "went on with the first run")]
    assert str(visions[1].start) == YESTERDAY


@staged(file({**VISION, "spark": "x"}), welcome=True)
async def test_the_slots_left_half_way(stage: Stage) -> None:
    await go_on(stage)
    await to(stage, "slots")
    await fill(stage, "build teams", "from a to b")
    await stage.press("escape")
    await is_usable(stage)
    vision = (await stage.saved()).vision
    assert vision is not None
    assert (vision.purpose, vision.from_to) == ("build teams", "from a to b")
    assert "from a to b" in stage.text


@staged(file(THREE), welcome=True)
async def test_the_choice_of_the_nearest_left(stage: Stage) -> None:
    await go_on(stage)
    assert step(stage) == "nearest"
    await stage.press("escape")
    await is_usable(stage)
    assert (await stage.saved()).goals == ()
    stage.app.action_first_run()
    await stage.settled()
    await stage.press("enter")
    titles = [goal.title for goal in (await stage.saved()).goals]
    assert len(titles) == 3
    assert max(map(len, titles)) == 100


@staged(file(THREE), welcome=True)
async def test_the_goal_left_half_way_keeps_what_is_right(stage: Stage) -> None:
    await go_on(stage)
    await stage.press("enter")
    await fill(stage, "they say so", "2027-02-30", "Hiring")  # the title is there already
    assert "no day 2027-02-30" in stage.words
    await stage.press("escape")
    assert isinstance(stage.app.screen, TodayScreen)
    assert "not kept" in stage.said
    goal = next(goal for goal in (await stage.saved()).goals if goal.title == "one")
    assert (goal.status, goal.measure, goal.target, len(goal.needs)) == ("idea", "they say so", None, 1)


@staged(file({**VISION, "purpose": "x"}), welcome=True)
async def test_a_goal_without_accomplishments_is_named_first(stage: Stage) -> None:
    await go_on(stage)
    assert step(stage) == "goal"
    await stage.press("down")
    await stage.type("they say so")
    await stage.press("enter")
    assert "Name the goal first" in stage.words
    assert step(stage) == "goal"


ACTIVE = {"id": "g", "created": str(TODAY), "title": "one", "status": "active", "started": str(TODAY)}


@staged(file(THREE, goals=[{**ACTIVE, "measure": "m", "target": "2027-01-01"}]), welcome=True)
async def test_habits_left_untouched_are_not_forced_on_anyone(stage: Stage) -> None:
    await go_on(stage)
    assert step(stage) == "habits"
    assert stage.text.count("●") == 3
    await stage.press("escape")
    await is_usable(stage)
    assert (await stage.saved()).habits == ()
    stage.app.action_first_run()
    await stage.settled()
    await stage.press("space", "escape")  # one of one's own beside the three: that is meant
    habits = (await stage.saved()).habits
    assert len(habits) == 4
    assert next(each for each in habits if each.dimension == "learn").goal == "g"


@staged(file(THREE), welcome=True)
async def test_people_and_safeguards_left_half_way(stage: Stage) -> None:
    await go_on(stage)
    await to(stage, "people")
    await fill(stage, "", "Priya, Brightgrid")
    await stage.press("escape")
    await is_usable(stage)
    assert [person.name for person in (await stage.saved()).assets_of("person")] == ["Priya"]
    stage.app.action_first_run()
    await stage.settled()
    await to(stage, "safeguards")
    await stage.press("a", "escape")
    assert len((await stage.saved()).assets_of("safeguard")) == len(SAFEGUARDS)


@staged(file(THREE), welcome=True)
async def test_a_person_written_again_is_changed_not_doubled(stage: Stage) -> None:
    await go_on(stage)
    await to(stage, "people")
    await fill(stage, "boss, Helion", "Priya", "", "")
    await stage.press("up", "up")
    await stage.type(", Brightgrid")
    await stage.press("escape")
    career = await stage.saved()
    assert [(person.name, person.org) for person in career.assets_of("person")] == [("Priya", "Brightgrid")]
    assert len(career.roles) == 1


# The welcome


@staged(None, welcome=True)
async def test_not_now_writes_nothing(stage: Stage) -> None:
    await stage.press("escape")
    assert isinstance(stage.app.screen, TodayScreen)
    assert not stage.path.exists()


@staged(None, welcome=True)
async def test_put_aside_it_does_not_come_back(stage: Stage) -> None:
    await stage.press("j", "j", "j", "enter")
    assert CARD in (await stage.saved()).desk.dismissed
    app = CareerApp(StartOptions(path=str(stage.path), today=TODAY))
    async with running(app):
        assert isinstance(app.screen, TodayScreen)


@staged(lambda: habits(habit("H1")), welcome=True)
async def test_who_has_a_habit_is_not_asked(stage: Stage) -> None:
    assert isinstance(stage.app.screen, TodayScreen)


@staged(None, welcome=True)
async def test_the_demo_is_opened_by_who_started_the_app(stage: Stage) -> None:
    await stage.press("j", "enter")
    assert stage.app.wants_demo


@staged(None, welcome=True)
async def test_quit_from_the_welcome(stage: Stage) -> None:
    await stage.press("q")
    assert stage.app.return_code == 0
    assert not stage.app.wants_demo


@staged(file(THREE), welcome=True)
async def test_from_the_first_page_what_is_written_stays(stage: Stage) -> None:
    assert "Go on where you left?" in stage.text
    await stage.press("j", "enter")
    assert step(stage) == "check"
    await to(stage, "slots")
    assert "teams" in stage.text


@staged(None, size=(80, 24), welcome=True)
async def test_by_mouse_alone(stage: Stage) -> None:
    await click_on(stage, "Start")
    assert step(stage) == "check"
    await click_on(stage, "· · · · ·", 4)  # the first line's third answer
    assert (await stage.saved()).reviews[0].scores.jobcareer[0] == 3
    await click_on(stage, "enter next")
    assert step(stage) == "values"
    await click_on(stage, "be secure")
    await click_on(stage, "be secure")
    vision = (await stage.saved()).vision
    assert vision is not None
    assert vision.values == ("be secure",)
    await click_on(stage, "PgUp back")
    assert step(stage) == "check"
    await click_on(stage, "esc leave")
    await is_usable(stage)


@staged(None, size=(40, 12), welcome=True)
async def test_the_smallest_screen_shows_every_page(stage: Stage) -> None:
    await go_on(stage)
    seen = []
    while isinstance(stage.app.screen, GuideScreen):
        seen.append(step(stage))
        lines = stage.lines
        assert "enter" in lines[-1], stage.text
        assert all("\x1b" not in line for line in lines)
        before = step(stage)
        await stage.press("enter")
        for _ in range(8):
            if isinstance(stage.app.screen, GuideScreen) and step(stage) == before:
                await stage.press("enter")
    assert seen[0] == "check"
    assert seen[-1] == "safeguards"
    assert len((await stage.saved()).habits) == 3


def test_the_demo_is_shown_and_then_ones_own_file_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import careertui.tui.app
    from careertui.__main__ import open_app

    opened: list[StartOptions] = []

    class Played:
        return_code = 0

        def __init__(self, launch: StartOptions) -> None:
            self.wants_demo = not opened
            opened.append(launch)

        def run(self, *, mouse: bool) -> None:
            assert Path(opened[-1].path).exists() == opened[-1].is_demo

    monkeypatch.setattr(careertui.tui.app, "CareerApp", Played)
    own = StartOptions(path=str(tmp_path / "career.json"))
    assert open_app(own) == 0
    assert [launch.is_demo for launch in opened] == [False, True, False]
    assert "q goes back" in opened[1].greeting
    assert not Path(opened[1].path).exists()


@staged(file(reviews=[CHECK]), config=Config(glyphs="ascii"), size=(40, 15), welcome=True)
async def test_with_plain_signs_every_page_is_plain(stage: Stage) -> None:
    await go_on(stage)
    for _ in range(16):
        assert stage.text.replace("›", "").replace("‹", "").isascii(), stage.text
        await stage.press("pagedown")
