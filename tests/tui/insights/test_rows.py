"""The sections of Insights line up at every width and height, with both sets of glyphs, whatever the career holds."""

import itertools
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from rich.cells import cell_len

from careertui.content.demo import demo_documents
from careertui.content.glyphs import ASCII, UNICODE
from careertui.domain.career import Career
from careertui.domain.views.insights.sight import Offer
from careertui.tui.insights.people_rows import liked_note, liked_rows, network_rows
from careertui.tui.insights.sight_rows import sight_rows
from careertui.tui.insights.trend_rows import (
    act_row,
    balance_note,
    balance_rows,
    checks_rows,
    resilience_rows,
    scores_rows,
    text_row,
)
from careertui.tui.look import Look
from careertui.tui.rows import Row
from tests.domain.careers import MemoryFacts
from tests.domain.insights import insights_view
from tests.tui.stage import HOSTILE, STEERING, TODAY, habit
from tests.tui.today.test_rows import text_of

WIDTHS = (40, 50, 58, 62, 69, 80, 100, 140)
LOOKS = (Look(UNICODE), Look(ASCII))


def hostile_career(names: Sequence[str] = HOSTILE) -> dict[str, Any]:
    """Whatever a file may hold where names, titles and lines stand."""
    made = {"created": "2026-01-01"}
    tables: dict[str, Any] = {name: {} for name in ("goals", "habits", "assets", "entries", "reviews", "spans")}
    marks = itertools.cycle(("gl", "gh", "bl", "bh"))
    ties = itertools.cycle(("boss", "mentor", "sponsor", "peer", "recruiter", "customer", "teacher", "other"))
    for number, name in enumerate(names):
        goal: dict[str, Any] = {
            "status": ("active", "idea")[number % 2],
            "target": f"2027-0{number % 9 + 1}-01",
            "started": "2026-01-01",
        }
        goal |= {"values": [names[number % 5]], "needs": {f"K{number}": 4, f"K{(number + 1) % len(names)}": 1}}
        tables["goals"][f"G{number}"] = {"id": f"G{number}", **made, "title": name, **goal}
        tables["assets"][f"K{number}"] = {"id": f"K{number}", **made, "kind": "skill", "name": name}
        person = {"kind": "person", "name": name, "org": name, "tie": next(ties), "every": 1}
        tables["assets"][f"P{number}"] = {"id": f"P{number}", **made, **person}
        win = {"date": "2026-08-01", "kind": "win", "text": name, "assets": [f"K{number}"], "mark": next(marks)}
        tables["entries"][f"E{number}"] = {"id": f"E{number}", **made, **win}
        skills = [f"K{number}"] if number % 3 else []
        linked = habit(f"H{number}", name, goal=f"G{number}", skills=skills, values=[names[4]])
        tables["habits"][f"H{number}"] = linked
        scores = {"balance": number % 10, "signs": ("", "n", "ns", "lns")[number % 4]}
        review = {"kind": "week", "slot": f"2026-0{number % 7 + 1}-11", "done": f"2026-0{number % 7 + 1}-11"}
        tables["reviews"][f"R{number}"] = {"id": f"R{number}", **made, **review, "scores": scores}
    check = {"kind": "check", "slot": "2026-02-01", "done": "2026-02-01"}
    answers = {"jobcareer": [3] * 12, "resilience": [1, 2, 3, 4, 5, 3, 3]}
    tables["reviews"]["C1"] = {"id": "C1", **made, **check, "scores": answers}
    vision = {"id": "V1", **made, "rev": 1, "start": "2026-01-01", "text": names[0], "values": list(names[:5])}
    return {**tables, "visions": {"V1": vision}}


PLAIN = ["a goal with a name " * 5, "x", "Lead a team", "words and more words, on and on, to the end of the line", "e"]
DOCUMENTS: dict[str, Callable[[], dict[str, Any]]] = {
    "demo": demo_documents,
    "hostile": hostile_career,
    "plain": lambda: hostile_career(PLAIN),
    "empty": dict,
}


@pytest.fixture(scope="module", params=DOCUMENTS)
def career(request: pytest.FixtureRequest) -> Career:
    return Career(MemoryFacts(DOCUMENTS[request.param]()))


def all_rows(career: Career, width: int, height: int, look: Look) -> list[Row]:
    view = insights_view(career, TODAY)
    rows = sight_rows(view.sight, width, height, look)
    rows += balance_rows(view.balance, width, height, look)
    rows += scores_rows(view.scores, width, height, look)
    rows += resilience_rows(view.resilience, width, height, look)
    rows += checks_rows(view.checks, width, height, look, TODAY)
    rows += network_rows(view.network, width, height, look, TODAY)
    for at in range(3):
        rows += liked_rows(view.liked, at, width, height, look, TODAY)
    return rows


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("look", LOOKS, ids=("unicode", "ascii"))
def test_every_line_fits_and_is_harmless(career: Career, width: int, look: Look) -> None:
    for height in (6, 8, 18, 35):
        for row in all_rows(career, width, height, look):
            assert cell_len(text_of(row)) <= width, text_of(row)
            assert not STEERING.search(text_of(row)), repr(text_of(row))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["demo", "plain", "empty"])
def test_in_ascii_all_but_names_is_ascii(name: str, width: int) -> None:
    rows = all_rows(Career(MemoryFacts(DOCUMENTS[name]())), width, 18, Look(ASCII))
    text = "\n".join(text_of(row) for row in rows)
    assert text.isascii(), [letter for letter in text if not letter.isascii()]


def test_each_section_has_no_two_lines_with_one_key(career: Career) -> None:
    keys = [row.key for row in sight_rows(insights_view(career, TODAY).sight, 80, 18, Look()) if row.key]
    assert len(set(keys)) == len(keys)


