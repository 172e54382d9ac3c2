"""Text: clean where it enters, harmless where it is drawn."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careertui.domain.text import NAME_LENGTH, TEXT_LENGTH, checked_name, checked_text, clean, visible
from tests.domain.careers import refusal
from tests.domain.lives import laws

STEERING = [
    "\x00",
    "\x07",
    "\x1b",
    "\x1b[2J",
    "\x7f",
    "\x9b",
    "\u061c",
    "\u200e",
    "\u202e",
    "\u2066",
    "\u2028",
    "\ufeff",
]
any_text = st.text(st.characters(), max_size=40)  # surrogates too


def steers(text: str) -> bool:
    bidi = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
    return any(
        unicodedata.category(each) in ("Cc", "Cs", "Zl", "Zp") or unicodedata.bidirectional(each) in bidi
        for each in text
    )


@pytest.mark.parametrize("steering", [*STEERING, "\t", "\n", "\r"])
def test_a_name_with_a_control_character_is_refused(steering: str) -> None:
    sentence = refusal(lambda: checked_name(f"Read{steering}books"))
    assert f"U+{ord(steering[0]):04X}" in sentence


@pytest.mark.parametrize("steering", [*STEERING, "\r"])
def test_a_text_may_have_lines_but_no_control_characters(steering: str) -> None:
    assert checked_text("one\n\ttwo ") == "one\n two"
    assert refusal(lambda: checked_text(f"one{steering}two"))


@pytest.mark.parametrize("blank", ["", " ", "     ", "\u3000", "\u00a0 "])
def test_empty_is_refused(blank: str) -> None:
    assert "empty" in refusal(lambda: checked_name(blank))
    assert "empty" in refusal(lambda: checked_text(blank))
    assert checked_text(blank, empty=True) == ""


def test_length() -> None:
    assert checked_name(f"  {'x' * NAME_LENGTH}  ") == "x" * NAME_LENGTH
    assert "500" in refusal(lambda: checked_name("x" * 500))
    assert refusal(lambda: checked_name("x" * (NAME_LENGTH + 1)))
    assert len(checked_text("x" * TEXT_LENGTH)) == TEXT_LENGTH
    assert refusal(lambda: checked_text("x" * (TEXT_LENGTH + 1)))


@pytest.mark.parametrize("name", ["Read", "läs", "読む", "👩‍💻 code", "שלום", '"quoted"', "[/]", "a\\b", "~!@#$%^&*()"])
def test_ordinary_names_stay_as_they_are(name: str) -> None:
    assert checked_name(name) == visible(name) == clean(name) == name


def test_names_are_composed() -> None:
    assert checked_name("Cafe\u0301") == "Caf\u00e9"


@laws
@given(any_text)
def test_nothing_that_steers_is_drawn(text: str) -> None:
    drawn = visible(text)
    assert len(drawn) == len(text)
    assert not steers(drawn)
    assert visible(drawn) == drawn


@laws
@given(any_text)
def test_visible_lines_keep_their_ends(text: str) -> None:
    drawn = visible(text, lines=True)
    assert not steers(drawn.replace("\n", ""))
    assert drawn.count("\n") == text.count("\n")


@laws
@given(any_text)
def test_cleaned_text_is_clean(text: str) -> None:
    cleaned = clean(text)
    assert not steers(cleaned)
    assert clean(cleaned) == cleaned
    assert not steers(clean(text, lines=True).replace("\n", ""))


@laws
@given(any_text)
def test_a_name_is_taken_clean_or_refused_with_a_sentence(text: str) -> None:
    if steers(text) or not text.strip():
        assert refusal(lambda: checked_name(text))
    elif visible(text) == text:
        assert checked_name(text) == unicodedata.normalize("NFC", text).strip()
