"""Marco's log: a win for each week in which he wrote one down, and the notes, the shock and the drill between them."""

from datetime import date
from typing import Any, Literal, NamedTuple

from careertui.content.demo_assets import asset_id, safeguard_ids
from careertui.content.demo_goals import goal_id
from careertui.content.demo_ids import demo_id
from careertui.domain.drill_text import Drill, drill_text
from careertui.domain.records import Entry


class _Line(NamedTuple):
    """One line: day, goal, mark (JOB: on the job's side), skills (with a level where it says one), text."""

    day: date
    goal: str
    mark: str
    skills: str
    text: str


# A win each: day | goal | mark, JOB where it was the job's business | skills, =level where it says one | what it was.
_WINS = """
2025-09-03 |    | JOB    | contracts            | Closed 3 MW with Northwind, margin +2 points
2025-09-11 |    | JOB    | contracts            | Kept Tamarack Schools after a price rise of 4 %
2025-09-18 |    | JOB gh |                      | Cut quote time from 9 to 6 days
2025-09-26 |    | JOB gl | pipeline             | September within 4 % of my forecast
2025-10-08 |    | JOB    | contracts            | Closed 5 MW with Quarry Lane Logistics, margin +1 point
2025-10-15 |    | JOB gh |                      | 14 cold calls after nine in the evening, 2 meetings
2025-10-24 |    | JOB    | contracts            | Renegotiated freight, -6 %
2025-10-31 |    | JOB gl | pipeline             | October within 3 % of my forecast
2025-11-07 | S1 | gl     | leading              | First week with two new reps: 4 visits, both did the talking once
2025-11-13 |    | JOB    | contracts            | Kept Ferndale Cold Store after a price rise of 5 %
2025-11-20 | S1 | gl     | leading=1            | The two reps' first deal, 400 kW, in their third week with me
2025-11-27 |    | JOB gh |                      | Cut quote time from 6 to 4 days
2025-12-04 |    | JOB    | contracts            | Closed 4 MW with Bluewater Mills before the prices change
2025-12-12 |    | JOB gh |                      | 22 cold calls late at night, one order of 600 kW
2025-12-18 |    | JOB    |                      | Year closed at 104 % of quota
2025-12-30 |    | JOB gl | pipeline=3           | The year within 2 % of my forecast
2026-01-08 | S1 | gl     | coaching leading     | A rep I coach closed 250 kW without me
2026-02-27 | S2 | bl     | budget=1             | First one-page pod P&L: revenue, margin, three costs
2026-03-06 | S1 | gl     | leading              | Bid team for commercial roofs: five people, first bid out on time
2026-03-10 | S3 |        |                      | Rooftops: price list cut from 4 pages to 1
2026-03-20 | X2 |        |                      | Two days beside a director: 11 decisions noted, 8 about people
2026-03-26 | S1 | gl     | leading              | Bid team: first of five won, 2 MW
2026-03-31 |    | JOB    | contracts            | Kept Northwind after a price rise of 3 %
2026-04-10 |    | JOB gl | pipeline             | First quarter within 3 % of my forecast
2026-04-15 | S1 | gl     | leading              | Bid team: 3 of 5 won, 6 MW together
2026-04-24 | S3 | gl     |                      | Talk to 40 at the regional day, 6 came up afterwards
2026-04-29 | S1 | gl     | coaching             | A rep I coach closed 800 kW without me
2026-05-04 | X1 | gl     | leading pipeline     | Ran the Monday meeting, 25 minutes, every deal with a next step
2026-05-12 | S3 |        | board=1              | Price proposal through the Rooftops board: 12 homes funded
2026-05-22 | S1 | gl     | coaching=2           | 6 one-to-ones in a week, 2 deals turned round
2026-05-25 | X1 | gl     | leading              | Fourth Monday meeting, 22 minutes, nobody looked at a phone
2026-06-01 | S1 | gl     | leading              | Pod started: 4 reps, one number, the rules on one page
2026-06-09 | S3 |        |                      | Rooftops: 9 homes funded in one evening
2026-06-18 | S2 |        | hiring=1             | Interviewed 3, hired 1
2026-06-26 | S1 | gl     | leading=2            | First month of the pod: 16 one-to-ones, 38 % of its quota
2026-06-30 |    | JOB gl | pipeline             | Half-year within 2 % of the pod's forecast
2026-07-09 |    | JOB gh |                      | Cut the pod's quote time from 5 to 3 days
2026-07-16 |    | JOB    | contracts            | Closed 7 MW with Northwind, margin +2 points
2026-07-22 | S1 | gl     | coaching             | A rep I coach closed 1.2 MW without me
2026-07-30 |    | JOB    | contracts            | Renegotiated freight, -9 %
2026-08-07 | S1 | gl     | leading              | Pod at 83 % of its quota, three weeks to go
2026-08-14 |    | JOB gl | pipeline             | July and August within 3 % of the pod's forecast
2026-08-21 | S1 | gl     | coaching             | Two one-to-ones became a plan for 900 kW; the rep wrote it
2026-08-28 | S2 | gl     | leading              | Ran the pod for a full quarter: 108 % of its quota
2026-08-31 |    | JOB    |                      | Kept Tamarack Schools after a second price rise of 3 %
2026-09-07 |    | JOB    |                      | Closed 2 MW with Ferndale Cold Store, margin +1 point
"""

