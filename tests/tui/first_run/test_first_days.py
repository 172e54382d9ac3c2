"""The first run and the days after it: nothing typed is lost, every page fits, and there is a way back."""

from pathlib import Path
from typing import Any

import pytest

from careertui.content.checks import JOB_OR_CAREER
from careertui.content.safeguards import SAFEGUARDS
from careertui.content.starters import STARTERS
from careertui.domain.views.first_run import CARD
from careertui.tui.keys.command import SCREENS
from careertui.tui.parts.ask import AskScreen
from careertui.tui.parts.guide.page import Words
from careertui.tui.parts.guide.screen import SAVE_SECONDS, GuideScreen
from careertui.tui.parts.text_input import TextInput
from careertui.tui.today.outlook_rows import CardKey
from careertui.tui.today.screen import TodayScreen
from tests.tui.first_run.test_run import THREE, VISION, click_on, file, fill, go_on, step, to
from tests.tui.stage import TODAY, Stage, career_in, habit, habits, staged

ACTIVE: dict[str, Any] = {"id": "g", "created": str(TODAY), "title": "one", "status": "active", "started": str(TODAY)}
ACTIVE |= {"measure": "m", "target": "2027-01-01"}
BEGUN = {**ACTIVE, "actions": [{"text": "ask Lena"}]}
BACKED = ["enter", "PgUp back", "esc"]


async def at(stage: Stage, name: str) -> None:
    """From the welcome to a page."""
    await go_on(stage)
    while step(stage) != "check" and name != step(stage):
        await stage.press("pageup")
    await to(stage, name)


# Nothing is lost


@staged(file({**VISION, "values": ["be secure"]}), welcome=True)
async def test_a_line_is_saved_while_it_is_being_typed(stage: Stage) -> None:
    await at(stage, "success")
    await stage.type("Fridays at home")
    await stage.until(lambda: "Fridays at home" in str(career_in(stage.path).vision))
    assert isinstance(stage.app.screen.focused, TextInput)


@staged(file(THREE), welcome=True)
async def test_what_is_half_typed_is_saved_without_a_complaint(stage: Stage) -> None:
    await go_on(stage)
    await stage.press("enter")
    await fill(stage, "they say so", "2027-0")  # the title is there already
    await stage.until(lambda: any(goal.measure == "they say so" for goal in career_in(stage.path).goals))
    await stage.settled(SAVE_SECONDS)
    assert "2027-0" in stage.text
    assert "write it as" not in stage.text


@staged(file({**VISION, "values": ["be secure"]}), welcome=True)
async def test_q_is_a_letter_in_a_field_and_quits_in_a_list(stage: Stage) -> None:
    await at(stage, "success")
    await stage.press("q")
    assert isinstance(stage.app.screen, GuideScreen)
    await to(stage, "recognition")
    assert "q quit" in stage.text
    await stage.press("space", "q")
    await stage.settled()
    assert stage.app.return_code == 0
    vision = career_in(stage.path).vision
    assert vision is not None
    assert (vision.answers.success, vision.recognition) == ("q", "money")


@staged(file(THREE), welcome=True)
async def test_picks_are_kept_at_once_and_can_be_put_back(stage: Stage) -> None:
    await at(stage, "habits")
    assert stage.text.count("●") == 3
    await stage.press("space")
    assert len((await stage.saved()).habits) == 4
    await stage.press("space")
    names = {each.name for each in (await stage.saved()).habits}
    assert len(names) == 3
    assert STARTERS[0].name not in names


@staged(file(THREE), welcome=True)
async def test_a_habit_that_was_picked_beforehand_can_be_left_out(stage: Stage) -> None:
    await at(stage, "habits")
    await stage.press("j", "j", "space", "enter")
    assert step(stage) == "people"
    names = {each.name for each in (await stage.saved()).habits}
    assert len(names) == 2
    assert STARTERS[2].name not in names


@staged(
    lambda: {
        **file(THREE)(),
        **habits(habit("h", STARTERS[0].name), ticks={"h:2026": {"days": {"09-07": 1}}}),
    }
)
async def test_a_habit_with_ticks_is_not_put_back_by_the_way(stage: Stage) -> None:
    stage.app.action_first_run()
    await stage.settled()
    while step(stage) != "habits":
        await stage.press("pageup")
    await stage.press("space")
    assert "It has ticks already; d on Habits retires it." in stage.text
    assert len((await stage.saved()).habits) == 1


