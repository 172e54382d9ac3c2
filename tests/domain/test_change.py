"""Changes: edits that can be applied, compared and taken back."""

from copy import deepcopy
from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from careertui.domain.change import (
    Change,
    Document,
    Edit,
    combined,
    edited,
    field_edits,
    record_edits,
    still_stands,
    value_at,
)
from careertui.domain.records import Asset
from tests.domain.lives import laws

names = st.sampled_from(["name", "days", "notes", "09-07", "text"])
leaves = st.none() | st.integers(-3, 3) | st.text(max_size=3) | st.lists(st.integers(0, 3), min_size=1, max_size=2)
values = st.recursive(leaves, lambda inner: st.dictionaries(names, inner, min_size=1, max_size=3), max_leaves=6)
documents = st.dictionaries(names, values, max_size=4)
paths = st.lists(names, min_size=1, max_size=3).map(tuple)


def crosses_a_leaf(document: Document, path: tuple[str, ...]) -> bool:
    """Whether a path leads through something that is no mapping, which an edit replaces."""
    return any(value_at(document, path[:n]) is not UNSET for n in range(1, len(path))) and any(
        not isinstance(value_at(document, path[:n]), dict) and value_at(document, path[:n]) is not UNSET
        for n in range(1, len(path))
    )


@laws
@given(documents, paths, values)
def test_an_edit_and_its_inverse_give_back_what_was(document: Document, path: tuple[str, ...], value: Any) -> None:
    original = deepcopy(document)
    if crosses_a_leaf(document, path):
        return
    edit = Edit("t", "1", path, before=value_at(document, path), after=value)
    there = edited(document, path, edit.after)
    assert value_at(there, path) == value
    assert still_stands(there, edit)
    assert still_stands(document, edit.inverse())
    back = edit.inverse()
    assert edited(there, back.path, back.after) == original
    assert document == original


@laws
@given(documents, paths)
def test_taking_away_what_is_there_and_what_is_not(document: Document, path: tuple[str, ...]) -> None:
    without = edited(document, path, UNSET)
    assert value_at(without, path) is UNSET
    if value_at(document, path) is UNSET and not crosses_a_leaf(document, path):
        assert without == document


@laws
@given(documents, documents)
def test_field_edits_turn_one_document_into_the_other(before: Document, after: Document) -> None:
    document: Document | None = before
    edits = field_edits("t", "1", before, after)
    for edit in edits:
        document = edited(document, edit.path, edit.after)
    assert document == after
    assert bool(edits) is (before != after)
    for edit in Change("x", edits).inverse().edits:
        document = edited(document, edit.path, edit.after)
    assert document == before


def test_a_whole_document_comes_and_goes() -> None:
    whole = {"name": "x"}
    edit = Edit("t", "1", (), after=whole)
    assert edited(None, (), whole) == whole
    assert edited(None, (), whole) is not whole
    assert edited(whole, (), UNSET) is None
    assert edit.inverse() == Edit("t", "1", (), before=whole)


def test_missing_documents_are_made_and_emptied_fields_go() -> None:
    ticked = edited(None, ("days", "09-07"), 1)
    assert ticked == {"days": {"09-07": 1}}
    assert edited(ticked, ("days", "09-07"), UNSET) == {}
    assert edited({"days": {"09-07": 1, "09-08": 2}}, ("days", "09-07"), UNSET) == {"days": {"09-08": 2}}


@pytest.mark.parametrize("nothing", [0, False, "", None])
def test_a_value_that_is_false_is_still_a_value(nothing: Any) -> None:
    assert edited({}, ("n",), nothing) == {"n": nothing}
    assert value_at({"n": nothing}, ("n",)) is nothing


def test_the_stamp_is_never_compared() -> None:
    edit = Edit("t", "1", (), after={"name": "x"})
    assert still_stands({"name": "x", "at": "2026-09-07T10:00:00Z"}, edit)
    assert not still_stands({"name": "y", "at": "2026-09-07T10:00:00Z"}, edit)
    assert still_stands(None, edit.inverse())
    assert not still_stands(None, edit)


def test_a_change_is_taken_back_last_edit_first() -> None:
    change = combined("Did it", [[Edit("t", "1", ("a",), after=1)], [], [Edit("t", "1", ("a",), before=1, after=2)]])
    assert len(change.edits) == 2
    document: Document | None = {"b": 0}
    for edit in change.edits:
        document = edited(document, edit.path, edit.after)
    for edit in change.inverse().edits:
        document = edited(document, edit.path, edit.after)
    assert document == {"b": 0}
    assert change.inverse().inverse() == change


def test_a_record_is_made_changed_and_taken_away() -> None:
    one = Asset(id="A", created=date(2026, 1, 1), kind="skill", name="Sums", every=3)
    other = msgspec.structs.replace(one, name="Numbers")
    (made,) = record_edits("assets", None, one)
    assert (made.path, made.before, made.after["name"]) == ((), UNSET, "Sums")
    assert record_edits("assets", one, other) == (Edit("assets", "A", ("name",), "Sums", "Numbers"),)
    assert record_edits("assets", one, one) == ()
    assert record_edits("assets", one, None) == (made.inverse(),)