# A note each: day | goal | mark | skills and people | what it was.
_NOTES = """
2025-10-12 | X3 |        |          | Two posts, 31 likes, all from colleagues. That's enough of it
2025-11-03 | S1 |        | leading  | Took the two new reps under my wing: Mondays out together, Fridays what we learned
2025-11-14 |    |        | priya    | Priya: the reps are mine to bring on, "as long as your number stands"
2025-12-03 | S8 |        |          | Dropped the MBA: what it teaches, a team would teach me sooner
2025-12-29 |    |        |          | Put the reading away. Four weeks of thirteen is an honest no
2026-01-06 |    |        | tom      | Tom takes my two biggest accounts until the end of February
2026-03-09 | S3 |        | ruth     | Joined the board of Rooftops for All; Ruth's papers are one page each
2026-04-20 |    |        | tom      | Tom: nobody knows yet who follows Priya, the bid team goes on
2026-05-31 | X1 | gl     | leading  | Four Mondays: liked it more than closing
2026-06-02 | S1 |        | tom      | Tom and I agreed on the pod's number, and on what I stop doing
2026-06-23 | S2 |        |          | A competitor offers my own job for 8 % more: no team, so sideways. Declined
2026-07-02 | S2 |        | lena     | Lena showed me how a product line's budget is made, and by whom
2026-07-28 | X4 |        | tom      | Tom gives me a seat on the next two panels
2026-08-27 | X4 |        | tom      | First panel with Tom: I asked too much about sales and too little about mistakes
"""

# Safeguards confirmed outside the drill: day | which | what was done.
_CONFIRMED = """
2025-08-31 | accounts   | Private mail, phone and photos are off the work laptop
2026-03-01 | cv runway  | CV true again, with the two reps in it; runway 4.5 months
2026-06-07 | cv         | CV: bid team and board seat added
2026-07-05 | runway     | Runway 5 months
"""

SHOCK, DRILL = date(2026, 4, 17), date(2026, 4, 19)
_SHOCK = "Priya leaves: she goes to Brightgrid, nobody is named to follow her"
_DRILL = Drill(
    scenario="boss left",
    calls=("Sam Ito", "Priya Nair", "Dev Patel", "Carlos Vega", "Bill Marsh"),
    runway="4.5 months",
    sentence="I build sales teams people want to stay in",
    open=("Plan B and fallback",),
)
_DRILLED = "references calls notice health samples accounts budget"


def entries() -> list[Entry]:
    """The whole log."""
    wins = [_worded("win", number, line) for number, line in enumerate(_lines(_WINS), 1)]
    notes = [_worded("note", number, line) for number, line in enumerate(_lines(_NOTES), 1)]
    return wins + notes + _confirmations() + _shock_and_drill()


def win_texts() -> dict[date, str]:
    """What each win was, by its day."""
    return {line.day: line.text for line in _lines(_WINS)}


def _lines(table: str) -> list[_Line]:
    rows = ([cell.strip() for cell in row.split("|")] for row in table.strip().splitlines())
    return [_Line(date.fromisoformat(day), goal, mark, skills, text) for day, goal, mark, skills, text in rows]


def _worded(kind: Literal["win", "note"], number: int, line: _Line) -> Entry:
    named = dict(each.partition("=")[::2] for each in line.skills.split())
    marks: list[Any] = [word for word in line.mark.split() if word != "JOB"]
    return Entry(
        id=demo_id(line.day, f"{'W1N' if kind == 'win' else 'N0TE'}{number:02}"),
        created=line.day,
        date=line.day,
        kind=kind,
        text=line.text,
        goal=goal_id(line.goal) if line.goal else None,
        assets=tuple(asset_id(key) for key in named),
        levels={asset_id(key): int(level) for key, level in named.items() if level},
        side="job" if "JOB" in line.mark else "career",
        mark=marks[0] if marks else None,
    )


def _confirmations() -> list[Entry]:
    rows = ([cell.strip() for cell in row.split("|")] for row in _CONFIRMED.strip().splitlines())
    found = []
    for number, (day, keys, text) in enumerate(rows, 1):
        on = date.fromisoformat(day)
        id = demo_id(on, f"SAFE{number}")
        found.append(Entry(id=id, created=on, date=on, kind="note", text=text, assets=safeguard_ids(keys)))
    return found


def _shock_and_drill() -> list[Entry]:
    return [
        Entry(id=demo_id(SHOCK, "SH0CK1"), created=SHOCK, date=SHOCK, kind="shock", text=_SHOCK),
        Entry(
            id=demo_id(DRILL, "DR1"),
            created=DRILL,
            date=DRILL,
            kind="drill",
            text=drill_text(_DRILL),
            assets=safeguard_ids(_DRILLED),
        ),
    ]
