"""The log: a dated line, not ahead of today."""

from datetime import date, timedelta
from typing import Literal

import pytest
from msgspec import UNSET, UnsetType

from careertui.actions.drafts import EntryDraft
from careertui.actions.log import add_entry
from careertui.domain.career import Career
from careertui.domain.records import Entry
from tests.domain.careers import MemoryFacts, apply, facts_of, refusal

TODAY = date(2026, 1, 14)


def logged(text: str, day: date | UnsetType = UNSET, kind: Literal["win", "note"] = "win") -> MemoryFacts:
    return apply(facts_of(), add_entry(Career(facts_of()), TODAY, EntryDraft(kind=kind, text=text, day=day), id="e1"))


@pytest.mark.parametrize("kind", ["win", "note"])
def test_today_unless_another_day_is_given(kind: Literal["win", "note"]) -> None:
    then = date(2024, 2, 29)
    assert Career(logged(" Sold it ", kind=kind)).entries == (
        Entry(id="e1", created=TODAY, date=TODAY, kind=kind, text="Sold it"),
    )
    assert Career(logged("x", then, kind)).entries == (Entry(id="e1", created=TODAY, date=then, kind=kind, text="x"),)


def test_the_side() -> None:
    change = add_entry(Career(facts_of()), TODAY, EntryDraft(kind="win", text="x", side="job"), id="e1")
    assert Career(apply(facts_of(), change)).entries[0].side == "job"


@pytest.mark.parametrize("kind", ["win", "note"])
@pytest.mark.parametrize("ahead", [1, 365])
def test_a_day_to_come_is_refused(ahead: int, kind: Literal["win", "note"]) -> None:
    assert kind in refusal(lambda: logged("x", TODAY + timedelta(days=ahead), kind))


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "x\x1b[31m", "\u202ex", "a\x00", "x" * 10_001, "\ud800"])
def test_bad_texts(text: str) -> None:
    assert "text" in refusal(lambda: logged(text))


def test_lines_are_kept() -> None:
    assert Career(logged("one\n\ntwo")).entries[0].text == "one\n\ntwo"
    assert len(Career(logged("x" * 500)).entries[0].text) == 500
