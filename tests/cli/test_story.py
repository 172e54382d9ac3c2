"""`story`: the career as a page, as Markdown and as JSON; what one wants to be paid is in none of them."""

import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from careertui.store.seed import create
from tests.cli.conftest import Cli
from tests.tui.insights.test_rows import hostile_career
from tests.tui.stage import HOSTILE, STEERING


def test_the_page_of_the_demo(cli: Cli) -> None:
    lines = cli.bare("--demo", "story").out.splitlines()
    assert lines[0] == "Marco: the career so far"
    titles = [line for line in lines if " to now" in line or " to Feb " in line]
    assert titles == [
        "Territory rep, SunCrest Distribution, Jun 2014 to Feb 2018",
        "Senior account executive, SunCrest Distribution, Mar 2018 to Feb 2021",
        "Regional Sales Manager West, Helion Modules, Mar 2021 to now",
        "Board member, Rooftops for All (volunteering), Mar 2026 to now",
    ]
    helion = lines.index(titles[2])
    assert lines[helion + 1].startswith("   3 Sep 2025  ")
    skills = lines[lines.index("Skills") + 1 :]
    assert skills[0].startswith("  Contract negotiation   4 of 4, led or taught others; 30 Jul 2026: ")


def test_markdown_can_be_handed_on(cli: Cli) -> None:
    text = cli.bare("--demo", "story", "--markdown").out
    assert text.startswith("# Marco: the career so far\n\n## Territory rep, SunCrest Distribution\n")
    assert "## Board member, Rooftops for All (volunteering)\n\nMar 2026 to now\n\n- " in text
    assert "\n## Skills\n\n- **Contract negotiation**: 4 of 4" in text
    assert "\n\n\n" not in text


def test_json_has_all_of_it(cli: Cli) -> None:
    document = cli.bare("--demo", "story", "--json").json
    assert list(document) == ["today", "name", "roles", "beside", "skills"]
    assert document["roles"][2]["start"] == "2021-03-01"
    assert document["roles"][2]["end"] is None
    assert {"date", "text", "side"} == document["roles"][2]["wins"][0].keys()
    assert {win["side"] for role in document["roles"] for win in role["wins"]} == {"career", "job"}
    assert document["skills"][0]["proof"]["date"] == "2026-07-30"


def test_only_one_form_at_a_time(cli: Cli) -> None:
    cli.misused("story", "--json", "--markdown")


def test_with_nothing_to_tell_it_says_how_to_begin(cli: Cli) -> None:
    assert "careertui win" in cli.done("story")
    assert cli.done("story", "--markdown") == "# The career so far\n"
    assert cli("story", "--json").json["roles"] == []
    assert not cli.path.exists()


def test_wins_without_a_role_stand_beside(cli: Cli) -> None:
    cli.done("win", "Ran *the* review [alone]")
    assert "Beside any role" in cli.done("story")
    assert "- 9 Sep 2026: Ran \\*the\\* review \\[alone\\]" in cli.done("story", "--markdown")


@pytest.mark.parametrize("columns", [8, 20, 40, 60, 80, 120])
def test_lines_fit_the_terminal_and_are_harmless(cli: Cli, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    documents = hostile_career()
    role = {"kind": "role", "start": "2020-01-01", "main": True, "created": "2026-01-01"}
    documents["spans"] = {
        f"S{number}": {"id": f"S{number}", **role, "title": name, "org": name} for number, name in enumerate(HOSTILE)
    }
    create(cli.path, documents)
    monkeypatch.setenv("COLUMNS", str(columns))
    for words in (["story"], ["story", "--markdown"]):
        for line in cli(*words).out.splitlines():
            assert not STEERING.search(line)
            assert len(words) > 1 or cell_len(line) <= columns
    assert json.loads(cli("story", "--json").out)["skills"]


def test_looking_back(cli: Cli) -> None:
    document = cli.bare("--demo", "--today", "2026-01-20", "story", "--json").json
    assert [role["org"] for role in document["roles"]] == ["SunCrest Distribution"] * 2 + ["Helion Modules"]
    assert max(win["date"] for role in document["roles"] for win in role["wins"]) <= "2026-01-20"


def test_pay_is_told_nowhere(cli: Cli, tmp_path: Path) -> None:
    secret = "XPAYX"
    documents = hostile_career(["Lead a team", "Read", "a", "b", "c"])
    documents["visions"]["V1"] |= {"pay": secret, "text": "", "from_to": "", "purpose": ""}
    create(cli.path, documents)
    assert secret in cli.path.read_text()
    for words in (
        ["story"],
        ["story", "--markdown"],
        ["story", "--json"],
        ["today"],
        ["today", "--json"],
        ["today", "--short"],
    ):
        result = cli(*words)
        assert result.code == 0
        assert secret not in result.out + result.err
