"""The Reviews screen, played: the list, a weekly in a few keys, a quarterly cut short and resumed, reading."""

import asyncio
import shutil
from datetime import date
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from careertui.content.demo import demo_documents
from careertui.domain.records import Review
from careertui.domain.reviews.dates import pending, review_of
from careertui.domain.reviews.picks import picked_ids
from careertui.store.config import Config
from careertui.store.seed import create
from careertui.store.start_options import StartOptions
from careertui.tui.app import CareerApp
from careertui.tui.parts.forms import FormScreen
from careertui.tui.reviews import saving as review_saved
from careertui.tui.reviews.questions import QuestionPlace
from careertui.tui.reviews.review_screen import ReviewScreen
from careertui.tui.reviews.rows import PicksKey, ReviewKey
from careertui.tui.reviews.screen import ReadScreen, ReviewsScreen, open_review
from tests.tui.stage import HOSTILE, STEERING, TODAY, Documents, Stage, career_in, running, staged

SUNDAY = date(2026, 9, 6)
DECEMBER, NOVEMBER = date(2025, 12, 1), date(2025, 11, 30)


def review(stage: Stage, kind: str, slot: date) -> Review:
    """A review as the file has it."""
    found = review_of(career_in(stage.path).as_of(stage.app.today), kind, slot)
    assert found is not None
    return found


def step(stage: Stage) -> str:
    """The title of the step on the screen."""
    screen = stage.app.screen
    assert isinstance(screen, ReviewScreen)
    assert screen.page is not None
    return screen.page.steps[screen.at].name


@staged()
async def test_the_list_says_what_is_due_and_what_was_done(stage: Stage) -> None:
    await stage.press("6")
    assert isinstance(stage.app.screen, ReviewsScreen)
    assert "Annual review for 31 Aug · 7 days over" in stage.text
    assert "Weekly review for Sunday · 1 day over" in stage.text
    assert "17 → 31 → 48 → 69 %" in stage.text
    weekly = next(line for line in stage.lines if line.strip().startswith("Weekly") and "/" in line)
    assert weekly.split()[-1] == "40/45"
    assert weekly.count("▒") == 6
    assert weekly.count("░") == 5
    assert stage.pane.key == ReviewKey("year", date(2026, 8, 31))
    assert "enter open" in stage.keys


@staged()
async def test_a_weekly_takes_one_digit_and_the_key_that_ends_it(stage: Stage) -> None:
    await stage.press("6", "j", "enter", "4", "ctrl+s")
    await stage.saved()
    done = review(stage, "week", SUNDAY)
    assert (done.done, done.scores.balance) == (TODAY, 4)
    assert isinstance(stage.app.screen, ReviewsScreen)
    assert "is done" in stage.said
    assert "Weekly review for Sunday" not in stage.text
    assert [each.kind for each in pending(career_in(stage.path), TODAY)] == ["year"]


@staged()
async def test_today_leads_to_what_is_due(stage: Stage) -> None:
    open_review(stage.app, "week", SUNDAY)
    await stage.until(lambda: isinstance(stage.app.screen, ReviewScreen))
    assert "Weekly review 6 Sep" in stage.text
    await stage.press("escape")
    assert isinstance(stage.app.screen, ReviewsScreen)
    assert stage.pane.key == ReviewKey("week", date(2026, 9, 6))
    assert review_of(career_in(stage.path), "week", SUNDAY) is None  # looked at, nothing begun


@staged()
async def test_digits_answer_and_those_outside_the_scale_are_refused(stage: Stage) -> None:
    await stage.press("6", "j", "enter", "7", "down", "1", "3")
    await stage.saved()
    assert review(stage, "week", SUNDAY).scores.signs == "ns"
    await stage.press("5")
    assert "5 is outside the scale, which goes from 1 to 3." in stage.words
    await stage.press("1")
    assert "outside" not in stage.words
    await stage.saved()
    assert review(stage, "week", SUNDAY).scores.signs == "s"
    assert isinstance(stage.app.screen, ReviewScreen)
    await stage.press("up", "backspace")
    await stage.saved()
    assert review(stage, "week", SUNDAY).scores.balance is None
    await stage.press("ctrl+s")
    assert "needs its balance" in stage.words
    assert isinstance(stage.app.screen, ReviewScreen)


