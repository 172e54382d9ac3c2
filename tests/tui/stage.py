"""The app on a stage: a file, a day and a size are given, keys are pressed, and what is drawn comes back as text."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from textual import events
from textual.keys import _character_to_key, key_to_character
from textual.pilot import Pilot

from careertui.content.demo import demo_documents
from careertui.content.demo_habits import habit_id
from careertui.domain.career import Career
from careertui.domain.records import Habit
from careertui.store.config import Config
from careertui.store.seed import create
from careertui.store.start_options import StartOptions
from careertui.store.store import Store
from careertui.tui.app import CareerApp
from careertui.tui.parts.ask import AskScreen
from careertui.tui.parts.complaint import Complaint
from careertui.tui.parts.forms import FormScreen
from careertui.tui.parts.pane import Pane
from careertui.tui.parts.screen import CareerScreen
from careertui.tui.rows import RowKey
from tests.tui.calm import LONGEST, SOON, settled

TODAY = date(2026, 9, 7)  # a Monday
LEAD, CONVERSATION, WIN, HOURS, ABOVE, EVENINGS, SCAN, ROOFTOPS = (habit_id(number) for number in range(1, 9))

Documents = Mapping[str, Mapping[str, Any]]

HOSTILE = (
    "[/]",
    "[@click=app.quit]x[/]",
    "\x1b]0;x\x07title",
    "\x1b[2J\x1b[31mred\x9b0m",
    "a\u202eb\u2066c\u2028d\u200ee",
    "line\nbreak\ttab\r",
    "$name {braces} %s :smile: \\[x]",
    "日本語のとても長い名前です、はい 漢字かな交じり",
    "👩‍💻 ✍️ 🇩🇪 é ไม้เอก",
    "long " * 60,
)
STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def habit(id: str, name: str = "Read", n: int = 2, start: str = "2026-08-03", **fields: Any) -> dict[str, Any]:
    """A habit's document."""
    return {
        "id": id,
        "created": min(start, str(TODAY)),
        "name": name,
        "quotas": [{"since": start, "n": n}],
        "start": start,
        **fields,
    }


def habits(*documents: dict[str, Any], **tables: Documents) -> dict[str, Any]:
    """The tables of a file with these habits, in this order."""
    table = {document["id"]: {"order": number, **document} for number, document in enumerate(documents, 1)}
    return {"habits": table, **tables}


def hostile_documents() -> dict[str, Any]:
    """Whatever a file may hold where names, units, reasons and notes stand."""
    made, ticks = [], {}
    for number, name in enumerate(HOSTILE):
        fields: dict[str, Any] = {"dimension": ("learn", "relate", "scan")[number % 3]}
        if number % 2:
            fields |= {"measure": "amount", "unit": name}
        if number % 3 == 0:
            fields["excused"] = {"2026-08-31": name}
        made.append(habit(f"H{number}", name, **fields))
        ticks[f"H{number}:2026"] = {"days": {"09-01": 1, "09-07": 1}, "notes": {"09-07": {"text": name}}}
    made.append(habit("H99", HOSTILE[2] + "retired", retired=[{"from": "2026-08-31"}]))
    season = {"id": "S1", "created": "2026-09-01", "kind": "season", "start": "2026-09-01", "end": "2026-09-20"}
    vision = {"id": "V1", "created": "2026-09-01", "rev": 1, "start": "2026-09-01", "text": HOSTILE[3] + HOSTILE[1]}
    return habits(*made, ticks=ticks, spans={"S1": {**season, "reason": HOSTILE[2]}}, visions={"V1": vision})


def career_in(path: Path) -> Career:
    """What the file says, read afresh."""
    return Store(path).snapshot().career


