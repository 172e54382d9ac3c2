"""The first run: new, under way or over, and the page to go on with; all of it from facts."""

from datetime import date
from typing import Any

import pytest

from careertui.domain.career import Career
from careertui.domain.views.first_run import CARD, PAGES, first_run, page_to_go_on
from tests.domain.careers import MemoryFacts

TODAY = date(2026, 9, 7)
VISION = {"id": "v", "created": "2026-09-07", "rev": 1, "start": "2026-09-07"}
CHECK = {"id": "c", "created": "2026-09-07", "kind": "check", "slot": "2026-09-07", "scores": {"jobcareer": [3] * 12}}
GOAL = {"id": "g", "created": "2026-09-07", "title": "Lead"}
HABIT = {"id": "h", "created": "2026-09-07", "name": "Read", "start": "2026-09-07"}
HABIT["quotas"] = [{"since": "2026-09-07", "n": 1}]  # type: ignore[assignment]
PERSON = {"id": "p", "created": "2026-09-07", "kind": "person", "name": "Lena"}
EVERY_LINE = {
    "answers": {"success": "s", "skills": "s", "achievements": "a"},
    **{"recognition": "growth", "pay": "1", "domains": ["d"], "mobility": "m", "bridge": "b"},
    **{"principles": "p", "spark": "s"},
}


def career(**tables: Any) -> Career:
    rows = {
        table: (found if table == "meta" else {each["id"]: each for each in found}) for table, found in tables.items()
    }
    return Career(MemoryFacts(rows))


def test_an_empty_file_is_new_and_a_habit_ends_it() -> None:
    assert first_run(career(), TODAY) == "new"
    assert first_run(career(habits=[HABIT]), TODAY) == "over"
    assert first_run(career(meta={"desk": {"dismissed": {CARD: "2026-09-07"}}}), TODAY) == "over"
    assert first_run(career(meta={"desk": {"dismissed": {"restart": "2026-09-07"}}}), TODAY) == "new"


@pytest.mark.parametrize("facts", [{"visions": [VISION]}, {"goals": [GOAL]}, {"reviews": [CHECK]}])
def test_with_something_written_and_no_habit_it_is_under_way(facts: dict[str, Any]) -> None:
    assert first_run(career(**facts), TODAY) == "under way"
    assert first_run(career(**facts), date(2026, 9, 6)) == "new"


@pytest.mark.parametrize(
    ("facts", "page"),
    [
        ({}, "check"),
        ({"reviews": [CHECK]}, "check"),
        ({"reviews": [{**CHECK, "done": "2026-09-07"}]}, "values"),
        ({"visions": [{**VISION, "values": ["be secure"]}]}, "outline"),
        ({"visions": [{**VISION, "spark": "s"}]}, "outline"),
        ({"visions": [{**VISION, **EVERY_LINE}]}, "slots"),
        ({"visions": [{**VISION, "purpose": "p"}]}, "goal"),
        ({"goals": [GOAL]}, "goal"),
        ({"goals": [{**GOAL, "status": "active", "started": "2026-09-07"}]}, "habits"),
        ({"assets": [PERSON]}, "safeguards"),
        ({"assets": [{**PERSON, "kind": "safeguard"}]}, "safeguards"),
    ],
)
def test_the_page_to_go_on_with(facts: dict[str, Any], page: str) -> None:
    assert page in PAGES
    assert page_to_go_on(career(**facts), TODAY) == page