@staged()
async def test_keys_that_come_at_once_go_where_they_are_meant(stage: Stage) -> None:
    await stage.press("6", "enter", "pagedown", "pagedown")
    assert step(stage) == "goals"
    for key in ("1", "enter", "2", "enter", "1"):
        stage.app.post_message(events.Key(key, key if key.isdigit() else None))

    def marks() -> list[str]:
        draft = review_of(stage.app.career, "year", date(2026, 8, 31))
        return list(draft.scores.goal_marks.values()) if draft else []

    await stage.until(lambda: marks() == ["on_track", "at_risk", "on_track"])


@staged()
async def test_text_is_saved_on_leaving_and_a_moment_after_the_last_key(stage: Stage) -> None:
    await stage.press("6", "j", "enter", "pagedown")
    assert step(stage) == "lines"
    await stage.type("Say the number first")
    await stage.press("down")
    await stage.saved()
    assert review(stage, "week", SUNDAY).answers == {"learned": "Say the number first"}
    await stage.type("patience ")
    await stage.until(lambda: "strength" in review(stage, "week", SUNDAY).answers)
    assert review(stage, "week", SUNDAY).answers["strength"] == "patience"
    field = stage.app.focused
    assert isinstance(field, Input)
    assert field.value == "patience "  # what is being typed stays as it is
    await stage.type("and time")
    await stage.press("escape")
    await stage.saved()
    assert review(stage, "week", SUNDAY).answers["strength"] == "patience and time"
    await stage.press("u")
    await stage.until(lambda: "Took back" in stage.said)
    assert review(stage, "week", SUNDAY).answers["strength"] == "patience"


@staged()
async def test_a_text_that_is_too_long_is_refused_under_its_field(stage: Stage) -> None:
    await stage.press("6", "j", "enter", "pagedown")
    await stage.type("x" * 10_001)
    await stage.press("down")
    await stage.until(lambda: "10001 characters" in stage.words)
    field = stage.app.screen.query(QuestionPlace).first()
    assert len(field.input.value) == 10_001
    assert review_of(career_in(stage.path), "week", SUNDAY) is None
    field.input.value = "short"
    await stage.settled()
    field.input.focus()
    await stage.press("down")
    await stage.saved()
    assert review(stage, "week", SUNDAY).answers == {"learned": "short"}


@staged()
async def test_next_weeks_step_is_picked_by_its_digit(stage: Stage) -> None:
    await stage.press("6", "j", "enter", "pagedown", "pagedown", "7", "ctrl+s")
    assert "needs its balance" in stage.words  # it goes to the step that lacks it
    assert step(stage) == "balance"
    await stage.press("3", "ctrl+s")
    career = await stage.saved()
    picked = review(stage, "week", SUNDAY).next
    assert picked is not None
    assert picked.action.startswith("Ask Lena")
    assert career.goals


async def quarterly_until_step_four(path: Path) -> None:
    """Begins the quarterly of 30 November; a kill in the skills leaves nothing but the file."""
    app = CareerApp(StartOptions(path=str(path), today=DECEMBER, config=Config()))
    async with running(app, (80, 24)) as pilot:
        stage = Stage(app, pilot, path)
        await stage.press("6", "enter")
        assert "step 1 of 10" in stage.text
        await stage.press("1", "enter")
        await stage.type("none")
        await stage.press("pagedown")
        await stage.type("Mondays decide")
        await stage.press("pagedown")
        assert step(stage) == "goals"
        await stage.press("1", "enter", "2", "enter", "1", "pagedown")
        assert step(stage) == "skills"
        await stage.saved()
        shutil.copy(path, path.with_name("killed.json"))
        await stage.type("never saved")


