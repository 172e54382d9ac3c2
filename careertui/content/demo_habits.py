"""Marco's habits: eight strings of ticks per week, and the season in which they rested.

The strings read like his year: an eager autumn, a quarter-end crunch, a child, a new start with one habit, a shock in
the spring, and a summer that goes well until the evenings go.
"""

from datetime import date, timedelta
from typing import Any, NamedTuple

from careertui.content.demo_assets import asset_id
from careertui.content.demo_goals import goal_id
from careertui.content.demo_ids import demo_id
from careertui.content.demo_talks import TALKED_TO, TALKS
from careertui.content.demo_vision import BRING_ON

Document = dict[str, Any]

WEEK_0 = date(2025, 9, 1)

_USUAL: dict[int, tuple[int, ...]] = {0: (), 1: (3,), 2: (1, 3), 3: (0, 2, 4)}  # weekdays by ticks a week, Monday 0
_MONDAYS: dict[int, tuple[int, ...]] = {0: (), 1: (0,)}
_TUESDAYS: dict[int, tuple[int, ...]] = {0: (), 1: (1,)}


class _DemoHabit(NamedTuple):
    """A habit as the demo's table gives it: a digit a week from its first week on, blanks to read by.

    `quotas` maps the week from which a quota holds to the quota; the first is the habit's first week. `people` are
    those named by the note of a day. Goals, skills and people stand with their short keys.
    """

    name: str
    dimension: str
    quotas: dict[int, int]
    ticks: str
    days: dict[int, tuple[int, ...]] = _USUAL
    retired: date | None = None
    notes: dict[str, str] = {}
    people: dict[str, str] = {}
    goal: str | None = None
    values: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()

    @property
    def first_week(self) -> int:
        return min(self.quotas)


_HABITS: tuple[_DemoHabit, ...] = (
    _DemoHabit(
        "30 minutes on leading people",
        "learn",
        {0: 3, 25: 2},
        "3323332333332 010013 001000 2221222 0 22322222222122222222 0",
        notes={
            "2025-09-01": "Started with one-to-ones: half an hour, their agenda, not mine.",
            "2026-02-24": "First week back. Two evenings are what there is, so two it is.",
            "2026-06-02": "Delegating is not handing over the boring half.",
        },
        goal="S1",
        values=(BRING_ON,),
        skills=("leading",),
    ),
    _DemoHabit(
        "One conversation outside Helion",
        "relate",
        {0: 1},
        "1011101111011 000101 010010 1111101 1 11111111111111111111 0",
        notes=TALKS,
        people=TALKED_TO,
        goal="S4",
    ),
    _DemoHabit(
        "Write down one win with a number",
        "prepare",
        {0: 1},
        "1111011111111 111011 000000 1111111 1 11111111111111111111 1",
        days=_MONDAYS,
    ),
    _DemoHabit(
        "Two career hours before the week fills up",
        "protect",
        {5: 2},
        "22122221 000122 000000 2222122 1 22222212222222212222 0",
        notes={"2025-10-07": 'In the calendar as "forecast". Nobody books over a forecast.'},
    ),
    _DemoHabit(
        "One task above my role",
        "learn",
        {9: 1},
        "1111 000001 000000 0111111 1 11111111011111111111 0",
        notes={"2025-11-06": "Took the two new reps along for a day, unasked."},
        goal="S1",
        skills=("leading",),
    ),
    _DemoHabit(
        "Two evenings closed to work mail",
        "protect",
        {26: 2},
        "221222 0 21222221222222222011 0",
        notes={"2026-08-27": "One of two. The pod's close went on until eleven."},
    ),
    _DemoHabit(
        "One piece from outside solar",
        "scan",
        {0: 1},
        "1100100100000 0000",
        retired=date(2025, 12, 29),
        notes={"2025-10-23": "Elevators are sold with the service contract first. So could roofs be."},
    ),
    _DemoHabit(
        "Two hours for Rooftops for All",
        "experiment",
        {26: 1},
        "111011 1 10111111101111111111 0",
        days=_TUESDAYS,
        notes={
            "2026-03-10": "First board evening: they need someone who can read a price list.",
            "2026-08-25": "Ruth asks who will take pricing next year.",
        },
        people={"2026-08-25": "ruth"},
        goal="S3",
    ),
)

SEASON_START, SEASON_END = date(2026, 1, 12), date(2026, 2, 22)
SEASON = "Ines is born"


def habit_id(number: int) -> str:
    """The id of the demo's habit H1, H2, …"""
    return demo_id(_first_day(_HABITS[number - 1].first_week), f"HAB1T{number}")


def habit_documents() -> dict[str, dict[str, Document]]:
    """The tables `habits`, `ticks` and `spans`."""
    ticks: dict[str, Document] = {}
    for number, habit in enumerate(_HABITS, 1):
        ticks |= _ticks(habit_id(number), habit)
    return {
        "habits": {habit_id(number): _document(number, habit) for number, habit in enumerate(_HABITS, 1)},
        "ticks": ticks,
        "spans": _season(),
    }


def _first_day(week: int) -> date:
    return WEEK_0 + timedelta(weeks=week)


def _document(number: int, habit: _DemoHabit) -> Document:
    """The document as the store would write it, without what is a habit's default anyway."""
    start = str(_first_day(habit.first_week))
    retired = [{"from": str(habit.retired)}] if habit.retired else None
    document = {
        "id": habit_id(number),
        "created": start,
        "name": habit.name,
        "dimension": None if habit.dimension == "learn" else habit.dimension,
        "quotas": [{"since": str(_first_day(week)), "n": n} for week, n in habit.quotas.items()],
        "start": start,
        "retired": retired,
        "goal": goal_id(habit.goal) if habit.goal else None,
        "values": list(habit.values) or None,
        "skills": [asset_id(skill) for skill in habit.skills] or None,
        "order": number,
    }
    return {name: value for name, value in document.items() if value is not None}


def _ticks(id: str, habit: _DemoHabit) -> dict[str, Document]:
    years: dict[str, Document] = {}
    for week, digit in enumerate(habit.ticks.replace(" ", ""), habit.first_week):
        for weekday in habit.days[int(digit)]:
            day = str(_first_day(week) + timedelta(days=weekday))
            document = years.setdefault(f"{id}:{day[:4]}", {"days": {}})
            document["days"][day[5:]] = 1
            if day in habit.notes:
                document.setdefault("notes", {})[day[5:]] = _note(habit, day)
    return years


def _note(habit: _DemoHabit, day: str) -> Document:
    note: Document = {"text": habit.notes[day]}
    if day in habit.people:
        note["assets"] = [asset_id(habit.people[day])]
    return note


def _season() -> dict[str, Document]:
    id = demo_id(SEASON_START, "SEAS0N1")
    start, end = str(SEASON_START), str(SEASON_END)
    return {id: {"id": id, "created": start, "kind": "season", "start": start, "end": end, "reason": SEASON}}
