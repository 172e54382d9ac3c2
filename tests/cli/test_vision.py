"""`vision`: as a page, as Markdown, as JSON; pay only when asked for."""

import json
from pathlib import Path

import pytest

from careertui.store.seed import create
from tests.cli.conftest import Cli
from tests.domain.views.test_vision import TWO

OUTLINE = {"success": "A team", "bridge": "this job"}


@pytest.fixture
def written(cli: Cli) -> Cli:
    """A file with two revisions."""
    create(cli.path, {"visions": {each["id"]: each for each in TWO}})
    return cli


def test_without_a_vision_it_says_where_to_begin(cli: Cli) -> None:
    assert "press 2" in cli.done("vision")
    assert cli("vision", "--markdown").out == ""
    assert cli("vision", "--json").json == {"today": "2026-09-09", "vision": None, "revisions": []}


def test_as_a_page(written: Cli) -> None:
    page = written.done("vision")
    assert page.startswith("→ Head of sales\n")
    assert "4 y to go" in page
    assert "be secure: nothing serves it" in page
    assert "from 2028 on" in page
    assert "150k" not in page
    assert "150k" in written.done("vision", "--pay")


def test_as_markdown(written: Cli) -> None:
    text = written.done("vision", "--markdown")
    assert text.startswith("# Career vision\n")
    assert "150k" not in text
    assert "150k" in written.done("vision", "--markdown", "--pay")


def test_as_json(written: Cli) -> None:
    document = written("vision", "--json").json
    assert document["vision"]["rev"] == 2
    assert document["vision"]["horizon"] == "2030-08-31"
    assert document["vision"]["values"][0] == {"rank": 1, "value": "lead people", "served_by": []}
    assert [each["rev"] for each in document["revisions"]] == [2, 1]
    assert "150k" not in json.dumps(document)
    assert written("vision", "--json", "--pay").json["vision"]["outline"]["pay"] == "150k"


def test_as_it_was(written: Cli) -> None:
    written.today = "2026-02-01"
    assert written("vision", "--json").json["vision"]["rev"] == 1


def test_markdown_and_json_at_once_is_a_usage_error(written: Cli) -> None:
    assert "not allowed with" in written.misused("vision", "--markdown", "--json")


def test_hostile_texts_stay_harmless(cli: Cli, tmp_path: Path) -> None:
    vision = {**TWO[0], "text": "\x1b]0;x\x07[/]", "bridge": "a\u202eb\nc"}
    create(cli.path, {"visions": {"v1": vision}})
    for words in ([], ["--markdown"]):
        out = cli.done("vision", *words)
        assert "\x1b" not in out
        assert "\u202e" not in out
