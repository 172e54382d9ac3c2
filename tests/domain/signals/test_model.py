"""The rules once more, plainly and day by day, against random careers; and what looking back has to be."""

from collections.abc import Iterator
from datetime import date, timedelta
from statistics import median
from typing import Any, NamedTuple

from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from careertui.domain.career import Career
from careertui.domain.records import Action, Asset, Entry, Goal, Review, Scores, Snooze, Span
from careertui.domain.signals.rules import signals
from tests.domain.careers import a_season
from tests.domain.facts import a_career, a_goal, a_line, a_person, a_review, a_role, a_safeguard, a_skill
from tests.domain.lives import laws

DAY = timedelta(days=1)
TODAY = date(2026, 9, 7)
FIRST = TODAY - timedelta(days=420)


class Life(NamedTuple):
    """Everything of a career that rules 1 to 8 look at."""

    goals: list[Goal]
    assets: list[Asset]
    lines: list[Entry]
    reviews: list[Review]
    roles: list[Span]
    seasons: list[Span]
    snoozes: list[Snooze]

    def career(self) -> Career:
        return a_career(
            *self.goals, *self.assets, *self.lines, *self.reviews, *self.roles, *self.seasons, snoozes=self.snoozes
        )

    def until(self, day: date) -> "Life":
        """What was entered and dated up to a day."""
        return self._replace(
            goals=[each for each in self.goals if each.created <= day],
            assets=[each for each in self.assets if each.created <= day],
            lines=[each for each in self.lines if each.date <= day],
            reviews=[each for each in self.reviews if each.done and each.done <= day],
            roles=[each for each in self.roles if each.created <= day],
            seasons=[each for each in self.seasons if each.created <= day],
            snoozes=[each for each in self.snoozes if each.since and each.since <= day],
        )


some_day = st.integers(0, 420).map(lambda n: FIRST + n * DAY)


@st.composite
def lives(draw: st.DrawFn) -> Life:
    assets: list[Asset] = [
        *(a_skill(f"k{n}", start_level=draw(st.integers(0, 2)), created=FIRST) for n in range(2)),
        *(
            a_person(f"p{n}", org=draw(st.sampled_from(["Firm", "Else"])), created=draw(some_day))
            for n in range(draw(st.integers(0, 2)))
        ),
        *(a_safeguard(f"a{n}", every=draw(st.integers(1, 9))) for n in range(0)),
    ]
    guards = [a_safeguard(f"a{n}", every=draw(st.integers(1, 9))) for n in range(draw(st.integers(0, 3)))]
    assets += [
        Asset(**{name: getattr(each, name) for name in each.__struct_fields__} | {"created": draw(some_day)})
        for each in guards
    ]
    ids = [each.id for each in assets]
    lines = [
        a_line(on, *names, kind=draw(st.sampled_from(["win", "note", "drill"])), id=f"l{n}")
        for n, (on, names) in enumerate(
            draw(st.lists(st.tuples(some_day, st.sets(st.sampled_from(ids), max_size=2)), max_size=8))
        )
    ]
    targets = st.integers(-60, 900).map(lambda n: TODAY + n * DAY)
    goals = [
        a_goal(
            f"g{n}",
            status=draw(st.sampled_from(["idea", "active"])),
            target=draw(targets),
            created=draw(some_day),
            needs={f"k{k}": draw(st.integers(1, 4)) for k in range(draw(st.integers(0, 2)))},
            actions=tuple(Action(text=str(i)) for i in range(draw(st.integers(0, 1)))),
        )
        for n in range(draw(st.integers(0, 3)))
    ]
    goals = [goal if goal.status == "active" else _idea(goal) for goal in goals]
    slots = sorted(draw(st.sets(st.integers(0, 25).map(lambda n: TODAY - (1 + 7 * n) * DAY), max_size=14)))
    reviews = [
        a_review(
            "week", slot, scores=Scores(balance=draw(st.integers(0, 9)), signs=draw(st.sampled_from(["", "n", "ns"])))
        )
        for slot in slots
    ]
    role = draw(st.sampled_from(["none", "held", "late"]))
    roles = (
        []
        if role == "none"
        else [a_role("Firm", FIRST - 900 * DAY, review_by=TODAY - DAY if role == "late" else None, created=FIRST)]
    )
    start = draw(some_day)
    length = draw(st.integers(0, 90))
    seasons = [a_season(start, start + length * DAY, created=start)] if draw(st.booleans()) else []
    kinds = st.sampled_from(["balance", "network", "readiness", "lateral"])
    snoozes = [
        Snooze(kind=kind, subject="k0" if kind == "lateral" else "", since=since, until=since + 29 * DAY)
        for kind, since in draw(st.lists(st.tuples(kinds, some_day), max_size=2))
    ]
    return Life(goals, assets, lines, reviews, roles, seasons, snoozes)


def _idea(goal: Goal) -> Goal:
    return a_goal(goal.id, status="idea", target=goal.target, created=goal.created, needs=goal.needs)