class Stage(NamedTuple):
    """A running app with its pilot."""

    app: CareerApp
    pilot: Pilot[int]
    path: Path

    async def press(self, *keys: str) -> None:
        """Presses keys, each when the one before is through, and waits until all is drawn that follows."""
        for number, key in enumerate(keys, 1):
            self.send(key)
            await settled(self.pilot, SOON if number == len(keys) else 0)
        if not keys:
            await self.settled()

    def send(self, *keys: str) -> None:
        """Hands keys to the app, as fast as a terminal does, and waits for nothing."""
        for key in keys:
            name = _character_to_key(key) if len(key) == 1 else key
            self.app.post_message(events.Key(name, key if len(key) == 1 else key_to_character(name)))

    async def type(self, text: str) -> None:
        """Types a text into the field that has the focus, in one piece as a paste comes."""
        self.app.post_message(events.Paste(text))
        await self.settled()

    async def fill(self, **fields: str) -> None:
        """Puts texts into fields of the open form."""
        for name, text in fields.items():
            field = self.app.screen.query_one(f"#field-{name}")
            field.value = text  # type: ignore[attr-defined]
        await self.settled()

    async def settled(self, within: float = SOON) -> None:
        """Waits until all is drawn that follows from what was done: the outlook, the detail of the cursor's line.

        What a timer of more than `within` seconds does is not waited for, such as saving what is being typed.
        """
        await settled(self.pilot, within)

    async def until(self, holds: Callable[[], object]) -> None:
        """Waits for what comes by itself, such as another session's change, and until all is drawn that follows."""
        end = asyncio.get_running_loop().time() + LONGEST
        while not holds():
            assert asyncio.get_running_loop().time() < end, f"it never came to be:\n{self.text}"
            await asyncio.sleep(0.005)
        await self.settled()

    async def saved(self) -> Career:
        """Waits for the worker, then gives what the file says."""
        await self.until(lambda: not self.app.session.pending)
        return career_in(self.path)

    async def resize(self, width: int, height: int) -> None:
        """Gives the terminal another size."""
        await self.pilot.resize_terminal(width, height)
        await self.settled()

    @property
    def lines(self) -> list[str]:
        """The lines of the screen on top, as drawn; of a dialog only its own part."""
        strips = self.app.screen._compositor.render_strips()
        for form in self.app.screen.query(".form"):
            region = form.region
            return [strip.crop(region.x, region.right).text for strip in strips[region.y : region.bottom]]
        return [strip.text for strip in strips]

    @property
    def text(self) -> str:
        """All that is drawn on the screen on top."""
        return "\n".join(line.rstrip() for line in self.lines)

    @property
    def words(self) -> str:
        """All words of the screen on top, whatever the lines they stand on."""
        return " ".join(self.text.split())

    @property
    def base(self) -> CareerScreen:
        """The screen of the bar, also under a dialog."""
        screen = self.app.careers_screen
        assert screen is not None
        return screen

    @property
    def message(self) -> str:
        """What the message line shows."""
        return self.base.message.shown

    @property
    def said(self) -> str:
        """What the message line was given, uncut."""
        return self.base.message.text

    @property
    def bar(self) -> str:
        """The line of screens."""
        return "".join(piece.text for piece in self.base.bar.pieces)

    @property
    def keys(self) -> str:
        """The key line."""
        return "".join(piece.text for piece in self.base.keys.pieces)

    @property
    def pane(self) -> Pane:
        """The pane with the list."""
        return self.base.pane  # type: ignore[attr-defined, no-any-return]

    @property
    def complaint(self) -> str:
        """What the open form complains of, with the field's name before it."""
        assert isinstance(self.app.screen, FormScreen)
        said = [each for each in self.app.screen.query(Complaint) if each.text]
        return " ".join(f"{str(each.id).removeprefix('wrong-')}: {each.text}" for each in said)

    def at(self) -> RowKey | None:
        """The key of the row under the list's cursor."""
        return self.pane.key

    def row(self, key: RowKey | None) -> str:
        """The drawn line of the list's row with this key."""
        pane = self.pane
        index = next(index for index, row in enumerate(pane.rows) if row.key == key)
        return pane.render_line(index - pane.top + len(pane.head)).text

    def cursor_row(self) -> str:
        """The drawn line under the list's cursor."""
        return self.row(self.pane.key)

    async def click(self, column: int, line: int) -> None:
        """Presses the mouse on a cell of the screen."""
        await self.pilot.click(offset=(column, line))
        await self.settled()

    async def click_on(self, text: str, line: int | None = None) -> None:
        """Presses the mouse on the first cell of a text that is drawn, on any line unless one is given."""
        lines = self.lines
        y = next(y for y, each in enumerate(lines) if text in each) if line is None else line
        await self.click(lines[y].index(text), y)


def the(habit_id: str, career: Career) -> Habit:
    """A habit of a career."""
    return next(habit for habit in career.habits if habit.id == habit_id)


def ticked(career: Career, habit_id: str, day: date = TODAY) -> bool:
    """Whether a day is ticked."""
    year = career.ticks(habit_id).get(day.year)
    return year is not None and f"{day:%m-%d}" in year.days


@asynccontextmanager
async def running(app: CareerApp, size: tuple[int, int] = (80, 24)) -> Any:
    """An app in a terminal of a size, when its first frame and what follows it are drawn."""
    app.animation_level = "none"
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        yield pilot
        app.exit(0)  # as a person leaves it: what is still being saved draws nothing any more


Script = Callable[[Stage], Awaitable[None]]


def staged(
    documents: Callable[[], Documents] | None = demo_documents,
    *,
    size: tuple[int, int] = (80, 24),
    today: date | None = TODAY,
    config: Config | None = None,
    welcome: bool = False,
) -> Callable[[Script], Callable[[Path], None]]:
    """Turns a script into a test: it runs on an app of its own, with these documents (None: no file yet).

    The welcome that stands over an empty file is put aside, unless it is what the test is about.
    """

    def wrap(script: Script) -> Callable[[Path], None]:
        async def played(path: Path) -> None:
            if documents is not None:
                create(path, documents())
            app = CareerApp(StartOptions(path=str(path), today=today, config=config or Config()))
            async with running(app, size) as pilot:
                stage = Stage(app, pilot, path)
                if not welcome and isinstance(app.screen, AskScreen):
                    await stage.press("escape")
                await script(stage)

        def test(tmp_path: Path) -> None:
            asyncio.run(played(tmp_path / "career.json"))

        test.__name__ = test.__qualname__ = getattr(script, "__name__", "test")
        test.__doc__ = script.__doc__
        test.__module__ = script.__module__
        return test

    return wrap
