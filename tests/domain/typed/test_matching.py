"""Finding a habit or a goal by what a person types."""

from datetime import date

import msgspec
import pytest

from careertui.domain.records import Goal, Habit
from careertui.domain.typed.matching import SHOWN, found_goal, found_habit, matched
from tests.domain.careers import a_habit, refusal

HABITS = [
    a_habit("01A", name="Read"),
    a_habit("01B", name="Read out loud"),
    a_habit("01C", name="One conversation outside"),
    a_habit("01D", name="Straße fegen"),
    a_habit("01E", name="01A"),
    a_habit("01F", name="Old thing", retired=[(date(2026, 2, 1), None)]),
    a_habit("01G", name="Back again", retired=[(date(2026, 2, 1), date(2026, 2, 3))]),
]


def name_of(habit: Habit) -> str:
    return habit.name


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("01B", "01B"),
        ("01A", "01A"),  # an id before a name
        ("Read", "01A"),  # a whole name before a beginning
        ("read", "01A"),
        ("  READ OUT ", "01B"),
        ("one", "01C"),
        ("outside", "01C"),
        ("STRASSE", "01D"),
        ("again", "01G"),  # brought back is live
    ],
)
def test_found(text: str, id: str) -> None:
    assert found_habit(text, HABITS).id == id


def test_accents_are_ignored_unless_they_tell_two_apart() -> None:
    names = [a_habit("c", name="Café talk"), a_habit("o", name="Øl og smørrebrød")]
    assert [found_habit(text, names).id for text in ("cafe", "CAFÉ TALK", "cafe\u0301")] == ["c", "c", "c"]
    assert found_habit("smorre", names).id == "o"
    two = [a_habit("1", name="Résumé"), a_habit("2", name="Resume")]
    assert [found_habit(text, two).id for text in ("résumé", "resume")] == ["1", "2"]
    assert "could be" in refusal(lambda: found_habit("resu", two))


def test_ambiguous_lists_the_candidates() -> None:
    sentence = refusal(lambda: found_habit("rea", HABITS))
    assert '"Read" or "Read out loud"' in sentence
    assert "Straße" not in sentence
    assert "Straße" in refusal(lambda: found_habit("a", HABITS))  # as a part of many


def test_unknown_lists_what_there_is() -> None:
    sentence = refusal(lambda: found_habit("swim", HABITS))
    assert '"swim"' in sentence
    for habit in HABITS:
        assert (habit.name in sentence) is (not habit.is_retired)


def test_a_long_list_is_cut() -> None:
    many = [a_habit(f"id{number}", name=f"Habit {number}") for number in range(SHOWN + 5)]
    sentence = refusal(lambda: found_habit("habit", many))
    assert f'"Habit {SHOWN - 1}"' in sentence
    assert f'"Habit {SHOWN}"' not in sentence
    assert "5 more" in sentence


@pytest.mark.parametrize(
    "text", ["", "   ", "swim", "rea", "x" * 500, "\x1b[31mred", "\u202edaer", "a\nb", "\x00", "\ud800", "tab\there"]
)
def test_what_is_not_found_is_refused_with_a_sentence(text: str) -> None:
    assert refusal(lambda: found_habit(text, HABITS))
    assert refusal(lambda: found_habit(text, []))
    assert refusal(lambda: matched(text, HABITS, name_of, "habit"))


def test_an_empty_text_matches_nothing_even_of_one() -> None:
    assert refusal(lambda: found_habit("", HABITS[:1]))


@pytest.mark.parametrize("text", ["old thing", "Old Thing", "01F", "01f"])
def test_retired_habits_are_named_and_found_only_when_asked_for(text: str) -> None:
    assert "unretire" in refusal(lambda: found_habit(text, HABITS))
    assert found_habit("old", HABITS, retired=True).id == "01F"
    assert "Old thing" not in refusal(lambda: found_habit("thing", HABITS))


def test_twins_are_told_apart_by_id() -> None:
    twins = [a_habit("t1", name="Twin"), a_habit("t2", name="twin")]
    assert '"Twin" or "twin"' in refusal(lambda: found_habit("twin", twins))
    assert found_habit("t2", twins).name == "twin"


def a_goal(id: str, title: str, status: str = "active") -> Goal:
    return msgspec.convert({"id": id, "created": "2026-01-05", "title": title, "status": status}, Goal)


GOALS = [
    a_goal("g1", "Run the pod"),
    a_goal("g2", "Run a marathon", "idea"),
    a_goal("g3", "Speak in public", "done"),
    a_goal("g4", "Run the shop", "dropped"),
]


def test_open_goals_come_first_and_closed_ones_only_when_asked_for() -> None:
    assert found_goal("pod", GOALS).id == "g1"
    assert found_goal("g2", GOALS).id == "g2"
    assert '"Run the pod" or "Run a marathon"' in refusal(lambda: found_goal("run", GOALS))
    assert "goal reopen" in refusal(lambda: found_goal("speak", GOALS))
    assert found_goal("speak", GOALS, closed=True).id == "g3"
    assert found_goal("run the", GOALS, closed=True).id == "g1"
    assert found_goal("shop", GOALS, closed=True).id == "g4"
    assert "Run the shop" in refusal(lambda: found_goal("swim", GOALS, closed=True))
    assert "Run the shop" not in refusal(lambda: found_goal("swim", GOALS))
    assert "no goal yet" in refusal(lambda: found_goal("swim", []))


@pytest.mark.parametrize("text", ["", "  ", "\x1b[31m", "x" * 500, "\ud800"])
def test_a_goal_that_is_not_found_is_refused_with_a_sentence(text: str) -> None:
    for goals in (GOALS, [], GOALS[2:]):
        assert refusal(lambda goals=goals: found_goal(text, goals))  # type: ignore[misc]
        assert refusal(lambda goals=goals: found_goal(text, goals, closed=True))  # type: ignore[misc]
