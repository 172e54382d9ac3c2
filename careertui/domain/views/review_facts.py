"""The facts above a review's questions: what happened in the period, derived, each as a short line.

Each function is one name of the steps' tables. A fact without data gives no line, never a zero.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from statistics import mean, median
from typing import Literal

import msgspec
from dateutil.relativedelta import relativedelta

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.checks import checks_done
from careertui.domain.days import day_words, first_of_week, week_index
from careertui.domain.evidence import Evidence
from careertui.domain.goals import active, crowded, is_overdue, movement, progress_text
from careertui.domain.grid import Kind, last_quarter_slot
from careertui.domain.records import Goal, Review
from careertui.domain.resilience import SIGNS, resilience, weekly_reviews
from careertui.domain.signals import short_title
from careertui.domain.views.today import horizon
from careertui.domain.weeks import week_score

WEEKS = 13  # of a quarter
MOST = 6  # lines of one fact; the rest is counted
MARK_WORDS: dict[Literal["gl", "gh", "bl", "bh"], str] = {
    "gl": "good at it, liked it",
    "gh": "good, hated",
    "bl": "bad, liked",
    "bh": "bad, hated",
}
CHECK_FOCUS = {"job": "job-focused", "between": "in between", "career": "career-focused"}


class Fact(msgspec.Struct, frozen=True):
    """A fact in one line, or in `most` where there is room; `bars` (0 to 1, None a gap) are drawn before the text."""

    label: str
    text: str
    bars: tuple[float | None, ...] = ()
    most: int = 1


class Period:
    """What a review looks back on: from `first` to its slot, seen as of `today`."""

    def __init__(self, career: Career, today: date, kind: Kind, slot: date, book: WeeksBook | None = None) -> None:
        self.career = career.as_of(today)
        self.today, self.kind, self.slot = today, kind, slot
        self.book = book or WeeksBook()
        self.evidence = Evidence(self.career, today)
        self.first = self._first()
        self.last = min(slot, today)

    def _first(self) -> date:
        if self.kind == "week":
            return first_of_week(self.slot, self.career.settings.week_start)
        if self.kind == "year":
            return self.slot - relativedelta(years=1) + timedelta(days=1)
        before = last_quarter_slot(self.career, self.slot)
        return before + timedelta(days=1) if before else self.slot - relativedelta(months=3) + timedelta(days=1)

    @property
    def weekly(self) -> list[Review]:
        """The weekly reviews done up to the slot, oldest first."""
        return [review for review in weekly_reviews(self.career) if review.slot <= self.slot]

    def texts(self, kind: str) -> list[str]:
        """The log's lines of a kind in the period, newest first."""
        found = [entry for entry in self.career.entries if entry.kind == kind and self.first <= entry.date <= self.last]
        return [f"{entry.text} ({day_words(entry.date, self.today)})" for entry in reversed(found)]

    def scores(self, weeks: int) -> list[float | None]:
        """The week scores, 0 to 1, of so many weeks up to the slot's."""
        index = week_index(self.last, self.career.settings.week_start)
        habits = self.book.all(self.career, self.today)
        pairs = [
            week_score([each for each in habits if each.is_live(number)], number)
            for number in range(index - weeks + 1, index + 1)
        ]
        return [done / want if want else None for done, want in pairs]


def facts_of(names: Iterable[str], period: Period) -> tuple[Fact, ...]:
    """The facts of a step, in its order."""
    return tuple(fact for name in names for fact in FACTS[name](period))


def _lines(label: str, texts: list[str], most: int = 3) -> list[Fact]:
    """Some texts under one label; what is more than `most` is counted."""
    shown = [*texts[:most], *([f"and {len(texts) - most} more"] if len(texts) > most else [])]
    return [Fact("" if number else label, text) for number, text in enumerate(shown)]


def _one(label: str, text: str) -> list[Fact]:
    return [Fact(label, text)] if text else []


def _score(period: Period) -> list[Fact]:
    index = week_index(period.last, period.career.settings.week_start)
    habits = period.book.all(period.career, period.today)
    done, want = week_score([each for each in habits if each.is_live(index)], index)
    return [Fact("Week score", f"{done} of {want}", tuple(period.scores(WEEKS)))] if want else []


def _scores(period: Period) -> list[Fact]:
    weeks = 52 if period.kind == "year" else WEEKS
    scores = period.scores(weeks)
    given = [each for each in scores if each is not None]
    text = f"{round(100 * mean(given))} % on average" if given else ""
    return [Fact("Week scores", text, tuple(scores))] if given else []


def _wins(period: Period) -> list[Fact]:
    texts = period.texts("win")
    return _lines(f"{len(texts)} wins" if len(texts) != 1 else "1 win", texts) if texts else [Fact("Wins", "none yet")]


def _shocks(period: Period) -> list[Fact]:
    return _lines("Shocks", period.texts("shock"))


def _vision(period: Period) -> list[Fact]:
    vision = period.career.vision
    return _one("Vision", (vision.text or vision.from_to or vision.purpose) if vision else "none yet")


