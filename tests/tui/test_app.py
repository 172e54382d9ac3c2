"""The app around its screens: saving that fails, midnight, sizes, hostile names, configuration."""

import asyncio
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.geometry import Region
from textual.widgets import Input

from careertui.domain.settings import Settings
from careertui.store.clock import Clock
from careertui.store.config import Config
from careertui.store.store import Store, StoreError
from careertui.tui.app import CareerApp
from careertui.tui.habits.screen import HabitsScreen
from careertui.tui.habits.week_rows import HabitKey
from careertui.tui.places import HabitPlace
from careertui.tui.today.outlook_rows import CardKey
from careertui.tui.today.screen import TodayScreen
from tests.tui.calm import LONGEST
from tests.tui.stage import (
    CONVERSATION,
    HOSTILE,
    LEAD,
    STEERING,
    TODAY,
    Stage,
    career_in,
    habit,
    habits,
    hostile_documents,
    running,
    staged,
    ticked,
)


@staged()
async def test_what_can_not_be_saved_is_shown_and_saved_later(stage: Stage) -> None:
    def full(self: Store, action: Any, today: date) -> Any:
        raise StoreError("The disk is full. Free some space and try again.")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Store, "commit", full)
        await stage.press("space")
        assert "●" in stage.row(HabitKey(LEAD))
        await stage.until(lambda: "1 not saved yet" in stage.bar)
        assert stage.message.startswith("The disk is full.")
    await stage.until(lambda: "not saved" not in stage.bar)  # tried again by itself after a second
    assert ticked(career_in(stage.path), LEAD)
    assert stage.message == "All is saved now."

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Store, "commit", full)
        await stage.press("space")
        await stage.until(lambda: "1 not saved yet" in stage.bar)
        await stage.press("j", "space")
        await stage.until(lambda: "2 not saved yet" in stage.bar)
        assert "●" in stage.row(HabitKey(CONVERSATION))
        assert ticked(career_in(stage.path), LEAD)
        await stage.press("u")
        await stage.until(lambda: "The disk is full." in stage.message)
        assert "●" in stage.row(HabitKey(CONVERSATION))
        await stage.press("4")
        assert "2 not saved yet" in stage.bar
        await stage.press("1", "q")
        assert stage.app.is_running
        assert "2 not saved: The disk is full." in stage.said
        assert "q again quits" in stage.said
        await stage.press("j")  # another key, so that quitting is asked anew
        await stage.press("q")
        assert stage.app.is_running
        assert "not saved" in stage.said
    await stage.press("q")
    assert stage.app.return_value == 0
    career = career_in(stage.path)
    assert not ticked(career, LEAD)
    assert ticked(career, CONVERSATION)


@staged()
async def test_a_second_q_quits_without_saving(stage: Stage) -> None:
    def full(self: Store, action: Any, today: date) -> Any:
        raise StoreError("The disk is full.")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Store, "commit", full)
        await stage.press("space", "q", "q")
        assert stage.app.return_value == 0


@staged()
async def test_a_slow_disk_does_not_hold_the_keys(stage: Stage) -> None:
    commit, begun, go = Store.commit, threading.Event(), threading.Event()

    def slow(self: Store, action: Any, today: date) -> Any:
        begun.set()
        assert go.wait(3 * LONGEST)
        return commit(self, action, today)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Store, "commit", slow)
        try:
            await stage.press("space")
            await stage.until(begun.is_set)
            keys = asyncio.ensure_future(stage.press("j", "space"))
            done, _ = await asyncio.wait([keys], timeout=LONGEST)
            reached = stage.pane.key
        finally:
            go.set()
        assert done
        assert reached == HabitKey(CONVERSATION)
        await stage.until(lambda: not stage.app.session.pending)
    assert ticked(career_in(stage.path), CONVERSATION)


@staged()
async def test_quitting_at_once_saves_first(stage: Stage) -> None:
    stage.send("space", "q")
    await stage.settled()
    assert stage.app.return_value == 0
    assert ticked(career_in(stage.path), LEAD)


