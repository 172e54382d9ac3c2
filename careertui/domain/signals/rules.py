"""Signals: facts worth a look, at most three on Today, each with one key that acts.

The rules are numbered and speak in that order, one line each: the most pressing one that is not snoozed. Thresholds
come from the settings.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from careertui.domain.career import Career
from careertui.domain.days import day_words, short_day
from careertui.domain.evidence.evidence import Evidence, due_after
from careertui.domain.evidence.outside import is_outside, outside_touches
from careertui.domain.evidence.readiness import readiness
from careertui.domain.goals import (
    active,
    has_no_next_step,
    is_overdue,
    is_reached,
    is_stuck,
    last_touch,
    progress_on,
    progress_text,
    reached_words,
    short_title,
)
from careertui.domain.records import Asset, Goal
from careertui.domain.reviews.dates import pending_of
from careertui.domain.roles import is_new_job, is_review_due
from careertui.domain.season_days import DAY, counted_days, first_of, is_in_season
from careertui.domain.signals.balance import balance_of, flagged, lately, weeks_with_signs
from careertui.domain.signals.signal import DRILL, Severity, Signal, SignalKind, Target
from careertui.domain.text import counted

SHOWN = 3


class Lateral(NamedTuple):
    """A goal whose needed skill is below its level and has gone cold: the next move would be sideways."""

    goal: Goal
    skill: Asset
    need: int
    level: int
    proof: date | None
    severity: Severity


class _Look:
    """What the rules look at, read once."""

    def __init__(self, career: Career, today: date) -> None:
        self.career = career.as_of(today)
        self.today = today
        self.limits = self.career.settings.thresholds
        self.evidence = Evidence(self.career, today)
        self.lately = lately(self.career, today)
        self.has_job = self.career.role_on(today) is not None


Rule = Callable[[_Look], Iterator[Signal]]
"""What a rule has to say, the most pressing line first."""


def signals(career: Career, today: date, most: int | None = SHOWN) -> tuple[Signal, ...]:
    """The signals as of `today`, snoozed ones left out, at most `most` (None: all); none while a season is on."""
    look = _Look(career, today)
    if is_in_season(look.career.seasons, today):
        return ()
    # snoozes of old files name a lateral move's goal instead of its skill
    quiet = {(snooze.kind, snooze.subject) for snooze in look.career.desk.snoozes if snooze.until >= today}

    def speaks(line: Signal) -> bool:
        return (line.kind, line.subject) not in quiet and (line.kind, line.goal) not in quiet

    lines = (next((line for line in rule(look) if speaks(line)), None) for rule in RULES)
    return tuple(line for line in lines if line)[:most]


def laterals(career: Career, today: date) -> list[Lateral]:
    """All lateral moves ahead as of `today`: the latest target first, and of one goal the widest gap."""
    evidence = Evidence(career, today)
    seen, limits = evidence.career, career.settings.thresholds
    skills = {skill.id: skill for skill in seen.assets_of("skill")}
    watch_until = today + relativedelta(months=limits.lateral_watch_months)
    high_until = today + relativedelta(months=limits.lateral_high_months)
    found: list[Lateral] = []
    for goal in seen.goals:
        if not goal.is_open or goal.target is None or goal.target > watch_until:
            continue
        for id, need in goal.needs.items():
            if id in skills and (level := evidence.level(skills[id])) < need:
                proof = evidence.last_proof(id)
                if proof is None or today > due_after(seen, proof.day, limits.proof_months, today):
                    severity: Severity = "high" if goal.target <= high_until else "watch"
                    found.append(Lateral(goal, skills[id], need, level, proof.day if proof else None, severity))
    return sorted(found, key=lambda each: (each.goal.target or today, each.need - each.level), reverse=True)


def _lateral(severity: Severity) -> Rule:
    def rule(look: _Look) -> Iterator[Signal]:
        for lateral in laterals(look.career, look.today):
            if lateral.severity == severity:
                what = f"{short_title(lateral.goal)} needs {lateral.skill.name} {lateral.need}"
                proof = f"last proof {short_day(lateral.proof, look.today)}" if lateral.proof else "no proof yet"
                skill, more = Target("skill", lateral.skill.id), f"you're at {lateral.level}, {proof}"
                yield Signal("lateral", severity, what, skill, lateral.goal.id, more)

    return rule


def _goals(look: _Look) -> Iterator[Signal]:
    """Overdue before stuck before no next step; a goal whose measure is reached offers closing instead."""
    goals = active(look.career)
    reached = [goal for goal in goals if is_reached(goal, look.today)]
    late = [goal for goal in goals if is_overdue(look.career, goal, look.today)]
    for goal in late:
        if goal in reached:
            yield _reached("overdue", goal, look.today)
        elif goal.target:
            done = progress_text(goal, progress_on(goal, look.today))
            what = f'"{short_title(goal)}" was due {short_day(goal.target, look.today)}'
            yield Signal("overdue", None, what, Target("goal", goal.id), more=done)
    for goal in goals:
        if goal in late or not is_stuck(look.career, goal, look.today):
            continue
        if goal in reached:
            yield _reached("stuck", goal, look.today)
        else:
            since = short_day(last_touch(look.career, goal), look.today)
            text = f'Nothing touched "{short_title(goal)}" since {since}'
            yield Signal("stuck", None, text, Target("goal", goal.id))
    if has_no_next_step(look.career):
        for goal in reached:
            yield _reached("no_next_step", goal, look.today)
        if len(reached) < len(goals):
            yield Signal("no_next_step", None, "No active goal has an open action: there is no next step")


def _reached(kind: SignalKind, goal: Goal, today: date) -> Signal:
    """What stands in place of a rule about a goal whose measure is reached."""
    what = f'"{short_title(goal)}" has reached its measure, {reached_words(goal, today)}'
    return Signal(kind, None, what, Target("goal", goal.id), more="close it?")


def _sign_words(look: _Look) -> str:
    """The signs that were flagged often, or all of them where none was; empty where there were too few."""
    least = look.limits.sign_weeks
    if weeks_with_signs(look.lately) < least:
        return ""
    counts = flagged(look.lately)
    often = {word: count for word, count in counts.items() if count >= least} or counts
    return ", ".join(f"{word} in {count} of {len(look.lately)} weeks" for word, count in often.items())


def _balance(look: _Look) -> Iterator[Signal]:
    balance = balance_of(look.career, look.today)
    if balance and balance.is_low:
        yield Signal("balance", None, f"Balance {balance.words}", more=_sign_words(look))


def _signs(look: _Look) -> Iterator[Signal]:
    """Silent where the balance speaks, and carries the signs; also where that was snoozed."""
    weeks = weeks_with_signs(look.lately)
    if weeks >= look.limits.sign_weeks and not any(_balance(look)):
        words = ", ".join(f"{word} {count}" for word, count in flagged(look.lately).items())
        yield Signal("signs", None, f"Warning signs in {weeks} of the last {len(look.lately)} weekly reviews: {words}")


def _network(look: _Look) -> Iterator[Signal]:
    """Nobody outside was touched for long, or there is nobody; then a new job that has gone quiet."""
    if look.career.assets_of("person"):
        yield from _untouched(look)
    else:
        first = look.career.first_day
        if first and counted_days(look.career.seasons, first, look.today) >= look.limits.outside_days:
            yield Signal("network", None, _nobody(look))
    yield from _new_job(look)


def _untouched(look: _Look) -> Iterator[Signal]:
    people, days = look.career.assets_of("person"), look.limits.outside_days
    # before there is a touch, it is counted from the day on which the first person was entered
    first = min(person.created for person in people)
    last = max((touch.day for touch in outside_touches(look.evidence, date.min, look.today)), default=first)
    if counted_days(look.career.seasons, last, look.today) > days:
        if not any(is_outside(look.evidence, person) for person in people):
            yield Signal("network", None, _nobody(look))
        else:
            whom = "outside your employer" if look.has_job else "with anyone you know"
            yield Signal("network", None, f"No touch {whom} in {days} days")


def _nobody(look: _Look) -> str:
    return "Nobody outside your employer is listed" if look.has_job else "Nobody is listed whom you could call"


def _new_job(look: _Look) -> Iterator[Signal]:
    """From day 30 to day 180 of a new job, season days left out: how often people outside are touched now, and before.

    The last 30 days are compared, so that touching people ends it.
    """
    role, seasons = look.career.role_on(look.today), look.career.seasons
    if role is None or not is_new_job(look.career, role):
        return
    lately, before = look.limits.outside_days, look.limits.network_days
    if not lately <= counted_days(seasons, role.start, look.today) <= 2 * before:
        return
    now = len(outside_touches(look.evidence, first_of(seasons, lately, look.today), look.today))
    eve = role.start - DAY
    then = len(outside_touches(look.evidence, first_of(seasons, before, eve), eve))
    if now * before < then * lately:
        text = (
            f"Since the new job {counted(now, 'touch', 'touches')} outside in {lately} days,"
            f" {then} in the {before} before it"
        )
        yield Signal("network", None, text, Target("role", role.id))


def _readiness(look: _Look) -> Iterator[Signal]:
    """Too few are fresh; else the drill is stale, or none was ever run though there is something to confirm."""
    ready, today = readiness(look.evidence), look.today
    created = [each.created for each in look.career.assets_of("safeguard")]
    if not created:
        return
    if 100 * ready.fresh < look.limits.readiness_percent * ready.all:
        words = f"{ready.fresh} of {counted(ready.all, 'safeguard')}"
        yield Signal("readiness", None, f"If the job ended today, {words} would be fresh")
    elif ready.drill and ready.drill_due and today > ready.drill_due:
        yield Signal("readiness", None, f"The last layoff drill was on {day_words(ready.drill, today)}", DRILL)
    elif ready.drill is None and counted_days(look.career.seasons, min(created), today) > look.limits.drill_first_days:
        yield Signal("readiness", None, "No layoff drill was run with the safeguards there are", DRILL)


def _role(look: _Look) -> Iterator[Signal]:
    """The current role before the others that are still held."""
    due = [role for role in look.career.roles if is_review_due(role, look.today)]
    for role in sorted(due, key=lambda role: role != look.career.role_on(look.today)):
        if role.review_by:
            text = f'"{role.title}" was to be looked at by {short_day(role.review_by, look.today)}'
            yield Signal("role", None, text, Target("role", role.id))


def _values(look: _Look) -> Iterator[Signal]:
    """Only while an annual review is waiting, which asks what serves each value."""
    if pending_of(look.career, "year", look.today) is not None:
        for value in unserved_values(look.career):
            yield Signal("value", None, f'Nothing serves "{value}" yet', Target("value", value))


RULES: tuple[Rule, ...] = (
    _lateral("high"),
    _goals,
    _balance,
    _signs,
    _network,
    _readiness,
    _role,
    _lateral("watch"),
    _values,
)


def unserved_values(career: Career) -> tuple[str, ...]:
    """The ranked values that no open goal and no live habit serves."""
    vision = career.vision
    if vision is None:
        return ()
    serving = [goal.values for goal in career.goals if goal.is_open]
    serving += [habit.values for habit in career.live_habits]
    served = {value for values in serving for value in values}
    return tuple(value for value in vision.values if value not in served)
