"""The table of the screens of the bar: each name leads to the class of that name, imported when it is asked for."""

import pytest

from careertui.tui.commands import SCREENS
from careertui.tui.modes import MODES, SCREENS_OF
from careertui.tui.parts.screen import CareerScreen
from tests.test_house_rules import loaded_by_importing


def test_the_table_has_every_screen_of_the_bar() -> None:
    assert set(SCREENS_OF) == set(MODES) == set(SCREENS)


@pytest.mark.parametrize("name", SCREENS_OF)
def test_a_name_leads_to_its_screen(name: str) -> None:
    from importlib import import_module

    module, _, cls = SCREENS_OF[name].partition(":")
    found = getattr(import_module(f"careertui.tui.{module}"), cls)
    assert issubclass(found, CareerScreen)
    assert name == found.SCREEN_NAME


def test_no_screen_is_imported_before_it_is_visited() -> None:
    loaded = loaded_by_importing("import sys, careertui.tui.modes; print(*sys.modules)")
    assert not [module for module in loaded if module.endswith(".screen") and module.startswith("careertui.tui")]