@staged()
async def test_on_the_way_out_nothing_is_drawn(stage: Stage) -> None:
    """A save or a poll that ends only then would find a screen that is half taken apart."""
    drawn: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        for name in ("reload", "refresh_bars"):
            patch.setattr(stage.base, name, lambda name=name: drawn.append(name))
        patch.setattr(stage.base.message, "say", lambda text, **how: drawn.append(text))
        stage.app.turn_page(changed=True)
        assert drawn == ["reload"]
        stage.app.exit(0)
        stage.app.turn_page(changed=True)
        stage.app.refresh_bars()
        stage.app.say("All is saved now.")
    assert drawn == ["reload"]


class Turning(Clock):
    """A clock whose day is set by hand."""

    day = TODAY

    def today(self, settings: Settings) -> date:
        return self.day


@staged()
async def test_left_open_over_midnight_it_turns_the_page(stage: Stage) -> None:
    clock = stage.app.clock = Turning()
    await stage.press("space")
    assert "Monday 7 September" in stage.text
    clock.day = date(2026, 9, 8)
    await stage.until(lambda: "Tuesday 8 September" in stage.text)
    assert "● ◌" in stage.row(HabitKey(LEAD))
    await stage.press("space")
    career = await stage.saved()
    assert ticked(career, LEAD, date(2026, 9, 8))
    await stage.press("left_square_bracket")
    assert "Mon 7 Sep" in stage.text or "Monday 7 September" in stage.text
    clock.day = date(2026, 9, 21)  # the lid was closed for two weeks
    await stage.until(lambda: "Monday 21 September" in stage.text)  # a day left behind overnight is today again
    assert "ago" not in stage.text
    await stage.press("4")
    clock.day = date(2026, 9, 22)
    await stage.until(lambda: stage.app.today == clock.day)
    await stage.press("space")
    key = stage.pane.key
    assert isinstance(key, HabitKey)
    assert ticked(await stage.saved(), key.id, clock.day)


def newer() -> dict[str, Any]:
    return habits(habit("H1"))


def test_a_newer_file_can_be_read_and_says_why_it_is_not_saved(tmp_path: Path) -> None:
    from careertui.store.seed import create

    path = tmp_path / "newer.json"
    create(path, newer())
    text = path.read_text(encoding="utf-8")
    assert '"schema":1' in text.replace(" ", "")
    path.write_text(text.replace('"schema": 1', '"schema": 99').replace('"schema":1', '"schema":99'), encoding="utf-8")

    async def script(stage: Stage) -> None:
        await stage.press("space")
        assert "newer careertui" in stage.said
        assert stage.app.session.pending == 0
        await stage.press("a", *"Run", "enter")
        assert "newer careertui" in stage.complaint
        await stage.press("escape", "u")

    async def played() -> None:
        from careertui.store.start_options import StartOptions

        app = CareerApp(StartOptions(path=str(path), today=TODAY))
        async with running(app) as pilot:
            await script(Stage(app, pilot, path))

    asyncio.run(played())


@staged()
async def test_too_small_is_a_sentence_and_comes_back(stage: Stage) -> None:
    for width, height in ((39, 24), (80, 11), (20, 5), (3, 2)):
        await stage.resize(width, height)
        assert stage.lines[0].strip().startswith("careertui needs 40×12"[: width - 1].strip()[:3])
        assert not any("Monday" in line for line in stage.lines)
    await stage.resize(60, 11)
    assert stage.text.strip() == "careertui needs 40×12; here: 60×11"
    await stage.press("j", "4", "1")
    for width, height in ((40, 12), (58, 15), (76, 20), (120, 40), (80, 24)):
        await stage.resize(width, height)
        assert "7 Sep" in stage.text
        assert stage.lines[0].startswith(" 1 Today")
        assert "space tick" in stage.keys
        assert all(len(line.rstrip()) <= width for line in stage.lines)
    await stage.press("a")
    await stage.resize(20, 5)
    await stage.resize(80, 24)
    assert "A new habit" in stage.text
    await stage.press("escape", "question_mark")
    await stage.resize(5, 5)
    await stage.resize(80, 24)
    assert "30 minutes" in stage.words