@staged(file(THREE), welcome=True)
async def test_safeguards_are_kept_at_once_and_can_be_put_back(stage: Stage) -> None:
    await at(stage, "safeguards")
    await stage.press("a")
    assert len((await stage.saved()).assets_of("safeguard")) == len(SAFEGUARDS)
    await stage.press("space")
    assert SAFEGUARDS[0].name not in {each.name for each in (await stage.saved()).assets_of("safeguard")}


@staged(file(THREE), welcome=True)
async def test_a_person_written_by_mistake_goes_with_its_line(stage: Stage) -> None:
    await at(stage, "people")
    await fill(stage, "", "Priya", "")
    assert [each.name for each in (await stage.saved()).assets_of("person")] == ["Priya"]
    await stage.press("up", *["backspace"] * 5, "down")
    assert (await stage.saved()).assets_of("person") == ()
    await stage.press("up")
    await stage.type("Tom")
    await stage.press("down")
    assert [each.name for each in (await stage.saved()).assets_of("person")] == ["Tom"]


@staged(file(THREE, goals=[ACTIVE]), welcome=True)
async def test_a_skill_with_a_letter_mended_is_one_skill(stage: Stage) -> None:
    await at(stage, "goal")
    await fill(stage, "Hirin", "")  # begins in the first empty field
    await stage.press("up")
    await stage.type("g")
    await stage.press("down")
    skills = (await stage.saved()).assets_of("skill")
    assert [each.name for each in skills] == ["Hiring"]


@staged(file(THREE, goals=[ACTIVE]), welcome=True)
async def test_the_goal_says_until_when_and_where_its_first_step_will_be(stage: Stage) -> None:
    await at(stage, "goal")
    assert "Active until 1 January 2027; a first step would put it on Today." in stage.words
    await fill(stage, "", "", "ask Lena")
    await stage.press("up")
    assert "Active until 1 January 2027; its first step is on Today." in stage.words


@staged(file(THREE, goals=[ACTIVE]), welcome=True)
async def test_an_active_goal_keeps_its_measure(stage: Stage) -> None:
    await at(stage, "goal")
    await stage.press("up", "up", "backspace", "down")
    assert "An active goal needs a measure" in stage.words
    assert (await stage.saved()).goals[0].measure == "m"


# Every page fits


@staged(None, size=(40, 15), welcome=True)
async def test_the_welcome_is_whole_where_it_is_narrow(stage: Stage) -> None:
    assert "…" not in stage.text
    for words in ("three habits.", "Start ten minutes", "Marco's career", "asked again next time", "Quit", "leave it"):
        assert words in stage.words, words
    await stage.resize(40, 12)
    assert "…" not in stage.text
    assert "Quit" in stage.text


@staged(None, size=(40, 15), welcome=True)
async def test_what_the_check_comes_to_is_whole_where_it_is_narrow(stage: Stage) -> None:
    await go_on(stage)
    assert "From us, not a psychological test." in stage.text
    await stage.press(*"242424242422", "enter")
    assert step(stage) == "outcome"
    for number in (0, 2):
        assert f"→ {JOB_OR_CAREER[number].offer[:30]}" in stage.text


@staged(file({**VISION, "values": ["be secure"]}), size=(40, 15), welcome=True)
async def test_a_question_and_its_example_are_whole_where_it_is_narrow(stage: Stage) -> None:
    await at(stage, "skills")
    assert "which is less than all you can do." in stage.words
    assert "building teams, negotiating" in stage.words


@staged(file(THREE), size=(40, 15), welcome=True)
async def test_a_long_answer_is_read_from_its_beginning(stage: Stage) -> None:
    await at(stage, "slots")  # it begins in the first empty field
    await stage.type("from best closer in the region to head of sales")
    assert "head of sales" in stage.text
    await stage.press("down")
    assert "From, to    from best closer in the" in stage.text
    await stage.press("up")
    assert any("head of sales" in line and "From" in line for line in stage.lines)


