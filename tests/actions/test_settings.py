"""Settings that change what is true."""

import pytest

from careertui.actions.settings import set_setting, set_settings
from careertui.domain.career import Career
from careertui.domain.settings import Settings, setting_names, setting_text
from careertui.domain.thresholds import Thresholds
from tests.domain.careers import MemoryFacts, apply, facts_of, is_one_sentence, refusal


def put(facts: MemoryFacts, name: str, text: str) -> MemoryFacts:
    return apply(facts, set_setting(Career(facts), name, text))


@pytest.mark.parametrize(
    ("name", "text", "settings"),
    [
        ("name", "Ada", Settings(name="Ada")),
        ("timezone", "Europe/Berlin", Settings(timezone="Europe/Berlin")),
        ("day_starts_at", "4", Settings(day_starts_at=4)),
        ("week_start", "Sun", Settings(week_start=6)),
        ("thresholds.stuck_days", "14", Settings(thresholds=Thresholds(stuck_days=14))),
    ],
)
def test_set_again_and_back(name: str, text: str, settings: Settings) -> None:
    facts = put(facts_of(), name, text)
    assert facts.settings() == settings
    assert set_setting(Career(facts), name, text).edits == ()
    back = put(facts, name, setting_text(Settings(), name))
    assert back.settings() == Settings()
    assert not back.documents.get("meta", {}).get("settings")  # defaults are left out


def test_one_setting_leaves_the_others() -> None:
    facts = facts_of(settings=Settings(name="Ada", thresholds=Thresholds(soon_days=3, stuck_days=5)))
    changed = put(put(facts, "thresholds.soon_days", "9"), "week_start", "2")
    assert changed.settings() == Settings(name="Ada", week_start=2, thresholds=Thresholds(soon_days=9, stuck_days=5))
    assert put(changed, "thresholds.soon_days", "14").settings().thresholds == Thresholds(stuck_days=5)


@pytest.mark.parametrize("name", [*setting_names()[1:], "x", ""])
@pytest.mark.parametrize("text", ["\x1b[31m", "\u202e", "x\ny", "a\x00b"])
def test_control_characters_reach_neither_file_nor_sentence(name: str, text: str) -> None:
    assert refusal(lambda: put(facts_of(), name, text))


def test_the_label_says_what_was_set() -> None:
    label = set_setting(Career(facts_of()), "name", " ").label
    assert label == "Set name to nothing"
    assert is_one_sentence(f"{label}.")


def test_several_are_set_in_one_go_or_none_is() -> None:
    facts = facts_of()
    change = set_settings(Career(facts), {"name": "Ada", "day_starts_at": "4"})
    assert change.label == "Changed settings"
    assert apply(facts, change).settings() == Settings(name="Ada", day_starts_at=4)
    assert refusal(lambda: set_settings(Career(facts), {"name": "Ada", "day_starts_at": "99"}))