@staged(size=(30, 8))
async def test_started_too_small_it_comes_up_later(stage: Stage) -> None:
    assert stage.text.strip().startswith("careertui needs 40×12")
    await stage.resize(80, 24)
    assert "Monday 7 September" in stage.text
    assert stage.pane.key == HabitKey(LEAD)
    await stage.press("space")
    assert ticked(await stage.saved(), LEAD)


WRONG = Config(theme="no-such-theme", keys={"habit.tock": "z"}, problems=("glyphs = 3 is not this.",))


@staged(config=WRONG)
async def test_what_is_wrong_in_the_config_is_said(stage: Stage) -> None:
    assert "glyphs = 3 is not this." in stage.said
    assert '"habit.tock"' in stage.said
    assert 'There is no theme "no-such-theme"; the themes are' in stage.said
    assert "nord" in stage.said
    assert stage.app.theme == "careertui-dark"
    await stage.press("space")
    assert stage.message == ""


@staged(config=Config(hide_streaks=True, theme="nord"))
async def test_streaks_can_be_hidden(stage: Stage) -> None:
    assert stage.app.theme == "nord"
    assert "streak" not in stage.text
    await stage.press("question_mark")
    assert "streak" not in stage.text.casefold()
    await stage.press("escape", "4")
    assert "streak" not in stage.text
    assert " weeks" not in stage.text
    assert "best" not in stage.text


@staged(config=Config(glyphs="ascii"), size=(120, 40))
async def test_in_ascii_there_is_only_ascii(stage: Stage) -> None:
    def check() -> None:
        assert stage.text.isascii(), {letter for letter in stage.text if not letter.isascii()}

    check()
    await stage.press("left_square_bracket")
    check()
    await stage.press("right_square_bracket", "4")
    check()
    await stage.press("enter")
    check()
    await stage.press("escape", "d")
    check()
    await stage.press("escape", "question_mark")
    check()
    await stage.press("escape", "a")
    check()
    await stage.press("tab")
    check()
    await stage.press("escape", "slash")
    check()


def test_with_no_color_the_terminals_own_colours_are_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    async def script(stage: Stage) -> None:
        assert stage.app.theme == "ansi-dark"
        await stage.press("space", "4", "1")
        assert "●" in stage.row(HabitKey(LEAD))

    staged(config=Config(theme="nord"))(script)(tmp_path)


def check_harmless(stage: Stage) -> None:
    """Nothing drawn steers a terminal or is a link that runs an action; every line is as wide as the screen."""
    assert stage.app.is_running
    width = stage.app.size.width
    for screen in stage.app.screen_stack:
        for strip in screen._compositor.render_strips():
            assert not STEERING.search(strip.text), repr(strip.text)
            assert strip.cell_length == width
            for segment in strip:
                assert not (segment.style and segment.style.meta.get("@click"))


@pytest.mark.parametrize(
    ("size", "numbers"),
    [((80, 24), (1, 2, 4, 8)), ((120, 40), (3,)), ((40, 12), (5,))],
    ids=("80x24", "120x40", "40x12"),
)
def test_hostile_names_are_harmless_everywhere(tmp_path: Path, size: tuple[int, int], numbers: tuple[int, ...]) -> None:
    async def script(stage: Stage) -> None:
        check_harmless(stage)
        keys = [row.key for row in stage.pane.rows if row.key]
        assert keys == [
            *(HabitKey(f"H{number}") for number in range(len(HOSTILE))),
            CardKey("changed"),
        ]  # its season asks
        for number in numbers:
            stage.pane.reload(HabitKey(f"H{number}"))
            await on_the_habit(stage)
            assert stage.pane.key == HabitKey(f"H{number}")
        await stage.press("left_square_bracket", "slash", "[", "enter")
        check_harmless(stage)
        await stage.press("escape", "s")
        check_harmless(stage)
        await stage.press("escape", "4", "v")
        for number in (*range(len(HOSTILE)), 99):
            assert isinstance(stage.base, HabitsScreen)
            stage.base.open(HabitPlace(f"H{number}"))
            await stage.settled()
            check_harmless(stage)
        await stage.press("enter")
        check_harmless(stage)
        await stage.press("escape", "question_mark", "G")
        check_harmless(stage)

    async def on_the_habit(stage: Stage) -> None:
        for key in ("question_mark", "e", "t", "d", "x"):
            await stage.press(key)
            check_harmless(stage)
            if stage.app.screen is not stage.base:
                await stage.press("escape")
        check_harmless(stage)
        assert stage.app.screen is stage.base

    staged(hostile_documents, size=size)(script)(tmp_path)