@staged(file(THREE), welcome=True)
async def test_the_three_slots_say_what_they_are(stage: Stage) -> None:
    await at(stage, "slots")
    assert "what for, from what to what" in stage.text
    assert stage.text.count("· ") >= 3  # and still all of the preview


@staged(file({**VISION, "values": ["be secure"]}), size=(40, 15), welcome=True)
async def test_back_is_among_the_keys_of_every_page(stage: Stage) -> None:
    await at(stage, "safeguards")
    for name in ("safeguards", "people", "habits", "goal", "slots", "recognition"):
        while step(stage) != name:
            await stage.press("pageup")
        assert all(word in stage.lines[-1] for word in BACKED), stage.lines[-1]


@staged(file(THREE), welcome=True)
async def test_a_page_is_painted_with_its_words_at_once(stage: Stage) -> None:
    painted: list[bool] = []
    draw = Words.drawn

    def drawn(words: Words, pieces: Any) -> Any:
        if "guide-question" in words.classes:
            painted.append(bool(words.rows))
        return draw(words, pieces)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Words, "drawn", drawn)
        await at(stage, "slots")
        await to(stage, "people")
    assert painted
    assert all(painted)


# By mouse alone


@staged(None, welcome=True)
async def test_a_word_about_a_key_answers_nothing(stage: Stage) -> None:
    await go_on(stage)
    await click_on(stage, "1-5 answer")
    assert not stage.path.exists()
    assert step(stage) == "check"


@staged(None, size=(80, 24), welcome=True)
async def test_the_whole_first_run_by_mouse_alone(stage: Stage) -> None:
    await click_on(stage, "Start")
    for _ in JOB_OR_CAREER:
        await click_on(stage, "· · · · ·", 4)
    await click_on(stage, "enter next")
    assert step(stage) == "outcome"
    await click_on(stage, "enter next")
    await click_on(stage, "lead people")
    await click_on(stage, "lead people")
    await click_on(stage, "enter next")
    while step(stage) != "habits":
        await click_on(stage, "enter next")
    await click_on(stage, "enter next")
    while step(stage) != "safeguards":
        await click_on(stage, "enter next")
    await click_on(stage, "a all")
    await click_on(stage, "enter to Today")
    assert isinstance(stage.app.screen, TodayScreen)
    career = await stage.saved()
    assert career.vision is not None
    assert career.vision.values == ("lead people",)
    assert (len(career.habits), len(career.assets_of("safeguard"))) == (3, 10)
    assert next(review for review in career.reviews if review.kind == "check").done == TODAY


@staged(None, welcome=True)
async def test_a_question_is_left_by_mouse(stage: Stage) -> None:
    await click_on(stage, "esc leave it")
    assert isinstance(stage.app.screen, TodayScreen)


# Today, before there is a habit


@staged(None)
async def test_an_empty_today_leads_back_into_the_first_run(stage: Stage) -> None:
    assert "▌Begin with the first run" in stage.text
    await stage.press("enter")
    assert step(stage) == "check"
    await stage.press("3", "escape")
    assert "All is kept so far" in stage.said
    assert "▌Go on with the first run" in stage.text
    await click_on(stage, "Go on with")
    assert step(stage) == "check"


@pytest.mark.parametrize(
    ("text", "screen"), [("add a habit", "HabitForm"), ("log a win", "LogForm"), ("what this is", "ExplainScreen")]
)
def test_what_begins_can_be_pressed(tmp_path: Path, text: str, screen: str) -> None:
    @staged(None)
    async def script(stage: Stage) -> None:
        await click_on(stage, text)
        assert type(stage.app.screen).__name__ == screen

    script(tmp_path)


@staged(None, size=(40, 15))
async def test_an_empty_today_is_whole_where_it_is_narrow(stage: Stage) -> None:
    assert "…" not in stage.text
    assert "a add" in stage.keys


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (140, 40)])
def test_every_screen_of_an_empty_file_names_only_keys_that_do_something(tmp_path: Path, size: tuple[int, int]) -> None:
    @staged(None, size=size)
    async def script(stage: Stage) -> None:
        for name, (digit, _) in SCREENS.items():
            await stage.press(digit)
            assert " undo" not in stage.keys, name
            assert stage.keys.strip().split()[0] in {"enter", "a", "w", "tab"}, stage.keys
        await stage.press("6")
        assert "or of the first line." in stage.words
        assert "The year" not in stage.text

    script(tmp_path)