class Model:
    """What the text of the rules says, with sets of days."""

    def __init__(self, life: Life, today: date) -> None:
        self.life, self.today = life, today
        self.out = {
            each.start + n * DAY
            for each in life.seasons
            for n in range(((each.end or each.start) - each.start).days + 1)
        }

    def counted(self, since: date) -> int:
        """Days after `since` up to today that no season has."""
        return sum(since + n * DAY not in self.out for n in range(1, (self.today - since).days + 1))

    def stale(self, last: date, months: int) -> bool:
        away = sum(last <= day <= self.today for day in self.out)
        return self.today > last + relativedelta(months=months) + away * DAY

    def touches(self, id: str, *kinds: str) -> list[date]:
        return [each.date for each in self.life.lines if id in each.assets and (not kinds or each.kind in kinds)]

    def laterals(self) -> list[tuple[date, int, str, str]]:
        found = []
        levels = {each.id: each.start_level for each in self.life.assets if each.kind == "skill"}
        for goal in self.life.goals:
            for skill, need in goal.needs.items():
                proofs = self.touches(skill, "win")
                if goal.target and need > levels[skill] and (not proofs or self.stale(max(proofs), 6)):
                    if goal.target <= self.today + relativedelta(months=12):
                        found.append((goal.target, need - levels[skill], "high", skill))
                    elif goal.target <= self.today + relativedelta(months=24):
                        found.append((goal.target, need - levels[skill], "watch", skill))
        return found

    def lateral(self, severity: str) -> Iterator[tuple[str, str]]:
        """All that may stand for rule 1 or 8: those with the latest target and the widest gap."""
        found = [each for each in self.laterals() if each[2] == severity and not self.quiet("lateral", each[3])]
        for each in found:
            if each[:2] == max(one[:2] for one in found):
                yield "lateral", each[3]

    def quiet(self, kind: str, subject: str = "") -> bool:
        return any(
            (each.kind, each.subject) == (kind, subject) and each.until >= self.today for each in self.life.snoozes
        )

    def goal(self) -> str | None:
        active = [each for each in self.life.goals if each.status == "active"]
        if any(each.target and each.target < self.today for each in active):
            return "overdue"
        if any(self.counted(each.started or each.created) > 28 for each in active):
            return "stuck"
        return "no_next_step" if active and not any(each.actions for each in active) else None

    def week(self) -> str | None:
        done = self.life.reviews
        last = [each for each in done[-4:] if self.counted(each.slot) <= 56]
        values = [each.scores.balance or 0 for each in done]
        if len(last) == 4:
            now = median(values[-4:])
            if now <= 2 or now <= median(values[-13:]) - 1:
                return None if self.quiet("balance") else "balance"
        return "signs" if sum(bool(each.scores.signs) for each in last) >= 2 else None

    def network(self) -> bool:
        people = [each for each in self.life.assets if each.kind == "person"]
        if not people:
            records = [
                *self.life.goals,
                *self.life.assets,
                *self.life.lines,
                *self.life.reviews,
                *self.life.roles,
                *self.life.seasons,
            ]
            return self.counted(min(each.created for each in records)) >= 30
        outside = [each for each in people if not self.life.roles or each.org != "Firm"]
        days = [day for each in outside for day in self.touches(each.id)] or [min(each.created for each in people)]
        return self.counted(max(days)) > 30

    def readiness(self) -> bool:
        guards = [each for each in self.life.assets if each.kind == "safeguard"]
        counted = [each for each in guards if self.touches(each.id) or self.counted(each.created) >= 14]
        fresh = [
            each for each in counted if self.touches(each.id) and not self.stale(max(self.touches(each.id)), each.every)
        ]
        drills = [each.date for each in self.life.lines if each.kind == "drill"]
        if len(fresh) < 0.6 * len(counted):
            return True
        if drills:
            return bool(guards) and self.stale(max(drills), 6)
        return any(self.counted(each.created) > 30 for each in guards)

    def kinds(self) -> list[str]:
        if self.today in self.out:
            return []
        late = any(each.review_by and each.review_by < self.today for each in self.life.roles)
        found = [
            "lateral" if list(self.lateral("high")) else None,
            self.goal(),
            self.week(),
            "network" if self.network() and not self.quiet("network") else None,
            "readiness" if self.readiness() and not self.quiet("readiness") else None,
            "role" if late else None,
            "lateral" if list(self.lateral("watch")) else None,
        ]
        return [kind for kind in found if kind]


def spoken(career: Career, today: date) -> list[tuple[Any, ...]]:
    return [(each.kind, each.severity, each.subject, each.text) for each in signals(career, today, None)]


@laws
@given(lives())
def test_the_rules_day_by_day_say_the_same(life: Life) -> None:
    model = Model(life.until(TODAY), TODAY)
    found = signals(life.career(), TODAY, None)
    assert [each.kind for each in found] == model.kinds()
    for each in found:
        if each.kind == "lateral":
            assert ("lateral", each.subject) in list(model.lateral(each.severity or ""))


@laws
@given(lives(), st.integers(0, 420))
def test_looking_back_is_what_the_facts_up_to_that_day_say(life: Life, back: int) -> None:
    day = TODAY - back * DAY
    assert spoken(life.career(), day) == spoken(life.until(day).career(), day)