def _from_to(period: Period) -> list[Fact]:
    vision = period.career.vision
    return [*_one("Purpose", vision.purpose), *_one("From, to", vision.from_to)] if vision else []


def _three(period: Period) -> list[Fact]:
    return _lines("By then", list(period.career.vision.accomplishments)) if period.career.vision else []


def _horizon(period: Period) -> list[Fact]:
    vision = period.career.vision
    return _one("Horizon", f"{horizon(vision.start):%b %Y}") if vision else []


def _balance(period: Period) -> list[Fact]:
    values = [review.scores.balance for review in period.weekly if review.scores.balance is not None][-WEEKS:]
    if not values:
        return []
    text = f"{median(values[-4:]):g} of 9 lately"
    text += f", {median(values):g} over {len(values)} reviews" if len(values) > 4 else ""
    return [Fact("Balance", text, tuple(value / 9 for value in values))]


def _signs(period: Period) -> list[Fact]:
    reviews = [review for review in period.weekly if review.slot >= period.first]
    counts = {word: sum(letter in review.scores.signs for review in reviews) for letter, word in SIGNS.items()}
    words = [f"{word} in {count}" for word, count in counts.items() if count]
    return _one("Signs", f"{', '.join(words)} of {len(reviews)} weeks" if words else "")


def goal_words(period: Period, goal: Goal) -> str:
    """How an active goal stands: progress, the quarter's movement, its target."""
    moved = movement(period.career, goal, period.today, period.slot)
    parts = [progress_text(goal, moved.now)]
    if moved.since:
        change = moved.now - moved.before
        parts[0] += f", {change:+d} since {moved.since.day} {moved.since:%b}" if change else ", as it was"
    if goal.target:
        parts.append(f"for {day_words(goal.target, period.today)}")
        if is_overdue(period.career, goal, period.today):
            parts.append(f"{(period.today - goal.target).days} days over")
    open_actions = sum(action.done is None for action in goal.actions)
    parts.append(f"{open_actions} open" if open_actions else "no open action")
    return " · ".join(parts)


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
        rows.append((level >= need, Fact(skills[id].name, f"{level} of {need} for {short_title(goal)} · {words}")))
    return [fact for _, fact in sorted(rows, key=lambda row: row[0])] or [Fact("Skills", "no active goal needs one")]


def _jobcareer(period: Period) -> list[Fact]:
    found = [outcome for _, outcome in checks_done(period.career)]
    if not found:
        return [Fact("Job or career", "not asked yet")]
    trend = " → ".join(str(outcome.percent) for outcome in found[-6:])
    return [Fact("Job or career", f"{trend} % · {CHECK_FOCUS[found[-1].focus]}")]


def _resilience(period: Period) -> list[Fact]:
    rows = resilience(period.career, period.today, period.book)

    def said(value: int | None) -> str:
        return "—" if value is None else str(value)

    return [
        Fact(row.dimension.capitalize(), f"log {said(row.log):>3} · you {said(row.self_rating):>3}") for row in rows
    ]


def _people(period: Period) -> list[Fact]:
    people = period.career.assets_of("person")
    if not people:
        return [Fact("People", "none yet")]
    outside = [person for person in people if period.evidence.is_outside(person)]
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
    return _lines(label, [_stale_words(period, asset.name, fresh.last, fresh.days) for asset, fresh in late], 5)


def _stale_words(period: Period, name: str, last: date | None, days: int) -> str:
    since = f"last {day_words(last, period.today)}" if last else "never"
    return f"{name} · {since} · {days} days over"


def _outside(period: Period) -> list[Fact]:
    if not period.career.assets_of("person"):
        return []
    days = period.career.settings.thresholds.outside_days
    touches = period.evidence.outside_touches(period.today - timedelta(days=days), period.today)
    people = len({touch.asset for touch in touches})
    return [Fact("Outside", f"{people} people met in the last {days} days")]


def _role(period: Period) -> list[Fact]:
    role = period.career.current_role
    if role is None:
        return []
    by = f" · to be looked at by {day_words(role.review_by, period.today)}" if role.review_by else ""
    org = f", {role.org}" if role.org else ""
    return [Fact("Role", f"{role.title}{org} since {role.start:%b %Y}{by}")]


def _satisfaction(period: Period) -> list[Fact]:
    reviews = [review for review in period.career.reviews if review.done and review.slot < period.slot]
    given = [review.scores.satisfaction for review in reviews if review.scores.satisfaction is not None]
    decided = [review.scores.decision for review in reviews if review.scores.decision]
    words = {"stay": "stay", "learn": "learn outside", "go": "get ready"}
    before = f" · decided {words[decided[-1]]}" if decided else ""
    return [Fact("Before", f"satisfied {' '.join(map(str, given[-4:]))} of 5{before}")] if given else []


def _readiness(period: Period) -> list[Fact]:
    fresh, count = period.evidence.readiness()
    return [Fact("Safeguards", f"{fresh} of {count} true today" if count else "none yet")]


