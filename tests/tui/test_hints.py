"""What the lines say of keys is so, also when the config file asks for other ones."""

import re
from typing import Any

import pytest

from careertui.content.demo import demo_documents
from careertui.store.config import Config
from careertui.tui.keys.command import SCREENS
from careertui.tui.keys.names import Keys
from careertui.tui.keys.table import COMMAND_TABLE
from careertui.tui.parts.explain import ExplainScreen
from careertui.tui.parts.screen import CareerScreen
from tests.tui.stage import Stage, habit, habits, staged

OTHER = {"add": "f2", "open": "f3", "tick": "f4", "edit": "f5", "remove": "f6", "touch": "f7", "start": "f8"}
REMAPPED = Config(
    keys={
        **{command.id: OTHER[name] for command in COMMAND_TABLE if (name := command.id.partition(".")[2]) in OTHER},
        **{"undo": "f9", "drill": "f10", "vision.pay": "f11", "goals.all": "f11", "goal.habit": "f12"},
        **{"insights.year": "f12", "signal.snooze": "f11", "list.down": "f1", "log.win": "%", "log.note": ";"},
    }
)
DOES = (
    "adds|brings|shows|takes|logs|walks|ticks|picks|weighs|serves|begins|writes|confirms|runs|sets|starts|opens|rates|"
    "reopens|keeps|rehearses|reads|puts|goes|answers|links|says"
)
DEFAULT_HINT = re.compile(rf"(?<![\w^'’])(?:[a-zD]|enter|Enter|space) +(?:{DOES})\b|enter *$", re.MULTILINE)


def hints_in(text: str) -> list[str]:
    return [found[0] for found in DEFAULT_HINT.finditer(text)]


def with_a_retired_habit() -> dict[str, Any]:
    """One retired habit and one that serves nothing: hints that the demo has no place for."""
    return habits(habit("H1", "Read"), habit("H2", "Write", retired=[{"from": "2026-08-31"}]))


async def every_line(stage: Stage, most: int = 30) -> str:
    """The screen and what `?` says, line by line."""
    texts, seen = [stage.text], set()
    for _ in range(most):
        screen = stage.base
        title, words = screen.explanation()
        texts += [stage.text, f"{title}: {words}"]
        place = (stage.text, title)
        if place in seen:
            break
        seen.add(place)
        await stage.press("f1")
    return "\n".join(texts)


@pytest.mark.parametrize("documents", [demo_documents, with_a_retired_habit, None], ids=["demo", "few", "empty"])
@pytest.mark.parametrize("size", [(80, 24), (140, 40)], ids=["80", "140"])
def test_no_hint_names_a_default_key(documents: Any, size: tuple[int, int], tmp_path: Any) -> None:
    async def script(stage: Stage) -> None:
        for name in SCREENS:
            stage.app.switch_mode(name)
            await stage.press()
            assert isinstance(stage.app.screen, CareerScreen)
            assert hints_in(await every_line(stage)) == [], name

    staged(documents, size=size, config=REMAPPED)(script)(tmp_path)


@staged(config=REMAPPED)
async def test_hints_name_the_keys_in_force(stage: Stage) -> None:
    assert re.search(r"over +f3\b", stage.text)
    await stage.press("8")
    await stage.until(lambda: "f2 adds a goal" in stage.text)
    await stage.press("4")
    await stage.until(lambda: "f3 walks the days; f4 ticks one" in stage.text)
    await stage.press("f4")
    await stage.press("f9")
    await stage.until(lambda: stage.message.startswith("Took back: Ticked"))


@staged(config=REMAPPED)
async def test_the_explanation_names_the_keys_that_scroll_it(stage: Stage) -> None:
    await stage.press("question_mark")
    assert isinstance(stage.app.screen, ExplainScreen)
    assert "f1 k read on" in stage.text


def test_moving_is_named_by_letters_and_arrows_are_spelt_out_in_ascii() -> None:
    assert Keys({}).moving == "j k"
    assert Keys({"list.down": "f1"}).moving == "f1 k"
    assert Keys({}).walking == "←↓↑→"
    assert Keys({}, plain=True).walking == "left down up right"
    assert Keys({"map.left": "b"}, plain=True).walking == "b down up right"
