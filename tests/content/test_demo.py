"""The demo career comes out as it is told: every number that screens, screenshots and other tests lean on."""

from datetime import date

import msgspec
import pytest

from careertui.content.demo import DEMO_TODAY, demo_documents
from careertui.content.demo_habits import WEEK_0, habit_documents, habit_id
from careertui.content.demo_ids import demo_id
from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.days import week_index
from careertui.domain.records import ID_ALPHABET, RECORDS, Span
from careertui.domain.views.stats import HabitStats, stats_view
from careertui.domain.views.today.today import TodayView, today_view
from careertui.domain.weeks import HabitWeeks, week_score
from tests.domain.careers import MemoryFacts

STRIP_LETTERS = {"met": "█", "missed": "░", "excused": "▒", "open": "▁", None: " "}


@pytest.fixture(scope="module")
def career() -> Career:
    return Career(MemoryFacts(demo_documents()))


@pytest.fixture(scope="module")
def stats(career: Career) -> dict[str, HabitStats]:
    return {habit.id: habit for habit in stats_view(career, DEMO_TODAY).habits}


def _weeks(career: Career, today: date = DEMO_TODAY) -> tuple[HabitWeeks, ...]:
    return WeeksBook().all(career, today)


def _score(career: Career, week: int) -> tuple[int, int]:
    return week_score(_weeks(career), week_index(WEEK_0, 0) + week)


def _percent(career: Career, week: int) -> int:
    done, want = _score(career, week)
    return round(100 * done / want)


@pytest.mark.parametrize(
    ("number", "ticks", "streak", "best", "met"),
    [
        (1, 95, 8, 11, 11),
        (2, 41, 22, 22, 12),
        (3, 46, 31, 31, 12),
        (4, 71, 4, 8, 11),
        (5, 31, 11, 15, 11),
        (6, 45, 0, 9, 9),
        (8, 24, 10, 10, 11),
    ],
)
def test_each_live_habit_has_its_numbers(
    stats: dict[str, HabitStats], number: int, ticks: int, streak: int, best: int, met: int
) -> None:
    habit = stats[habit_id(number)]
    assert sum(week.count for week in habit.weeks) == ticks
    assert (habit.streak, habit.best) == (streak, best)
    assert habit.consistency == (met, 12)
    assert not habit.retired


def test_the_retired_habit_keeps_its_history_and_comes_last(career: Career, stats: dict[str, HabitStats]) -> None:
    habit = stats[habit_id(7)]
    assert list(stats)[-1] == habit.id
    assert (sum(week.count for week in habit.weeks), habit.best, habit.risk) == (4, 2, None)
    assert habit.weeks[-1].first == date(2025, 12, 29)
    assert [habit.is_retired for habit in career.habits] == [number == 7 for number in range(1, 9)]


def test_names_dimensions_and_quotas_are_the_tables(stats: dict[str, HabitStats]) -> None:
    assert [(stats[habit_id(n)].name, stats[habit_id(n)].dimension, stats[habit_id(n)].quota) for n in range(1, 9)] == [
        ("30 minutes on leading people", "learn", 2),
        ("One conversation outside Helion", "relate", 1),
        ("Write down one win with a number", "prepare", 1),
        ("Two career hours before the week fills up", "protect", 2),
        ("One task above my role", "learn", 1),
        ("Two evenings closed to work mail", "protect", 2),
        ("One piece from outside solar", "scan", 1),
        ("Two hours for Rooftops for All", "experiment", 1),
    ]


@pytest.mark.parametrize(("number", "week"), [(1, 0), (2, 0), (3, 0), (4, 5), (5, 9), (6, 26), (7, 0), (8, 26)])
def test_each_habit_starts_and_was_entered_on_its_first_weeks_monday(career: Career, number: int, week: int) -> None:
    habit = career.habits[number - 1]
    assert habit.id == habit_id(number)
    assert habit.start == habit.created == date.fromordinal(WEEK_0.toordinal() + 7 * week)


def test_the_first_habits_quota_changed_in_week_25(stats: dict[str, HabitStats]) -> None:
    quotas = [week.quota for week in stats[habit_id(1)].weeks]
    assert quotas == [3] * 25 + [2] * 29