async def quarterly_from_step_four(path: Path) -> None:
    """Goes on where it stopped, to the end, with the keyboard only."""
    app = CareerApp(StartOptions(path=str(path), today=DECEMBER, config=Config()))
    async with running(app, (80, 24)) as pilot:
        stage = Stage(app, pilot, path)
        await stage.press("6")
        assert "3 of 10 answered" in stage.text
        await stage.press("enter")
        assert step(stage) == "skills"
        await stage.type("Leading people")
        await stage.press("pagedown")
        await stage.press("enter", *"434244452321", "enter")  # the first check, all twelve
        assert "The two lowest" in stage.text
        await stage.press("escape")
        assert "taken Mon 1 Dec" in stage.text
        await stage.press("pagedown")
        await stage.type("Omar")
        await stage.press("pagedown")
        await stage.type("Storage is sold with the roof")
        await stage.press("enter")
        await stage.type("I shadow a storage seller")
        await stage.press("pagedown", "4", "down")
        await stage.type("A course nobody takes")
        await stage.press("enter", "2", "enter", "3", "pagedown", "4", "enter")
        await stage.type("Priya, Sam, Ruth, Dev, Bill")
        await stage.press("pagedown")
        await stage.type("Two reps of my own")
        await stage.press("enter", "enter", "1", "enter", "2", "enter", "1", "enter")
        await stage.press("enter")  # the door to a new goal
        assert isinstance(stage.app.screen, FormScreen)
        await stage.press("escape", "ctrl+s")
        await stage.saved()
        assert isinstance(stage.app.screen, ReviewsScreen)
        assert not [each for each in pending(app.career, DECEMBER) if each.kind == "quarter"]
        done = review(stage, "quarter", NOVEMBER)
        assert done.done == DECEMBER
        assert done.answers["skill_next"] == "Leading people"
        assert done.answers["vision_change"] == "none"
        assert done.answers["so_i"] == "I shadow a storage seller"
        assert done.answers["scenario"] == "boss left"
        assert done.answers["plan"] == "theirs"
        assert len(picked_ids(done)) == 2
        assert (done.scores.satisfaction, done.scores.decision) == (4, "learn")
        assert sorted(done.scores.goal_marks.values()) == ["at_risk", "on_track", "on_track"]


def test_a_quarterly_cut_short_in_step_four_goes_on_there(tmp_path: Path) -> None:
    path = tmp_path / "career.json"
    create(path, demo_documents())
    asyncio.run(quarterly_until_step_four(path))
    asyncio.run(quarterly_from_step_four(path.with_name("killed.json")))


@staged()
async def test_the_annual_has_twenty_steps_that_can_be_walked_through(stage: Stage) -> None:
    await stage.press("6", "enter")
    seen = [step(stage)]
    for _ in range(19):
        await stage.press("pagedown")
        seen.append(step(stage))
    assert len(set(seen)) == 20
    assert seen[-1] == "story"
    assert "step 20 of 20" in stage.text
    await stage.press("pagedown")
    assert "step 20 of 20" in stage.text
    assert review_of(career_in(stage.path), "year", date(2026, 8, 31)) is None


@staged()
async def test_a_goal_marked_to_move_is_moved_from_here(stage: Stage) -> None:
    await stage.press("6", "enter", "pagedown", "pagedown", "3", "space")
    assert isinstance(stage.app.screen, FormScreen)
    assert 'Move "Twelve people outside Helion' in stage.text
    await stage.fill(target="2026-12-31", why="two in storage to go")
    await stage.press("enter")
    career = await stage.saved()
    goal = next(goal for goal in career.goals if goal.title.startswith("Twelve people"))
    assert goal.target == date(2026, 12, 31)
    assert review(stage, "year", date(2026, 8, 31)).scores.goal_marks == {goal.id: "move"}
    assert "31 Dec" in stage.text


@staged()
async def test_the_horizon_rolls_on_in_the_annual_only(stage: Stage) -> None:
    await stage.press("6", "enter", *["pagedown"] * 17)
    assert step(stage) == "rewrite"
    await stage.press("down", "down", "enter")
    assert "Roll the horizon on" in stage.text
    await stage.fill(why="the direction holds")
    await stage.press("enter")
    vision = (await stage.saved()).vision
    assert vision is not None
    assert (vision.rev, vision.start, vision.why_changed) == (3, date(2026, 8, 31), "the direction holds")
    assert "Aug 2031" in stage.text


