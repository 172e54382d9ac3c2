"""The look of the screens that are looked at most, kept as pictures; after a change that is meant:

python -m pytest tests/tui/test_snapshots.py --snapshot-update
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from careertui.content.demo import demo_documents
from careertui.store.seed import create
from careertui.store.start_options import StartOptions
from careertui.tui.app import CareerApp
from tests.tui.stage import TODAY, Stage

SIZES = ((80, 24), (120, 40), (40, 15))
KEYS = {
    "today": ("j",),
    "vision": ("2",),
    "goals": ("3", "j", "j"),
    "habits": ("4", "j"),
    "assets": ("5", "j"),
    "reviews": ("6",),
    "review": ("6", "enter"),
    "log": ("7", "j"),
    "insights": ("8",),
}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", KEYS)
def test_it_looks_as_it_did(
    snap_compare: Callable[..., bool], tmp_path: Path, size: tuple[int, int], name: str
) -> None:
    create(tmp_path / "career.json", demo_documents())
    app = CareerApp(StartOptions(path=str(tmp_path / "career.json"), today=TODAY))
    app.animation_level = "none"

    async def played(pilot: Pilot[int]) -> None:
        stage = Stage(app, pilot, tmp_path / "career.json")
        await stage.settled()
        await stage.press(*KEYS[name])

    assert snap_compare(app, run_before=played, terminal_size=size)
