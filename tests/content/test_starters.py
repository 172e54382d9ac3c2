"""The starter habits can be added as they stand, and read in a list."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from careertui.actions.habits.rules import checked_dimension, checked_quota
from careertui.content.starters import DIMENSION_LINES, STARTERS, WIN, Starter, smallest_version
from careertui.domain.records import DIMENSIONS
from careertui.domain.text import checked_name, checked_text

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("starter", STARTERS, ids=lambda starter: starter.name)
def test_a_starter_passes_the_checks_of_a_new_habit(starter: Starter) -> None:
    assert checked_name(starter.name) == starter.name
    assert len(starter.name) <= 45
    assert checked_dimension(starter.dimension) == starter.dimension
    assert checked_quota(starter.per_week, 1, starter.measure, "at_least", starter.unit) == starter.per_week
    assert (starter.measure == "amount") == bool(starter.unit)
    assert checked_text(starter.why) == starter.why
    assert checked_text(starter.smallest) == starter.smallest


def test_there_are_two_a_dimension_in_the_order_of_the_dimensions() -> None:
    assert Counter(starter.dimension for starter in STARTERS) == dict.fromkeys(DIMENSIONS, 2)
    places = [DIMENSIONS.index(starter.dimension) for starter in STARTERS]
    assert places == sorted(places)


def test_names_differ_ignoring_case() -> None:
    assert len({starter.name.casefold() for starter in STARTERS}) == len(STARTERS) == 14


def test_each_dimension_is_explained_in_one_line() -> None:
    assert tuple(DIMENSION_LINES) == DIMENSIONS
    for line in DIMENSION_LINES.values():
        assert checked_name(line) == line
        assert len(line) <= 70


def test_importing_the_starters_brings_no_records() -> None:
    code = (
        "import sys, careertui.content.starters; print([name for name in ('msgspec', 'tinydb') if name in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert result.stdout.strip() == "[]"


def test_a_habit_has_its_starters_smallest_version() -> None:
    assert smallest_version(WIN.name) == "One number, in a line, no story."
    assert smallest_version("Of my own") == "the smallest version counts"