@staged(hostile_documents)
async def test_acting_on_hostile_names_changes_only_what_was_asked_for(stage: Stage) -> None:
    names = [habit.name for habit in career_in(stage.path).habits]
    for number in (1, 2, 4, 7):
        stage.pane.reload(HabitKey(f"H{number}"))
        await stage.press("left_square_bracket", "left_square_bracket", "space")
        if stage.app.screen is not stage.base:
            await stage.fill(amount="3")
            await stage.press("enter")
        check_harmless(stage)
        assert stage.message
        await stage.press("right_square_bracket", "right_square_bracket", "e")
        await stage.fill(per_week="5")
        await stage.press("enter")
        assert stage.app.screen is stage.base, stage.text
        check_harmless(stage)
        career = await stage.saved()
        assert ticked(career, f"H{number}", date(2026, 9, 5))
        assert next(habit for habit in career.habits if habit.id == f"H{number}").quotas[-1].n == 5
    assert [habit.name for habit in career_in(stage.path).habits] == names
    await stage.press("u")
    await stage.until(lambda: "Took back" in stage.message)
    check_harmless(stage)


@staged()
async def test_what_is_pasted_loses_what_steers(stage: Stage) -> None:
    await stage.press("a")
    await stage.type("Re\x1b[31mad\x07 \u202ebooks\x9b")
    field = stage.app.screen.query_one("#field-name", Input)
    assert not STEERING.search(field.value)
    await stage.press("enter")
    name = (await stage.saved()).habits[-1].name
    assert name == "Re[31mad books"
    check_harmless(stage)


@staged()
async def test_screens_switch_by_digit_and_letters_stay_in_fields(stage: Stage) -> None:
    await stage.press("4")
    assert isinstance(stage.app.screen, HabitsScreen)
    await stage.press("4", "1", "1")
    assert isinstance(stage.app.screen, TodayScreen)
    await stage.press("a", *"1 4 q u ? w", "escape", "escape")  # asked, as something was typed
    assert isinstance(stage.app.screen, TodayScreen)
    await stage.press("ctrl+c")
    assert stage.message == "q quits."
    assert career_in(stage.path).habits == stage.app.career.habits


@staged()
async def test_both_screens_show_the_same_facts(stage: Stage) -> None:
    await stage.press("4", "space", "1")
    assert "●" in stage.row(HabitKey(CONVERSATION))
    await stage.press("space", "4")
    await stage.press("j")
    assert ticked(await stage.saved(), LEAD)


@staged()
async def test_a_cursor_key_repaints_two_line_ends(stage: Stage) -> None:
    """The bytes budget rests on this: two regions, none wider than the cursor and the name."""
    regions: list[Region] = []
    pane = stage.pane
    refresh: Callable[..., Any] = pane.refresh

    def watched(*some: Region, **how: Any) -> Any:
        regions.extend(some or (Region(0, 0, *pane.size),))
        return refresh(*some, **how)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pane, "refresh", watched)
        await stage.press("j")
    assert [region.height for region in regions] == [1, 1]
    assert all(region.width <= 40 for region in regions)


@staged()
async def test_the_settings_say_what_another_first_day_of_the_week_changes(stage: Stage) -> None:
    await stage.press("comma", "tab", "tab", "tab", "right")
    assert "Weekly reviews fall on Mondays; those written stay." in stage.words
    await stage.press("left")
    assert "Weekly reviews fall" not in stage.words


@pytest.mark.parametrize("digit", "34257")
def test_looking_back_to_a_day_before_anything_no_screen_says_none_yet(tmp_path: Path, digit: str) -> None:
    @staged(today=date(2025, 1, 1))
    async def script(stage: Stage) -> None:
        await stage.press(digit)
        await stage.until(lambda: "None by 1 Jan 2025; from" in stage.words)
        assert "yet" not in stage.text.splitlines()[2]

    script(tmp_path)
