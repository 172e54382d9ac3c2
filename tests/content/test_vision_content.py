"""Cards, prompts and statements: complete, distinct, and pointing at what exists."""

from careertui.content.checks import FOCUS_LINES, JOB_OR_CAREER, RESILIENCE, SCALE, picked_starters
from careertui.content.starters import OUTSIDE, POSTING, SKILL, STARTERS, WIN
from careertui.content.values import VALUES
from careertui.content.vision_prompts import OUTLINE, RECOGNITION, SLIDERS, SLOTS
from careertui.domain import vision
from careertui.domain.checks.job_or_career import FOCUS_WORDS
from careertui.domain.records import DIMENSIONS, STATEMENTS, Sliders
from careertui.domain.text import NAME_LENGTH


def test_fourteen_values_each_with_a_line() -> None:
    assert len({card.name for card in VALUES}) == len(VALUES) == 14
    assert all(card.line and len(card.name) <= 32 for card in VALUES)


def test_the_outline_asks_for_every_line_there_is() -> None:
    assert [prompt.field for prompt in OUTLINE] == [field for field, _ in vision.OUTLINE]
    assert all(prompt.question.endswith("?") for prompt in OUTLINE)
    assert {"purpose", "from_to", "text"} < {slot.field for slot in SLOTS}
    assert tuple(SLIDERS) == Sliders.__struct_fields__
    assert set(RECOGNITION) == {"money", "visible", "growth"}


def test_twelve_statements_whose_offers_exist() -> None:
    assert len(JOB_OR_CAREER) == STATEMENTS
    starters = {starter.name for starter in STARTERS}
    for statement in JOB_OR_CAREER:
        assert statement.text.endswith(".")
        assert len(statement.short) <= 36
        assert len(statement.offer) <= NAME_LENGTH
        assert (statement.offer in starters) == (statement.makes == "habit") == (statement.starter is not None)


def test_three_starters_are_picked_the_offers_of_low_statements_first() -> None:
    assert picked_starters(()) == (OUTSIDE, SKILL, WIN)
    assert picked_starters((3, 9)) == (POSTING, OUTSIDE, SKILL)
    assert picked_starters((0, 1)) == (OUTSIDE, SKILL, WIN)  # they offer the vision and a goal


def test_one_statement_a_dimension_and_five_answers() -> None:
    assert tuple(RESILIENCE) == DIMENSIONS
    assert len(SCALE) == 5
    assert set(FOCUS_WORDS) == set(FOCUS_LINES) == {"job", "between", "career"}
