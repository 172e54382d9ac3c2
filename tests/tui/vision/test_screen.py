"""The Vision screen, played: the page, its parts written, the builder left and resumed, revisions compared."""

from datetime import date
from typing import Any

from careertui.content.values import VALUES
from careertui.domain.records import Vision
from careertui.tui.parts.ask import AskScreen
from careertui.tui.parts.forms import FormScreen
from careertui.tui.parts.guide.screen import GuideScreen
from careertui.tui.parts.text_input import TextInput
from careertui.tui.vision.compare import CompareScreen
from careertui.tui.vision.rows import PartKey, ValueKey
from careertui.tui.vision.screen import VisionScreen
from tests.tui.stage import TODAY, Stage, habit, habits, hostile_documents, staged

OLD = {
    "id": "v1",
    "created": "2026-01-05",
    "rev": 1,
    "start": "2026-01-05",
    "purpose": "build teams",
    "values": ["lead people", "be secure"],
    "pay": "150k",
}
NEW = {**OLD, "created": str(TODAY), "start": str(TODAY)}


def written(vision: dict[str, Any] = NEW) -> Any:
    return lambda: habits(habit("H1", "Read"), visions={vision["id"]: vision})


async def saved(stage: Stage) -> Vision:
    vision = (await stage.saved()).vision
    assert vision is not None
    return vision


def step(stage: Stage) -> str:
    screen = stage.app.screen
    assert isinstance(screen, GuideScreen)
    return screen.steps[screen.at].name


@staged()
async def test_the_demo_reads_like_a_page(stage: Stage) -> None:
    await stage.press("2")
    assert isinstance(stage.app.screen, VisionScreen)
    for words in (
        "Head a sales organisation",
        "4 y to go",
        "led a team through a record year",
        "nothing serves it yet",
    ):
        assert words in stage.text
    assert "150k" not in stage.text
    await stage.press("G")
    assert "a child in the house" in stage.text
    await stage.press("p")
    assert "150k" in stage.text


@staged(size=(140, 40))
async def test_two_columns_where_there_is_room(stage: Stage) -> None:
    await stage.press("2")
    assert stage.at() == PartKey("purpose")
    await stage.press("right")
    assert stage.at() == ValueKey("lead people")
    await stage.press("left", "j")
    assert stage.at() == PartKey("from_to")
    await stage.resize(80, 24)
    assert "Values" in stage.text


@staged(habits)
async def test_an_empty_file_says_what_to_press(stage: Stage) -> None:
    await stage.press("2")
    assert "Where do you want to be in five years" in stage.text
    assert "compare" not in stage.keys
    await stage.press("enter")
    assert step(stage) == "values"


@staged(habits)
async def test_the_builder_is_saved_as_it_goes_left_and_resumed(stage: Stage) -> None:
    await stage.press("2", "a", "space", "j", "space", "j", "space", "K", "K")
    names = [card.name for card in VALUES]
    assert (await saved(stage)).values == (names[2], names[0], names[1])
    await stage.press("space", "enter")
    assert step(stage) == "success"
    await stage.type("a quiet Friday")
    await stage.press("escape")
    vision = await saved(stage)
    assert vision.answers.success == "a quiet Friday"
    assert vision.values == (names[0], names[1])
    assert (vision.rev, vision.start) == (1, TODAY)
    assert "a quiet Friday" in stage.text

    await stage.press("a")
    assert step(stage) == "skills"
    await stage.press("enter", "enter", "space")  # skipped, skipped, recognition taken
    assert (await saved(stage)).recognition == "money"
    await stage.press("space", "enter")
    assert (await saved(stage)).recognition is None
    await stage.type("90k")
    await stage.press("pageup")
    assert (await saved(stage)).pay == "90k"
    assert step(stage) == "recognition"


@staged(written())
async def test_a_wrong_field_says_so_and_keeps_what_was_typed(stage: Stage) -> None:
    await stage.press("2", "a")
    while step(stage) != "domains":
        await stage.press("enter")
    await stage.type("a, b, c, d")
    await stage.press("enter")
    assert step(stage) == "domains"
    assert "3 are the most" in stage.words
    assert stage.app.screen.query_one(TextInput).value == "a, b, c, d"
    assert (await saved(stage)).domains == ()
    await stage.press("escape")
    assert isinstance(stage.app.screen, VisionScreen)
    assert "not kept" in stage.said


@staged(written())
async def test_one_part_is_written_with_a_live_preview(stage: Stage) -> None:
    await stage.press("2", "j", "e")
    assert step(stage) == "slots"
    focused = stage.app.focused
    assert focused is not None
    assert focused.id == "field-from_to"
    await stage.type("from here to there")
    assert "→ from here to there" in stage.text
    assert "by 7 September 2031" in stage.text
    await stage.press("enter")
    assert isinstance(stage.app.screen, VisionScreen)
    assert (await saved(stage)).from_to == "from here to there"


@staged(written())
async def test_accomplishments_are_kept_together(stage: Stage) -> None:
    await stage.press("2", "j", "j", "e")
    await stage.type("one")
    await stage.press("down", "down")
    await stage.type("three")
    await stage.press("enter")
    assert (await saved(stage)).accomplishments == ("one", "three")
    assert "Done by then   one" in stage.text