@staged()
async def test_an_old_review_is_read_and_a_missed_one_says_so(stage: Stage) -> None:
    await stage.press("6")
    pane = stage.pane
    pane.go(next(n for n, row in enumerate(pane.rows) if row.key == ReviewKey("week", date(2026, 8, 23))))
    await stage.press("enter")
    assert isinstance(stage.app.screen, ReadScreen)
    assert "Weekly review for Sun 23 Aug" in stage.text
    assert "4 of 9" in stage.text
    assert "nights, sleep" in stage.text
    await stage.press("escape")
    pane.go(next(n for n, row in enumerate(pane.rows) if row.key == ReviewKey("week", date(2025, 12, 28))))
    assert "4 weeks without a review, 7 Dec to 28 Dec 2025" in stage.cursor_row()
    await stage.press("enter")
    assert isinstance(stage.app.screen, ReviewsScreen)
    assert "they stay gaps" in stage.said
    pane.go(next(n for n, row in enumerate(pane.rows) if row.key == ReviewKey("week", date(2026, 6, 7))))
    await stage.press("enter")
    assert "stays a gap" in stage.said
    await stage.press("slash")
    await stage.type("quarterly")
    assert "3 of" in stage.text


@staged(today=date(2026, 1, 20))
async def test_in_a_season_nothing_is_asked(stage: Stage) -> None:
    await stage.press("6")
    assert "Nothing is asked in a season; it ends Sun 22 Feb." in stage.text


@staged(None)
async def test_an_empty_file_says_what_there_is(stage: Stage) -> None:
    stage.app.action_screen("reviews")
    await stage.settled()
    assert "Nothing is due" in stage.text
    assert "not taken yet" in stage.text


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (140, 40)])
def test_every_step_is_drawn_at_any_size(size: tuple[int, int], tmp_path: Path) -> None:
    async def script(stage: Stage) -> None:
        await stage.press("6", "enter")
        for _ in range(20):
            assert all(len(line) <= size[0] for line in stage.text.splitlines())
            assert "step " in stage.text
            await stage.press("pagedown")
        await stage.press("escape", "j", "enter", "5", "escape", "6")
        assert "Due" in stage.text

    staged(size=size)(script)(tmp_path)


@staged(config=Config(glyphs="ascii"))
async def test_in_ascii_no_other_sign_is_drawn(stage: Stage) -> None:
    await stage.press("6")
    for keys in (["enter"], *[["pagedown"]] * 19, ["escape"]):
        await stage.press(*keys)
        assert stage.text.isascii() or "→" not in stage.text


def _hostile() -> Documents:
    documents = demo_documents()
    goals = list(documents["goals"].values())
    for goal, words in zip(goals, HOSTILE, strict=False):
        goal["title"] = words
        for action in goal.get("actions", ()):
            action["text"] = words
    for entry, words in zip(documents["entries"].values(), HOSTILE * 60, strict=False):
        entry["text"] = words
    for each, words in zip(documents["reviews"].values(), HOSTILE * 60, strict=False):
        if "answers" in each:
            each["answers"] = dict.fromkeys(each["answers"], words)
    for vision in documents["visions"].values():
        vision["text"] = HOSTILE[3]
    return documents


@staged(_hostile)
async def test_whatever_stands_in_the_file_is_drawn_harmless(stage: Stage) -> None:
    await stage.press("6")
    for keys in (["enter"], *[["pagedown"]] * 19, ["escape"], ["j", "enter"], ["pagedown"], ["pagedown"], ["2"]):
        await stage.press(*keys)
        assert not STEERING.search(stage.text.replace("\n", ""))


def test_text_waits_two_seconds() -> None:
    assert review_saved.SAVE_SECONDS == 2.0


@staged()
async def test_old_picks_say_so_and_lead_to_picking_anew(stage: Stage) -> None:
    await stage.press("6")
    assert "Picked 31 May, for last quarter" in stage.text
    pane = stage.pane
    pane.go(next(n for n, row in enumerate(pane.rows) if isinstance(row.key, PicksKey)))
    assert "pick anew" in stage.cursor_row()
    await stage.press("enter")
    assert isinstance(stage.app.screen, ReviewScreen)
    assert step(stage) == "next"


@staged(size=(40, 15))
async def test_weeks_missed_in_a_row_are_one_line_where_it_is_narrow_too(stage: Stage) -> None:
    await stage.press("6")
    rows = ["".join(piece.text for piece in row.pieces).strip() for row in stage.pane.rows]
    assert "░ 4 weeks missed, 7 Dec to 28 Dec 2025" in rows
