"""The screens of the bar: each name leads to the class of that name, imported when it is asked for."""

from importlib import import_module

import pytest

from careertui.tui.keys.command import SCREENS
from careertui.tui.modes import MODES
from careertui.tui.parts.screen import CareerScreen
from tests.test_house_rules import loaded_by_importing


def test_there_is_a_mode_for_every_screen_of_the_bar() -> None:
    assert list(MODES) == list(SCREENS)


@pytest.mark.parametrize("name", SCREENS)
def test_a_name_leads_to_its_screen(name: str) -> None:
    found = getattr(import_module(f"careertui.tui.{name}.screen"), f"{name.title()}Screen")
    assert issubclass(found, CareerScreen)
    assert name == found.SCREEN_NAME


def test_no_screen_is_imported_before_it_is_visited() -> None:
    loaded = loaded_by_importing("import sys, careertui.tui.modes; print(*sys.modules)")
    assert not [module for module in loaded if module.endswith(".screen") and module.startswith("careertui.tui")]