@staged(written())
async def test_drives_are_weighed_with_digits_and_arrows(stage: Stage) -> None:
    await stage.press("2", "G", "k", "e")
    assert step(stage) == "sliders"
    await stage.press("5", "j", "h")
    sliders = (await saved(stage)).sliders
    assert sliders is not None
    assert (sliders.make, sliders.free, sliders.lead) == (5, 2, 3)


@staged(written(OLD))
async def test_an_older_revision_asks_why_and_makes_a_new_one(stage: Stage) -> None:
    await stage.press("2", "e")
    assert isinstance(stage.app.screen, FormScreen)
    await stage.press("enter")
    assert "why: The reason is empty" in stage.complaint
    await stage.type("we moved")
    await stage.press("enter")
    assert step(stage) == "slots"
    await stage.press("escape")
    assert (await saved(stage)).rev == 1  # nothing was changed, so nothing was begun

    await stage.press("e")
    await stage.type("we moved")
    await stage.press("enter", "end")
    await stage.type(" in town")
    await stage.press("enter")
    vision = await saved(stage)
    assert (vision.rev, vision.why_changed, vision.purpose) == (2, "we moved", "build teams in town")
    assert vision.start == date(2026, 1, 5)
    await stage.press("c")
    assert isinstance(stage.app.screen, CompareScreen)
    assert "Revision 1, 5 Jan 2026  |  Revision 2, 7 Sep 2026" in stage.text
    assert "build teams in town" in stage.text
    await stage.press("space")
    assert "changed" not in stage.text
    await stage.press("left")
    assert "Revision 1, 5 Jan 2026" in stage.text
    await stage.press("escape", "u")
    await stage.until(lambda: "Took back" in stage.said)
    assert (await saved(stage)).rev == 1


@staged(written())
async def test_values_are_ranked_on_the_page_and_served(stage: Stage) -> None:
    await stage.press("2")
    while stage.pane.key != ValueKey("be secure"):
        await stage.press("j")
    await stage.press("K")
    assert (await saved(stage)).values == ("be secure", "lead people")
    assert stage.pane.key == ValueKey("be secure")
    await stage.press("enter")
    assert isinstance(stage.app.screen, AskScreen)
    await stage.press("enter")
    await stage.type("Half a year of runway")
    await stage.press("enter")
    career = await stage.saved()
    assert [(goal.title, goal.values) for goal in career.goals] == [("Half a year of runway", ("be secure",))]
    assert "Half a year of runway" in stage.cursor_row()
    await stage.press("j", "enter", "j", "j", "enter")
    career = await stage.saved()
    assert career.habits[0].values == ("lead people",)
    assert "Read" in stage.cursor_row()


@staged(written(OLD))
async def test_ranking_an_older_revision_asks_why_first(stage: Stage) -> None:
    await stage.press("2")
    while not isinstance(stage.pane.key, ValueKey):
        await stage.press("j")
    await stage.press("J")
    assert isinstance(stage.app.screen, FormScreen)


@staged(hostile_documents)
async def test_hostile_texts_are_drawn_harmless(stage: Stage) -> None:
    await stage.press("2", "G")
    assert "\x1b" not in stage.text
    await stage.press("enter")
    assert "\x1b" not in stage.text
    await stage.press("escape", "question_mark")
    assert "Revisions" in stage.text


@staged(size=(40, 12))
async def test_the_smallest_screen_is_usable(stage: Stage) -> None:
    await stage.press("2")
    for _ in range(8):
        await stage.press("j")
    assert stage.pane.key is not None
    assert stage.pane.key == stage.pane.rows[stage.pane.cursor].key
    await stage.press("c")
    assert "no relocation" in stage.words


@staged(written())
async def test_the_mouse_opens_a_part(stage: Stage) -> None:
    await stage.press("2")
    await stage.click_on("From, to")
    assert stage.pane.key == PartKey("from_to")
    await stage.click_on("From, to")
    assert step(stage) == "slots"
    await stage.click_on("esc leave")
    assert isinstance(stage.app.screen, VisionScreen)


@staged(size=(40, 15))
async def test_a_card_is_read_whole_where_it_is_narrow(stage: Stage) -> None:
    await stage.press("2", "a")
    await stage.type("another why")
    await stage.press("enter")
    assert "most days draw on my strengths, not on my patience" in stage.words
    await stage.press(*["j"] * 4)
    assert "I know what is wanted, and it does not change by Thursday" in stage.words


@staged(None)
async def test_undo_says_which_part_of_the_vision_it_took_back(stage: Stage) -> None:
    await stage.press("2", "a", "space", "j", "space", "escape")
    await stage.press("u")
    await stage.until(lambda: stage.message == 'Took back: Changed "Values" in the vision.')
    await stage.press("u")
    await stage.until(lambda: stage.message == "Took back: Wrote the vision.")


@staged()
async def test_every_value_that_is_shipped_is_read_whole(stage: Stage) -> None:
    await stage.press("2")
    assert "see results with my name on them" in stage.text


@staged(None)
async def test_a_sentence_is_kept_before_its_field_is_left(stage: Stage) -> None:
    await stage.press("2", "a", "enter")
    await stage.type("A team that runs without me")
    await stage.until(lambda: stage.app.career.vision is not None)
    saved = (await stage.saved()).vision
    assert saved is not None
    assert saved.answers.success == "A team that runs without me"
    await stage.press(*", and")  # the field goes on as it was
    assert "A team that runs without me, and" in stage.text
