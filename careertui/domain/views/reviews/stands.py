"""Where things stand when a review is written: the vision, goals, skills, people, safeguards, plans."""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta

from careertui.domain.career import Career
from careertui.domain.days import day_words, month_words, short_day
from careertui.domain.evidence.outside import is_outside, outside_touches
from careertui.domain.evidence.readiness import readiness
from careertui.domain.goals import active, crowded, crowded_habits, is_overdue, progress_on, progress_text, short_title
from careertui.domain.quarter import Movement, is_measured, movement
from careertui.domain.records import Asset, Goal, Status
from careertui.domain.text import counted
from careertui.domain.views.reviews.looking import last_drill, picked_before, scan, this_drill, trends
from careertui.domain.views.reviews.period import Fact, Period, one_fact, some_facts
from careertui.domain.views.story import EXPORT
from careertui.domain.views.today.cards import changed_on
from careertui.domain.vision import horizon, one_line

MOST = 6  # goals listed
PATH: tuple[Status, ...] = ("done", "active", "idea", "dropped")


def _vision(period: Period) -> list[Fact]:
    vision = period.career.vision
    said = changed_on(period.career, period.today)
    season = (
        one_fact("In the season", f"on {day_words(said, period.today)} you said that it has changed") if said else []
    )
    return [*one_fact("Vision", one_line(vision) if vision else "none yet"), *season]


def _from_to(period: Period) -> list[Fact]:
    vision = period.career.vision
    return [*one_fact("Purpose", vision.purpose), *one_fact("From, to", vision.from_to)] if vision else []


def _three(period: Period) -> list[Fact]:
    return some_facts("By then", list(period.career.vision.accomplishments)) if period.career.vision else []


def _horizon(period: Period) -> list[Fact]:
    vision = period.career.vision
    return one_fact("Horizon", month_words(horizon(vision.start))) if vision else []


def goal_words(period: Period, goal: Goal) -> str:
    """How an active goal stands: progress, the quarter's movement, in an annual review the year's too, its target."""
    parts = [", ".join([progress_text(goal, progress_on(goal, period.today)), *_moved(period, goal)])]
    if goal.target:
        parts.append(f"for {short_day(goal.target, period.today)}")
        if is_overdue(period.career, goal, period.today):
            parts.append(f"{counted((period.today - goal.target).days, 'day')} over")
    open_actions = len(goal.open_actions)
    parts.append(f"{open_actions} open" if open_actions else "no open action")
    return " · ".join(parts)


def _moved(period: Period, goal: Goal) -> list[str]:
    """`+2 since 31 May`, of a quarter that ended `+2 to 31 Aug`; in an annual review `year +6` too."""
    if not is_measured(goal) or period.quarter is None:
        return []
    quarter, today = period.quarter, period.today
    found = movement(period.career, goal, today, quarter)
    span = f"to {short_day(quarter.end, today)}" if quarter.end < today else f"since {short_day(quarter.start, today)}"
    words = [f"{_signed(found)} {span}"]
    if period.kind == "year" and period.stretch:
        words.append(f"year {_signed(movement(period.career, goal, today, period.stretch))}")
    return words


def _signed(found: Movement) -> str:
    return f"{found.moved:+d}" if found.moved else "0"


def _goals(period: Period) -> list[Fact]:
    goals = active(period.career)
    return [Fact(short_title(goal), goal_words(period, goal)) for goal in goals[:MOST]] or [
        Fact("Goals", "none is active")
    ]


def _skills(period: Period) -> list[Fact]:
    skills = {skill.id: skill for skill in period.career.assets_of("skill")}
    found: dict[str, tuple[int, Goal]] = {}
    for goal in active(period.career):
        for id, need in goal.needs.items():
            if id in skills and need > found.get(id, (-1, goal))[0]:
                found[id] = (need, goal)
    rows = []
    for id, (need, goal) in found.items():
        level, proof = period.evidence.level(skills[id]), period.evidence.last_proof(id)
        words = f"last proof {day_words(proof.day, period.today)}" if proof else "no proof yet"
        rows.append((level >= need, Fact(skills[id].name, f"{level} of {need} · {words} · for {short_title(goal)}")))
    return [fact for _, fact in sorted(rows, key=lambda row: row[0])] or [Fact("Skills", "no active goal needs one")]


def _people(period: Period) -> list[Fact]:
    people = period.career.assets_of("person")
    if not people:
        return [Fact("People", "none yet")]
    outside = [person for person in people if is_outside(period.evidence, person)]
    inside = [person for person in people if person not in outside]
    words = [
        "{} of {} {}".format(*period.evidence.share_good(some), where)
        for some, where in ((outside, "outside"), (inside, "inside"))
        if some
    ]
    return [Fact("In touch", ", ".join(words))]


