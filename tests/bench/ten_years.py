"""Ten years of someone's career as a data file: 25 habits with some 52,000 ticks, with `--full` all else beside them.

Deterministic: the same arguments give the same facts on every machine and every Python.

    python -m tests.bench.ten_years career.json --full
"""

import argparse
import random
import sys
from datetime import date, timedelta
from typing import Any

from careertui.content.demo_ids import demo_id
from careertui.content.starters import STARTERS
from careertui.store import seed

Document = dict[str, Any]
Documents = dict[str, Document]
Tables = dict[str, Documents]

LAST = date(2026, 9, 6)
HABITS, YEARS = 25, 10
GOALS, ASSETS, ENTRIES, REVIEWS = 80, 200, 5_000, 520

QUOTAS = (2, 3, 4, 5, 6)
WEEKDAYS = (1, 3, 0, 4, 2, 5, 6)  # the order in which a habit's days fill up
KINDS = ("skill", "person", "person", "safeguard")
LINES = (
    "Closed the review with the customer, two points of margin more than planned",
    "Ran the Monday meeting in twenty-five minutes, everyone left with one task",
    "Forecast came within four per cent of what really happened",
    "Zoë's first deal of her own, after four weeks of going along",
    "Renegotiated freight, nine per cent less from next quarter on",
    "Talk to forty people at the regional day, three asked for the slides",
)


def ten_years(last: date = LAST, *, habits: int = HABITS, years: int = YEARS, full: bool = False) -> Tables:
    """The documents by table and id; the last week is the one that contains `last`, and nothing is dated later.

    With `full` there are also 80 goals, 200 assets, 5,000 lines of log and 520 weekly reviews.
    """
    monday = last - timedelta(days=last.weekday())
    first = monday - timedelta(weeks=52 * years - 1)
    tables: Tables = {"meta": _meta(first), "habits": {}, "ticks": {}, "spans": _seasons(first, last)}
    for number in range(1, habits + 1):
        habit = _habit(number, first)
        tables["habits"][habit["id"]] = habit
        tables["ticks"] |= _ticks(habit, number, first, last)
    if full:
        tables["assets"] = {asset["id"]: asset for asset in (_asset(number, first) for number in range(ASSETS))}
        assets = list(tables["assets"])
        goals = [_goal(number, first, last, assets) for number in range(GOALS)]
        tables["goals"] = {goal["id"]: goal for goal in goals}
        tables["entries"] = _entries(first, last, assets, list(tables["goals"]))
        tables["reviews"] = _reviews(first, last, goals)
    return tables


def tick_count(tables: Tables) -> int:
    """How many ticks there are in all."""
    return sum(len(year["days"]) for year in tables["ticks"].values())


def _meta(first: date) -> Documents:
    return {"settings": {"name": "Ada"}, "anchors": {"all": [{"from": str(first), "day": str(first)}]}}


def _seasons(first: date, last: date) -> Documents:
    """Three weeks off in the spring of every second year."""
    seasons: Documents = {}
    for year in range(first.year + 1, last.year + 1, 2):
        start = date(year, 4, 1)
        end = start + timedelta(weeks=3, days=-1)
        if end <= last:
            id = demo_id(start, "SEAS0N")
            span = {"kind": "season", "start": str(start), "end": str(end), "reason": f"Spring of {year}"}
            seasons[id] = {"id": id, "created": str(start), **span}
    return seasons


def _habit(number: int, first: date) -> Document:
    starter = STARTERS[(number - 1) % len(STARTERS)]
    quota = QUOTAS[number % len(QUOTAS)]
    changed = first + timedelta(weeks=60 + number)
    quotas = [{"since": str(first), "n": quota}]
    if number % 4 == 0:
        quotas = [{"since": str(first), "n": quota - 1}, {"since": str(changed), "n": quota}]
    document: Document = {
        "id": demo_id(first, f"H{number:03}"),
        "created": str(first),
        "name": f"{number:02} {starter.name}",
        "dimension": starter.dimension,
        "quotas": quotas,
        "start": str(first),
    }
    if number % 5 == 0:
        document["excused"] = {str(first + timedelta(weeks=30 * k + number)): "Travelling" for k in range(1, 4)}
    return document | {"order": number}


