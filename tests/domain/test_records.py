"""Records: what a document must be to be one, and that nothing is lost on the way through the file."""

from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given

from careertui.domain.records import DIMENSIONS, RECORDS, Asset, Entry, Goal, Habit, Review, Span, TickYear, Vision
from tests.domain.careers import a_habit, as_json
from tests.domain.lives import laws, lives
from tests.domain.naive import Life

HABIT: dict[str, Any] = {
    "id": "1",
    "created": "2026-01-05",
    "name": "Read",
    "quotas": [{"since": "2026-01-05", "n": 3}],
    "start": "2026-01-05",
}
ENTRY: dict[str, Any] = {"id": "1", "created": "2026-01-05", "date": "2026-01-05", "kind": "win", "text": "x"}
GOAL: dict[str, Any] = {"id": "1", "created": "2026-01-05", "title": "x"}
VISION: dict[str, Any] = {"id": "1", "created": "2026-01-05", "rev": 1, "start": "2026-01-05"}
REVIEW: dict[str, Any] = {"id": "1", "created": "2026-01-05", "kind": "week", "slot": "2026-01-11"}
ASSET: dict[str, Any] = {"id": "1", "created": "2026-01-05", "kind": "skill", "name": "x"}
SPAN: dict[str, Any] = {"id": "1", "created": "2026-01-05", "kind": "season", "start": "2026-01-05"}

WHOLE: list[tuple[type[msgspec.Struct], dict[str, Any]]] = [
    (Habit, HABIT),
    (Entry, ENTRY),
    (Goal, GOAL),
    (Vision, VISION),
    (Review, REVIEW),
    (Asset, ASSET),
    (Span, SPAN),
    (TickYear, {"days": {"01-05": 1, "02-29": 2.5}, "notes": {"01-05": {"text": "x"}}}),
]


@pytest.mark.parametrize(("record_type", "document"), WHOLE)
def test_a_document_comes_back_as_it_was(record_type: type[msgspec.Struct], document: dict[str, Any]) -> None:
    record = msgspec.convert(document, record_type)
    assert as_json(record) == document  # defaults are left out


@pytest.mark.parametrize(
    ("record_type", "document", "field", "value"),
    [
        (Habit, HABIT, "quotas", []),
        (Habit, HABIT, "quotas", [{"since": "2026-01-05", "n": -1}]),
        (Habit, HABIT, "quotas", [{"since": "2026-01-05", "n": "1.5"}]),
        (Habit, HABIT, "quotas", [{"since": "2026-01-05", "n": -0.5}]),
        (Habit, HABIT, "quotas", [{"since": "2026-01-05", "n": 1, "every": 3}]),
        (Habit, HABIT, "start", "2026-02-30"),
        (Habit, HABIT, "start", "2026-01-05T10:00:00"),
        (Habit, HABIT, "dimension", "dance"),
        (Habit, HABIT, "measure", "hours"),
        (Habit, HABIT, "limit", "exactly"),
        (Habit, HABIT, "id", ""),
        (Habit, HABIT, "name", 7),
        (Habit, HABIT, "excused", {"2026-02-30": "ill"}),
        (Habit, HABIT, "retired", [{"to": "2026-01-05"}]),
        (Entry, ENTRY, "kind", "loss"),
        (Entry, ENTRY, "levels", {"skill": 5}),
        (Entry, ENTRY, "mark", "xx"),
        (Goal, GOAL, "status", "paused"),
        (Goal, GOAL, "of", 0),
        (Goal, GOAL, "progress", {"2026-01-05": -1}),
        (Vision, VISION, "rev", 0),
        (Vision, VISION, "values", ["a", "b", "c", "d", "e", "f"]),
        (Vision, VISION, "accomplishments", ["a", "b", "c", "d"]),
        (Vision, VISION, "sliders", {"make": 6}),
        (Review, REVIEW, "scores", {"balance": 10}),
        (Review, REVIEW, "scores", {"satisfaction": 0}),
        (Review, REVIEW, "scores", {"jobcareer": [3] * 13}),
        (Asset, ASSET, "every", 0),
        (Asset, ASSET, "start_level", 5),
        (Span, SPAN, "kind", "pause"),
        (TickYear, {}, "days", {"01-05": "1"}),
    ],
)
def test_what_is_out_of_its_scale_is_refused_with_the_fields_name(
    record_type: type[msgspec.Struct], document: dict[str, Any], field: str, value: Any
) -> None:
    with pytest.raises(msgspec.ValidationError, match=rf"`\$\.{field}|keys` in `\$\.{field}"):
        msgspec.convert({**document, field: value}, record_type)


@pytest.mark.parametrize(("record_type", "document"), WHOLE[:-1])
def test_every_field_without_a_default_is_needed(record_type: type[msgspec.Struct], document: dict[str, Any]) -> None:
    for field in document:
        if field == "kind" and record_type is Goal:
            continue
        with pytest.raises(msgspec.ValidationError, match=field):
            msgspec.convert({name: value for name, value in document.items() if name != field}, record_type)


def test_seven_dimensions_and_every_table_has_its_record() -> None:
    assert len(set(DIMENSIONS)) == 7
    assert list(RECORDS) == [
        "visions", "goals", "habits", "ticks", "assets", "entries", "reviews", "spans", "deleted"
    ]  # fmt: skip


def test_retired_is_what_the_newest_retirement_says() -> None:
    first, later = date(2026, 1, 12), date(2026, 2, 2)
    assert not a_habit().is_retired
    assert a_habit(retired=[(first, None)]).is_retired
    assert not a_habit(retired=[(first, later)]).is_retired
    assert a_habit(retired=[(first, later), (later, None)]).is_retired


@laws
@given(lives())
def test_any_habit_goes_through_the_file_unharmed(life: Life) -> None:
    assert msgspec.convert(as_json(life.habit), Habit) == life.habit
