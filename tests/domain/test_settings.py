"""Settings: what a person may write, and what is said when it is something else."""

import pytest

from careertui.domain.settings import Settings, parsed_setting, setting_names, setting_text, setting_words
from careertui.domain.thresholds import Thresholds, check_together, ranges
from tests.domain.careers import refusal

BAD = ["", " ", "-1", "1.5", "x", "99999", "9" * 5000, "٣", "³", "1_0", "+1", "\x1b[31m", "\u202e7", "NaN", "inf"]


def test_the_names() -> None:
    names = setting_names()
    assert names[:4] == ("name", "timezone", "day_starts_at", "week_start")
    assert "thresholds" not in names
    assert "thresholds.stuck_days" in names
    assert len(names) == 4 + len(Thresholds.__struct_fields__)


@pytest.mark.parametrize("name", setting_names())
def test_what_is_shown_can_be_written_back(name: str) -> None:
    shown = setting_text(Settings(), name)
    value = parsed_setting(name, shown)
    assert value == (0 if name == "week_start" else getattr(*holder(name)))


def holder(name: str) -> tuple[Settings | Thresholds, str]:
    head, _, tail = name.partition(".")
    return (Thresholds(), tail) if tail else (Settings(), head)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("name", "  Ada  ", "Ada"),
        ("name", "", ""),
        ("timezone", "Europe/Berlin ", "Europe/Berlin"),
        ("timezone", "", ""),
        ("day_starts_at", "0", 0),
        ("day_starts_at", " 12 ", 12),
        ("week_start", "0", 0),
        ("week_start", "6", 6),
        ("week_start", "Sunday", 6),
        ("week_start", "su", 6),
        ("week_start", "thu", 3),
        ("thresholds.stuck_days", "365", 365),
        ("thresholds.readiness_percent", "1", 1),
    ],
)
def test_what_is_taken(name: str, text: str, value: str | int) -> None:
    assert parsed_setting(name, text) == value


@pytest.mark.parametrize("text", [*BAD, "13"])
def test_hours_are_from_0_to_12(text: str) -> None:
    assert "0 to 12" in refusal(lambda: parsed_setting("day_starts_at", text))


@pytest.mark.parametrize("text", [*BAD, "7", "t", "s", "someday"])
def test_a_week_starts_on_a_weekday(text: str) -> None:
    assert "monday" in refusal(lambda: parsed_setting("week_start", text))


@pytest.mark.parametrize("text", [*BAD, "0", "61"])
def test_thresholds_are_whole_numbers_in_their_range(text: str) -> None:
    assert "1 to 60" in refusal(lambda: parsed_setting("thresholds.soon_days", text))


@pytest.mark.parametrize("name", Thresholds.__struct_fields__)
def test_every_threshold_has_a_range_around_its_default_that_the_refusal_names(name: str) -> None:
    low, high, words = ranges()[name]
    assert low <= getattr(Thresholds(), name) <= high
    for n in (low - 1, high + 1):
        sentence = refusal(lambda n=n: parsed_setting(f"thresholds.{name}", str(n)))  # type: ignore[misc]
        assert f"from {low} to {high}" in sentence
        assert words in sentence
    assert setting_words(f"thresholds.{name}") == f"{words} ({low} to {high})"


def test_a_lateral_move_leaves_room_to_watch() -> None:
    assert refusal(lambda: check_together(Thresholds(lateral_high_months=24)))
    check_together(Thresholds(lateral_high_months=23))


@pytest.mark.parametrize("text", ["\x1b[31mEurope/Berlin", "Europe\nBerlin", "\u202eEurope", "x" * 500])
@pytest.mark.parametrize("name", ["name", "timezone"])
def test_words_have_no_control_characters_and_an_end(name: str, text: str) -> None:
    assert refusal(lambda: parsed_setting(name, text))


@pytest.mark.parametrize("name", ["", "Name", "thresholds", "thresholds.", "thresholds.x", "theme", "\x1b[31m", "a\nb"])
def test_an_unknown_setting_lists_the_known(name: str) -> None:
    for act in (lambda: parsed_setting(name, "1"), lambda: setting_text(Settings(), name)):
        sentence = refusal(act)
        assert "day_starts_at" in sentence
        assert "thresholds.drill_months" in sentence