def _stale(period: Period, kind: str, label: str) -> list[Fact]:
    found = [(asset, period.evidence.freshness(asset)) for asset in period.career.assets_of(kind)]
    late = sorted((each for each in found if each[1].state == "stale"), key=lambda each: -each[1].days)
    return some_facts(label, [_stale_words(period, asset.name, fresh.last, fresh.days) for asset, fresh in late], 5)


def _stale_words(period: Period, name: str, last: date | None, days: int) -> str:
    since = f"last {day_words(last, period.today)}" if last else "never"
    return f"{name} · {since} · {counted(days, 'day')} over"


def _outside(period: Period) -> list[Fact]:
    if not period.career.assets_of("person"):
        return []
    days = period.career.settings.thresholds.outside_days
    touches = outside_touches(period.evidence, period.today - timedelta(days=days), period.today)
    people = len({touch.asset for touch in touches})
    return [Fact("Outside", f"{counted(people, 'person', 'people')} met in the last {days} days")]


def _role(period: Period) -> list[Fact]:
    role = period.career.role_on(period.today)
    if role is None:
        return []
    by = f" · to be looked at by {day_words(role.review_by, period.today)}" if role.review_by else ""
    org = f", {role.org}" if role.org else ""
    return [Fact("Role", f"{role.title}{org} since {month_words(role.start)}{by}", most=2)]


def _readiness(period: Period) -> list[Fact]:
    ready = readiness(period.evidence)
    return [Fact("Safeguards", f"{ready.fresh} of {ready.all} true today" if ready.all else "none yet")]


def _crowded(period: Period) -> list[Fact]:
    return [*one_fact("Hint", crowded(period.career)), *one_fact("Hint", crowded_habits(period.career))]


def _values(period: Period) -> list[Fact]:
    vision = period.career.vision
    ranked = [f"{number} {value}" for number, value in enumerate(vision.values, 1)] if vision else []
    return some_facts("Values", ranked, 5) or [Fact("Values", "none ranked yet")]


def _drift(period: Period) -> list[Fact]:
    visions = period.career.visions
    before = [vision for vision in visions if vision.created < period.first] or list(visions[:1])
    if not visions or before[-1].values == visions[-1].values:
        return one_fact("Drift", "as they were a year ago" if visions else "")
    old, new = before[-1].values, visions[-1].values
    moved = [
        f"{value} {old.index(value) + 1} → {place}" if value in old else f"{value} is new"
        for place, value in enumerate(new, 1)
        if value not in old or old.index(value) + 1 != place
    ]
    return some_facts("Drift", [*moved, *(f"{value} went" for value in old if value not in new)], 5)


def _coverage(period: Period) -> list[Fact]:
    career = period.career
    found = []
    for value in career.vision.values if career.vision else ():
        goals = [short_title(goal) for goal in career.goals if value in goal.values and goal.is_open]
        habits = [habit.name for habit in career.live_habits if value in habit.values]
        found.append(Fact(value, ", ".join([*goals, *habits]) or "nothing serves it yet"))
    return found


def _bridge(period: Period) -> list[Fact]:
    return one_fact("Said before", period.career.vision.bridge if period.career.vision else "")


def _plan_b(period: Period) -> list[Fact]:
    asset = plan_b_of(period.career)
    touch = period.evidence.last(asset.id) if asset else None
    words = f"confirmed {day_words(touch.day, period.today)}" if touch else "never written down"
    return [Fact(asset.name, words)] if asset else [Fact("Plan B", "no safeguard of that name")]


def plan_b_of(career: Career) -> Asset | None:
    """The safeguard that is a plan B, known by its name."""
    return next((asset for asset in career.assets_of("safeguard") if "plan b" in asset.name.casefold()), None)


def _path(period: Period) -> list[Fact]:
    counts = Counter(goal.status for goal in period.career.goals)
    found = [status for status in PATH if counts[status]]
    words = [f"{counts[each]} {'ideas' if each == 'idea' and counts[each] > 1 else each}" for each in found]
    return one_fact("Path", ", ".join(words))


def _story(period: Period) -> list[Fact]:
    return [Fact("The story", EXPORT)]


STANDS: dict[str, Callable[[Period], list[Fact]]] = {
    "vision": _vision,
    "from_to": _from_to,
    "three": _three,
    "horizon": _horizon,
    "goals": _goals,
    "skills": _skills,
    "people": _people,
    "outside": _outside,
    "role": _role,
    "readiness": _readiness,
    "last_drill": last_drill,
    "this_drill": this_drill,
    "picked_before": picked_before,
    "trends": trends,
    "scan": scan,
    "crowded": _crowded,
    "values": _values,
    "drift": _drift,
    "coverage": _coverage,
    "bridge": _bridge,
    "plan_b": _plan_b,
    "path": _path,
    "story": _story,
    "stale_people": lambda period: _stale(period, "person", "Gone quiet"),
}
"""These facts by the names that the steps know them by."""
