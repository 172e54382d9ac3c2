"""The pictures show what the app shows.

Words are compared and not bytes: how Rich and Textual write colours and places may change with their version.
"""

import asyncio
import re

import pytest

from tests.screenshots import FOLDER, PICTURES, drawn, words

README = FOLDER.parent / "README.md"


def test_the_readmes_pictures_are_there() -> None:
    shown = re.findall(r"\]\(screenshots/([\w-]+)\.svg\)", README.read_text(encoding="utf-8"))
    assert {"today", "habits"} <= set(shown) <= set(PICTURES)


def test_there_is_no_picture_that_is_not_made_anew() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {f"{name}.svg" for name in PICTURES}


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_up_to_date(name: str) -> None:
    kept = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert words(kept) == words(asyncio.run(drawn(name))), "python -m tests.screenshots makes the pictures anew"


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_fetches_nothing(name: str) -> None:
    svg = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert "url(" not in svg.replace("url(#", "")
    assert set(re.findall(r"https?://[^\"<> ]+", svg)) <= {"http://www.w3.org/2000/svg", "https://www.textualize.io"}


def test_today_has_the_demos_habits() -> None:
    lines = words((FOLDER / "today.svg").read_text(encoding="utf-8"))
    assert lines[0].startswith("1 Today")
    assert any("30 minutes on leading people" in line for line in lines[:8])