@staged(file(meta=[]), welcome=True)
async def test_put_aside_the_way_back_is_still_on_today(stage: Stage) -> None:
    await stage.press("j", "j", "j", "enter")
    assert CARD in (await stage.saved()).desk.dismissed
    assert "Begin with the first run" in stage.text


@staged(file(THREE, goals=[BEGUN]))
async def test_the_next_step_stands_on_today_also_without_a_habit(stage: Stage) -> None:
    assert "Next step  ask Lena" in stage.text
    assert "Go on with the first run" in stage.text


# The end, the next day, and a month later


@staged(file(THREE, goals=[BEGUN]), welcome=True)
async def test_at_its_end_the_cursor_is_on_the_first_habit(stage: Stage) -> None:
    await at(stage, "habits")
    await stage.press("enter")
    await to(stage, "safeguards")
    await stage.press("enter")
    await stage.until(lambda: isinstance(stage.app.screen, TodayScreen))
    assert stage.said == "That is it. space ticks; ? explains."
    await stage.press("space")
    career = await stage.saved()
    assert [bool(career.ticks(each.id)) for each in career.habits] == [True, False, False]


@staged(
    lambda: {
        **habits(*(habit(f"h{n}", f"Habit {n}", start="2026-09-06", created="2026-09-06") for n in range(3))),
        "visions": {"v": {**VISION, "created": "2026-09-06", "start": "2026-09-06", "purpose": "x"}},
        "goals": {"g": {**BEGUN, "created": "2026-09-06", "started": "2026-09-06"}},
    }
)
async def test_the_next_day_takes_four_keys(stage: Stage) -> None:
    assert isinstance(stage.app.screen, TodayScreen)
    await stage.press("space", "j", "space", "q")
    career = career_in(stage.path)
    assert [bool(career.ticks(each.id)) for each in career.habits] == [True, True, False]
    assert stage.app.return_code == 0


AWAY = habits(
    *(habit(f"h{n}", f"Habit {n}", start="2026-06-01") for n in range(3)),
    ticks={"h0:2026": {"days": {"06-01": 1}}},
    visions={"v": {**VISION, "created": "2026-06-01", "start": "2026-06-01", "purpose": "x"}},
)


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (140, 40)])
def test_who_comes_back_is_asked_one_thing(tmp_path: Path, size: tuple[int, int]) -> None:
    @staged(lambda: AWAY, size=size)
    async def script(stage: Stage) -> None:
        await stage.until(lambda: "Good to see you after 98 days. Pick one habit, or call it a season." in stage.words)
        assert "Due" not in stage.text
        assert "Worth a look" not in stage.text
        assert "over" not in stage.text
        await stage.press("g")  # the card stands above the habits, the cursor on the first of these
        assert isinstance(stage.pane.key, CardKey)
        await stage.press("enter")
        assert isinstance(stage.app.screen, AskScreen)
        await stage.press("enter")
        assert "They rest" in stage.text  # whether the other habits count this week
        await stage.press("enter")
        assert "smallest version" in stage.said
        await stage.until(lambda: "Good to see you" not in stage.text)

    script(tmp_path)


@staged(lambda: AWAY)
async def test_who_comes_back_may_simply_tick(stage: Stage) -> None:
    await stage.until(lambda: "Good to see you" in stage.text)
    await stage.press("space")
    await stage.until(lambda: "Good to see you" not in stage.text)


@pytest.mark.parametrize("documents", [None, AWAY])
def test_quitting_is_named_on_every_screen_at_its_smallest(tmp_path: Path, documents: Any) -> None:
    @staged(None if documents is None else lambda: documents, size=(40, 12))
    async def script(stage: Stage) -> None:
        for digit, _ in SCREENS.values():
            await stage.press(digit)
            assert stage.keys.rstrip().endswith("q quit"), stage.keys

    script(tmp_path)


@staged(dict, size=(40, 15))
async def test_a_sentence_is_whole_or_not_there_where_it_is_narrow(stage: Stage) -> None:
    await stage.press("6")
    assert "not taken yet" in stage.text
    assert "twelve" not in stage.text
    await stage.press("3")
    assert "today" not in stage.lines[2]  # no line across a path that has neither end