def test_the_31_weeks_of_wins_span_the_season(stats: dict[str, HabitStats]) -> None:
    habit = stats[habit_id(3)]
    states = [week.state for week in habit.weeks]
    assert states[16] == "missed"
    assert states[17:19] == ["met", "met"]
    assert states[19:25] == ["excused"] * 6
    assert states[25:] == ["met"] * 29
    assert habit.streak == habit.best == 2 + 28 + 1


@pytest.mark.parametrize(
    ("week", "score"),
    [
        (4, (5, 6)),
        (12, (6, 9)),
        (14, (2, 9)),
        (31, (10, 10)),
        (32, (5, 10)),
        (51, (9, 10)),
        (52, (9, 10)),
        (53, (1, 10)),
    ],
)
def test_week_scores(career: Career, week: int, score: tuple[int, int]) -> None:
    assert _score(career, week) == score


def test_the_phases_of_the_year_show_in_the_scores(career: Career) -> None:
    autumn = [done / want for done, want in (_score(career, week) for week in range(13))]
    assert round(100 * sum(autumn) / 13) == 82
    assert {_percent(career, week) for week in range(13, 17)} == {11, 22}
    assert sum(_score(career, week)[0] for week in range(19, 25)) == 3
    assert all(80 <= _percent(career, week) <= 100 for week in range(25, 32))


@pytest.mark.parametrize("number", range(1, 9))
def test_ticks_fall_on_the_weekdays_of_the_rule(career: Career, number: int) -> None:
    usual = {1: {3}, 2: {1, 3}, 3: {0, 2, 4}}
    by_week: dict[int, set[int]] = {}
    for year, ticks in career.ticks(habit_id(number)).items():
        for key in ticks.days:
            day = date.fromisoformat(f"{year}-{key}")
            by_week.setdefault(week_index(day, 0), set()).add(day.weekday())
    only = {3: {0}, 8: {1}}.get(number)
    assert all(days == (only or usual[len(days)]) for days in by_week.values())


TODAY_ROWS = [
    ("30 minutes on leading people", "◌ · · · · · ·", "0/2", "███░████████", "11/12", 8),
    ("One conversation outside Helion", "◌ · · · · · ·", "0/1", "████████████", "12/12", 22),
    ("Write down one win with a number", "● · · · · · ·", "1/1", "████████████", "12/12", 31),
    ("Two career hours before the week fills up", "◌ · · · · · ·", "0/2", "███████░████", "11/12", 4),
    ("One task above my role", "◌ · · · · · ·", "0/1", "░███████████", "11/12", 11),
    ("Two evenings closed to work mail", "◌ · · · · · ·", "0/2", "█████████░░░", "9/12", 0),
    ("Two hours for Rooftops for All", "◌ · · · · · ·", "0/1", "█░██████████", "11/12", 10),
]


def _rows(view: TodayView) -> list[tuple[str, str, str, str, str, int]]:
    signs = {"ticked": "●", "today": "◌"}
    return [
        (
            line.name,
            " ".join(signs.get(cell, "·") for cell in line.cells),
            f"{line.count}/{line.quota}",
            "".join(STRIP_LETTERS[state] for state in line.strip),
            f"{line.consistency.met}/{line.consistency.counted}",
            line.streak,
        )
        for line in view.habits
    ]


def test_today_reads_as_drawn(career: Career) -> None:
    view = today_view(career, DEMO_TODAY)
    assert _rows(view) == TODAY_ROWS
    assert (view.week_score.done, view.week_score.want) == (1, 10)
    assert view.season is None
    assert [line.name for line in view.habits if line.ticked_today] == ["Write down one win with a number"]
    assert (view.met, view.in_danger) == (1, 0)


def test_the_crunch_begins_when_seen_from_1_december(career: Career) -> None:
    view = today_view(career, date(2025, 12, 1))
    assert [line.id for line in view.habits] == [habit_id(number) for number in (1, 2, 3, 4, 5, 7)]
    assert (view.week_score.done, view.week_score.want) == (1, 9)
    assert view.season is None
    assert _rows(view)[0] == ("30 minutes on leading people", "◌ · · · · · ·", "0/3", "█░███░█████░", "9/12", 0)
    assert _rows(view)[2] == ("Write down one win with a number", "● · · · · · ·", "1/1", "███░████████", "11/12", 9)


