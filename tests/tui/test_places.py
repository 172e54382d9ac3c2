"""The places that one screen sends another to: each is on a screen of the bar, and known by what it names."""

from typing import get_args

import pytest

from careertui.tui.keys.command import SCREENS
from careertui.tui.places import GoalPlace, Place


@pytest.mark.parametrize("kind", get_args(Place))
def test_a_place_is_on_a_screen_of_the_bar(kind: type[Place]) -> None:
    assert kind.SCREEN in SCREENS


def test_a_place_is_known_by_what_it_names() -> None:
    assert GoalPlace("g1", "need") == GoalPlace("g1", "need")
    assert GoalPlace("g1", "need") != GoalPlace("g1", "step")