def _last_drill(period: Period) -> list[Fact]:
    drill = period.evidence.last_drill()
    when = f"{day_words(drill, period.today)}, {(period.today - drill).days} days ago" if drill else "never"
    return [Fact("Last drill", when)]


def _plans(period: Period) -> list[Fact]:
    goals = active(period.career)
    steps = [short_title(goal) for goal in goals if goal.kind == "step"]
    tries = [short_title(goal) for goal in goals if goal.kind == "experiment"]
    habits = [habit.name for habit in period.career.live_habits]
    return [
        *_lines(f"{len(steps)} goals", steps, 4),
        *([Fact(f"{len(habits)} habits", ", ".join(habits), most=3)] if habits else []),
        *_lines("Experiment", tries or ["none is running"], 3),
    ]


def _crowded(period: Period) -> list[Fact]:
    live, most = len(period.career.live_habits), period.career.settings.thresholds.live_habits
    habits = f"{live} live habits; {most} or fewer are easier to keep." if live > most else ""
    return [*_one("Hint", crowded(period.career)), *_one("Hint", habits)]


def _values(period: Period) -> list[Fact]:
    vision = period.career.vision
    ranked = [f"{number} {value}" for number, value in enumerate(vision.values, 1)] if vision else []
    return _lines("Values", ranked, 5) or [Fact("Values", "none ranked yet")]


def _drift(period: Period) -> list[Fact]:
    visions = period.career.visions
    before = [vision for vision in visions if vision.created < period.first] or list(visions[:1])
    if not visions or before[-1].values == visions[-1].values:
        return _one("Drift", "as they were a year ago" if visions else "")
    old, new = before[-1].values, visions[-1].values
    moved = [
        f"{value} {old.index(value) + 1} → {place}" if value in old else f"{value} is new"
        for place, value in enumerate(new, 1)
        if value not in old or old.index(value) + 1 != place
    ]
    return _lines("Drift", [*moved, *(f"{value} went" for value in old if value not in new)], 5)


def _coverage(period: Period) -> list[Fact]:
    career = period.career
    found = []
    for value in career.vision.values if career.vision else ():
        goals = [short_title(goal) for goal in career.goals if value in goal.values and goal.status in GOING]
        habits = [habit.name for habit in career.live_habits if value in habit.values]
        found.append(Fact(value, ", ".join([*goals, *habits]) or "nothing serves it yet"))
    return found


GOING = ("idea", "active")


def _map(period: Period) -> list[Fact]:
    marks = Counter(
        entry.mark for entry in period.career.entries if entry.mark and period.first <= entry.date <= period.last
    )
    found = [Fact(words, f"{marks[mark]}") for mark, words in MARK_WORDS.items() if marks[mark]]
    return found or [Fact("Marks", "no line of the log is marked good or bad, liked or hated")]


def _bridge(period: Period) -> list[Fact]:
    return _one("Said before", period.career.vision.bridge if period.career.vision else "")


def _plan_b(period: Period) -> list[Fact]:
    plans = [asset for asset in period.career.assets_of("safeguard") if "plan b" in asset.name.casefold()]
    found = []
    for asset in plans[:1]:
        touch = period.evidence.last(asset.id)
        found.append(Fact(asset.name, day_words(touch.day, period.today) if touch else "never written down"))
    return found


def _path(period: Period) -> list[Fact]:
    counts = Counter(goal.status for goal in period.career.goals)
    words = [f"{counts[status]} {status}" for status in ("done", "active", "idea", "dropped") if counts[status]]
    return _one("Path", ", ".join(words))


def _year_wins(period: Period) -> list[Fact]:
    done = [goal for goal in period.career.goals if goal.status == "done" and goal.closed]
    titles = [goal.title for goal in done if goal.closed and period.first <= goal.closed <= period.last]
    return [*_wins(period), *_lines("Reached", titles, 5)]


def _story(period: Period) -> list[Fact]:
    return [Fact("The story", "careertui story --markdown > story.md")]


FACTS: dict[str, Callable[[Period], list[Fact]]] = {
    "score": _score,
    "scores": _scores,
    "wins": _wins,
    "shocks": _shocks,
    "vision": _vision,
    "from_to": _from_to,
    "three": _three,
    "horizon": _horizon,
    "balance": _balance,
    "signs": _signs,
    "goals": _goals,
    "skills": _skills,
    "jobcareer": _jobcareer,
    "resilience": _resilience,
    "people": _people,
    "stale_people": lambda period: _stale(period, "person", "Gone quiet"),
    "outside": _outside,
    "role": _role,
    "satisfaction": _satisfaction,
    "readiness": _readiness,
    "stale_safeguards": lambda period: _stale(period, "safeguard", "Not true any more"),
    "last_drill": _last_drill,
    "plans": _plans,
    "crowded": _crowded,
    "values": _values,
    "drift": _drift,
    "coverage": _coverage,
    "map": _map,
    "bridge": _bridge,
    "plan_b": _plan_b,
    "path": _path,
    "year_wins": _year_wins,
    "story": _story,
}