def test_the_season_is_on_on_20_january(career: Career) -> None:
    view = today_view(career, date(2026, 1, 20))
    assert view.season is not None
    assert (view.season.reason, view.season.end) == ("Ines is born", date(2026, 2, 22))
    assert [line.id for line in view.habits] == [habit_id(number) for number in range(1, 6)]
    assert {line.risk for line in view.habits} == {"on_track"}
    assert view.in_danger == 0
    assert _rows(view)[2] == ("Write down one win with a number", "· ◌ · · · · ·", "0/1", "████████░██▒", "11/12", 2)


def test_a_day_before_the_season_it_is_not_known(career: Career) -> None:
    assert career.as_of(date(2026, 1, 11)).seasons == ()


def test_the_restart_week_on_28_february(career: Career) -> None:
    view = today_view(career, date(2026, 2, 28))
    assert view.season is None
    assert (view.week_score.done, view.week_score.want) == (6, 7)
    assert [(line.count, line.quota, line.streak) for line in view.habits] == [
        (2, 2, 2),
        (1, 1, 4),
        (1, 1, 3),
        (2, 2, 3),
        (0, 1, 1),
    ]
    assert _rows(view)[2][3] == "███░██▒▒▒▒▒▒"


def test_documents_are_valid_and_written_as_records_write_them() -> None:
    documents = demo_documents()
    assert set(documents) == {"meta", *RECORDS} - {"deleted"}
    for table in documents.keys() - {"meta"}:
        for id, document in documents[table].items():
            record = msgspec.convert(document, RECORDS[table], strict=True)
            assert msgspec.json.encode(record) == msgspec.json.encode(document)
            assert table == "ticks" or document["id"] == id
    assert documents["meta"] == {
        "settings": {"name": "Marco"},
        "anchors": {"all": [{"from": "2025-08-31", "day": "2025-08-31"}]},
    }


def test_nothing_lies_after_the_day_on_which_the_demo_opens(career: Career) -> None:
    for table, documents in habit_documents().items():
        for id, document in documents.items():
            if table == "ticks":
                assert all(f"{id[-4:]}-{day}" <= str(DEMO_TODAY) for day in document["days"])
            else:
                assert document["created"] <= str(DEMO_TODAY)
    assert career.as_of(DEMO_TODAY).habits == career.habits


def test_every_note_stands_by_a_tick() -> None:
    years = habit_documents()["ticks"]
    notes = [
        (year["days"].get(day), note["text"]) for year in years.values() for day, note in year.get("notes", {}).items()
    ]
    assert len(notes) == 48
    assert all(tick == 1 and text for tick, text in notes)


def test_the_season_was_entered_on_its_first_day(career: Career) -> None:
    (season,) = career.seasons
    assert isinstance(season, Span)
    assert (season.created, season.start, season.end) == (date(2026, 1, 12), date(2026, 1, 12), date(2026, 2, 22))


def test_documents_are_made_anew_at_every_call() -> None:
    first = demo_documents()
    first["habits"].clear()
    first["meta"]["settings"]["name"] = "someone else"
    assert demo_documents() == demo_documents()
    assert len(demo_documents()["habits"]) == 8


def test_ids_look_like_real_ones_and_differ() -> None:
    documents = demo_documents()
    ids = [id for table in documents.keys() - {"meta", "ticks"} for id in documents[table]]
    assert len(set(ids)) == len(ids) > 150
    assert all(len(id) == 26 and set(id) <= set(ID_ALPHABET) and id[0] <= "7" for id in ids)
    assert habit_id(1) == "01K4195M000000000000HAB1T1"


@pytest.mark.parametrize("name", ["", "HABIT1", "h1", "A" * 17])
def test_an_id_is_not_made_of_other_characters(name: str) -> None:
    with pytest.raises(ValueError, match="is no name"):
        demo_id(WEEK_0, name)
