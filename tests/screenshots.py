"""The pictures of the README, made anew from the demo career on its day: `python -m tests.screenshots`.

The day, the theme and the title are fixed, so that a picture differs only when the app does. Fonts are not fetched from
anywhere: the text is set in what monospaced font there is, each piece at its place and width.
"""

import asyncio
import html
import os
import re
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from careertui.content.demo import DEMO_TODAY, demo_documents
from careertui.store import seed
from careertui.store.config import Config
from careertui.store.start_options import StartOptions
from careertui.tui.app import CareerApp
from careertui.tui.theme import DARK
from tests.tui.stage import Stage, running

FOLDER = Path(__file__).resolve().parents[1] / "screenshots"
FONT = '"Fira Code", "DejaVu Sans Mono", Menlo, Consolas, monospace'

_FONT_FACE = re.compile(r"\s*@font-face \{.*?\}\n", re.DOTALL)
_FONT_FAMILY = "font-family: Fira Code, monospace"
_SCREEN_CLIP = re.compile(r'(-clip-terminal">\s*<rect [^>]*height=")([\d.]+)')
DESCENT = 4  # of the last line's letters, which Rich cuts off
_TEXT = re.compile(r'<text class="[^"]*-r\d+" x="([\d.]+)" y="([\d.]+)"[^>]*>(.*?)</text>', re.DOTALL)


class Picture(NamedTuple):
    """A screen in a size, the keys that lead there, and whether the file is new instead of the demo's."""

    cols: int
    rows: int
    keys: tuple[str, ...] = ()
    is_new: bool = False


PICTURES = {
    "today": Picture(80, 24),
    "today-narrow": Picture(40, 15),
    "habits": Picture(80, 24, ("4", "enter", *("left",) * 3, *("down",) * 3)),  # a day with a note
    "habits-wide": Picture(120, 34, ("4", "j", "enter", *("left",) * 14, "down")),  # another one
    "vision": Picture(80, 24, ("2",)),
    "goals": Picture(80, 24, ("3", "j", "j", "j", "j")),
    "assets": Picture(80, 24, ("5", "j", "j")),
    "reviews": Picture(80, 24, ("6",)),
    "review": Picture(80, 24, ("6", "j", "enter")),
    "log": Picture(80, 24, ("7", "j", "j")),
    "insights": Picture(80, 24, ("8",)),
    "insights-wide": Picture(140, 40, ("8",)),
    "first-run": Picture(80, 24, (), True),
    "add-habit": Picture(80, 24, ("a",)),
    "explain": Picture(80, 24, ("question_mark",)),
}


async def drawn(name: str) -> str:
    """A picture as SVG, from a demo career of its own."""
    picture = PICTURES[name]
    with tempfile.TemporaryDirectory(prefix="careertui-picture-") as folder:
        path = os.path.join(folder, "career.json")
        if not picture.is_new:
            seed.create(path, demo_documents())
        launch = StartOptions(path=path, today=DEMO_TODAY, is_demo=not picture.is_new, config=Config(theme=DARK.name))
        app = CareerApp(launch)
        async with running(app, (picture.cols, picture.rows)) as pilot:
            await Stage(app, pilot, Path(path)).press(*picture.keys)
            return _neutral(app.export_screenshot(title="careertui", simplify=True))


def _neutral(svg: str) -> str:
    """Without fonts from the net, with all of the last line, and without blanks at the ends of lines."""
    svg = _FONT_FACE.sub("", svg).replace(_FONT_FAMILY, f"font-family: {FONT}")
    svg = _SCREEN_CLIP.sub(lambda clip: f"{clip[1]}{float(clip[2]) + DESCENT:.1f}", svg)
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


def words(svg: str) -> list[str]:
    """What a picture says, line by line, whatever drew it: no colours, no places."""
    lines: dict[float, list[tuple[float, str]]] = defaultdict(list)
    for x, y, text in _TEXT.findall(svg):
        lines[float(y)].append((float(x), html.unescape(text)))
    texts = ("".join(text for _, text in sorted(pieces)) for _, pieces in sorted(lines.items()))
    return [" ".join(text.split()) for text in texts if text.strip()]


async def _write_all() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name in PICTURES:
        (FOLDER / f"{name}.svg").write_text(await drawn(name), encoding="utf-8")


def main() -> int:
    """Writes all pictures."""
    os.environ.pop("NO_COLOR", None)
    asyncio.run(_write_all())
    return 0


if __name__ == "__main__":
    sys.exit(main())