def test_a_line_is_known_by_what_it_offers() -> None:
    offer = Offer("habit", goal="g", skill="k", value="my 'hours',\x1f \\ my place", dimension="learn")
    row = act_row("words", offer, "insights.add", "adds one", 60, Look())
    assert row.key == offer
    assert text_row("words", 60, Look()).key is None


def demo_lines(rows: Sequence[Row]) -> list[str]:
    return [text_of(row).rstrip() for row in rows]


@pytest.fixture(scope="module")
def demo() -> Career:
    return Career(MemoryFacts(demo_documents()))


def test_the_line_of_sight_of_the_demo(demo: Career) -> None:
    view = insights_view(demo, TODAY).sight
    lines = demo_lines(sight_rows(view, 80, 18, Look()))
    assert lines[0].split("  ")[0].strip() == "→ Head a sales organisation that people want to stay in"
    at = next(number for number, line in enumerate(lines) if line.startswith(" lead people"))
    assert lines[at].endswith("value 1 of 5")
    assert lines[at + 1].split()[:3] == ["└", "Sales", "Manager:"]
    assert lines[at + 1].endswith("30 Jun 27")
    leading, _pipeline, budget, hiring = lines[at + 2 : at + 6]
    assert "▰▰▱" in leading
    assert "30 minutes on" in leading
    assert "+1" in leading
    assert "28 Aug" in leading
    for line, proof in ((budget, "27 Feb"), (hiring, "18 Jun")):
        assert "▰▱ " in line
        assert "no habit" in line
        assert "a adds" in line
        assert proof in line
    hours = next(number for number, line in enumerate(lines) if line.startswith(" my hours, my place"))
    assert "nothing serves this value yet" in lines[hours + 1]
    assert lines[hours + 1].endswith("a adds a goal")


def test_the_charts_of_the_demo_with_their_numbers(demo: Career) -> None:
    view = insights_view(demo, TODAY)
    assert balance_note(view.balance) == "3.5 of 9 lately, 5 before"
    balance = "\n".join(demo_lines(balance_rows(view.balance, 80, 9, Look())))
    assert "nights 4 of 4, sleep 1 of 4" in balance
    assert "▒▒▒▒▒▒" in balance  # the six weeks of the season
    scores = demo_lines(scores_rows(view.scores, 80, 7, Look()))
    assert "This week 1 of 10, last week 9 of 10." in scores[-1]
    assert any("▒▒▒▒▒▒" in line for line in scores)
    checks = demo_lines(checks_rows(view.checks, 80, 7, Look(), TODAY))
    assert [line.split("%")[0].split()[-1] for line in checks[:4]] == ["17", "31", "48", "69"]
    assert "career-focused" in checks[3]
    network = " ".join(demo_lines(network_rows(view.network, 80, 18, Look(), TODAY)))
    assert "Outside 9 of 11 fresh, inside 2 of 2; 3 outside touched in 30 days." in network
    assert network.index("Jo Lindqvist") < network.index("Omar Haddad")
    assert "17 days over" in network


def test_resilience_of_the_demo_self_beside_log(demo: Career) -> None:
    lines = demo_lines(resilience_rows(insights_view(demo, TODAY).resilience, 80, 9, Look()))
    logs = {line.split()[0]: line for line in lines if line.split()[0] in ("Reflect", "Learn", "Scan", "Protect")}
    assert " 92  no habit a adds" in logs["Reflect"]
    assert logs["Learn"].endswith(" 94")
    assert "    —  no habit a adds" in logs["Scan"]
    assert logs["Protect"].endswith(" 45")
    assert not any("overall" in line for line in lines)


def test_the_liked_and_hated_map_goes_through_the_years(demo: Career) -> None:
    maps = insights_view(demo, TODAY).liked
    assert liked_note(maps, 0).startswith("2026: ")
    assert liked_note(maps, 1).startswith("2025: ")
    assert liked_note(maps, 2).startswith("all years: ")
    assert liked_note(maps, 3) == liked_note(maps, 0)
    lines = demo_lines(liked_rows(maps, 0, 80, 8, Look(), TODAY))
    assert "liked it" in lines[0]
    assert lines[1].split()[:2] == ["good", str(maps[0].cells["gl"].lines)]
    assert "28 Aug" in lines[2]
    assert any(line.startswith(" bad") for line in lines)


def test_without_anything_each_section_says_what_to_press() -> None:
    view = insights_view(Career(MemoryFacts({})), TODAY)
    for rows in (
        sight_rows(view.sight, 80, 18, Look()),
        balance_rows(view.balance, 80, 18, Look()),
        scores_rows(view.scores, 80, 18, Look()),
        resilience_rows(view.resilience, 80, 18, Look()),
        checks_rows(view.checks, 80, 18, Look(), TODAY),
        network_rows(view.network, 80, 18, Look(), TODAY),
        liked_rows(view.liked, 0, 80, 18, Look(), TODAY),
    ):
        assert any(row.key for row in rows)
        assert any(key in line for line in demo_lines(rows) for key in ("a adds", "enter "))


def test_what_the_signs_mean_stands_behind_the_chart_not_in_it(demo: Career) -> None:
    rows = scores_rows(insights_view(demo, TODAY).scores, 80, 7, Look())
    legend = next(row for row in rows if "▒ season" in "".join(piece.text for piece in row.pieces))
    text = "".join(piece.text for piece in legend.pieces)
    assert text.index("▒ season") == 5 + 53 + 2
    assert text.count("▒") == 7  # six weeks, and the glyph that is explained