def _ticks(habit: Document, number: int, first: date, last: date) -> Documents:
    chance = random.Random(number).random  # only random() is promised to stay the same over Python's versions
    quota = habit["quotas"][-1]["n"]
    years: Documents = {}
    week = first
    while week <= last:
        luck = chance()
        count = 0 if luck < 0.01 else quota - 1 if luck < 0.09 else quota if luck < 0.9 else quota + 1
        for place in range(count):
            day = week + timedelta(days=WEEKDAYS[(place + number) % 7])
            if day <= last:
                year = years.setdefault(f"{habit['id']}:{day.year}", {"days": {}, "notes": {}})
                year["days"][f"{day:%m-%d}"] = 1
                if chance() < 0.01:
                    year["notes"][f"{day:%m-%d}"] = {"text": LINES[day.day % len(LINES)]}
        week += timedelta(weeks=1)
    return {id: {name: dict(sorted(year[name].items())) for name in year} for id, year in years.items()}


def _asset(number: int, first: date) -> Document:
    kind = KINDS[number % len(KINDS)]
    document: Document = {"id": demo_id(first, f"A{number:04}"), "created": str(first), "kind": kind}
    document |= {"name": f"{kind.capitalize()} {number:03} of ten years", "every": 1 + number % 12}
    if kind == "person":
        document |= {"org": f"Company {number % 17}", "tie": "peer", "helps": "Knows how budgets are really made"}
    if kind == "skill":
        document |= {"target": 1 + number % 4, "how": ["a course", "a project with someone who can"]}
    return document


def _goal(number: int, first: date, last: date, assets: list[str]) -> Document:
    created = first + (last - first) * number // GOALS
    is_done = number < GOALS - 8
    target = created + timedelta(days=300)
    document: Document = {"id": demo_id(created, f"G{number:03}"), "created": str(created)}
    document |= {"title": f"Stepping stone {number} on the way to a team of my own", "measure": "A number on a page"}
    document |= {"target": str(target), "status": "done" if is_done else "active"}
    document |= {"needs": {assets[4 * (number % 50)]: 2}, "started": str(created)}
    document["actions"] = [{"text": f"Action {k}: ask for one hour of someone's time"} for k in range(4)]
    document["progress"] = {str(day): 10 * k for k in range(1, 9) if (day := created + timedelta(weeks=4 * k)) <= last}
    if is_done:
        document |= {"outcome": "Done, later than planned", "closed": str(min(target, last))}
    return document


def _entries(first: date, last: date, assets: list[str], goals: list[str]) -> Documents:
    entries: Documents = {}
    for number in range(ENTRIES):
        day = first + (last - first) * number // ENTRIES
        id = demo_id(day, f"E{number:05}")
        document: Document = {"id": id, "created": str(day), "date": str(day), "kind": "note" if number % 3 else "win"}
        document["text"] = f"{LINES[number % len(LINES)]} ({number})"
        document["assets"] = [assets[number % len(assets)]]
        if number % 5 == 0:
            document["goal"] = goals[number * len(goals) // ENTRIES]
        entries[id] = document
    return entries


def _reviews(first: date, last: date, goals: list[Document]) -> Documents:
    reviews: Documents = {}
    for number in range(REVIEWS):
        slot = first + timedelta(weeks=number, days=6)
        if slot > last:
            break
        id = demo_id(slot, f"R{number:04}")
        goal = goals[number * len(goals) // REVIEWS]
        answers = {"learned": LINES[number % 6], "strength": LINES[(number + 1) % 6], "aside": "The evenings"}
        document = {"id": id, "created": str(slot), "kind": "week", "slot": str(slot), "done": str(slot)}
        scores = {"balance": number % 10, "signs": "n" if number % 4 == 0 else ""}
        reviews[id] = document | {
            "answers": answers,
            "scores": scores,
            "next": {"goal": goal["id"], "action": goal["actions"][number % 4]["text"]},
        }
    return reviews


def main() -> int:
    """Writes the file and says what is in it."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.ten_years", description="Write a ten-year data file.")
    parser.add_argument("path", metavar="PATH", help="a file that does not exist yet")
    parser.add_argument("--full", action="store_true", help="also goals, assets, log and reviews")
    parser.add_argument("--last", type=date.fromisoformat, default=LAST, metavar="DATE", help=f"last day ({LAST})")
    parser.add_argument("--habits", type=int, default=HABITS, metavar="N")
    parser.add_argument("--years", type=int, default=YEARS, metavar="N")
    args = parser.parse_args()
    tables = ten_years(args.last, habits=args.habits, years=args.years, full=args.full)
    try:
        seed.create(args.path, tables)
    except OSError as error:
        print(f"{args.path}: {error.strerror}.", file=sys.stderr)
        return 1
    counts = ", ".join(f"{len(rows):,} {table}" for table, rows in tables.items() if table not in ("meta", "ticks"))
    print(f"{args.path}: {tick_count(tables):,} ticks, {counts}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
