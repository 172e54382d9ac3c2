"""What happened in the period that a review looks back on; what has no data gives no line, never a zero."""

from collections import Counter
from collections.abc import Callable
from statistics import median

from careertui.domain.checks.job_or_career import FOCUS_WORDS, checks_done
from careertui.domain.checks.resilience import LATELY, resilience
from careertui.domain.days import QUARTER_WEEKS, week_index
from careertui.domain.entries import MARK_LABELS
from careertui.domain.quarter import mean_percent
from careertui.domain.records import SIGNS
from careertui.domain.reviews.question import DECISIONS
from careertui.domain.signals.balance import lately_words
from careertui.domain.text import counted
from careertui.domain.views.reviews.period import Fact, Period, one_fact, some_facts
from careertui.domain.weeks import week_score


def _score(period: Period) -> list[Fact]:
    index = week_index(period.last, period.career.settings.week_start)
    habits = period.book.all(period.career, period.today)
    done, want = week_score([each for each in habits if each.is_live(index)], index)
    return [Fact("Week score", f"{done} of {want}", tuple(period.scores(QUARTER_WEEKS)))] if want else []


def _scores(period: Period) -> list[Fact]:
    """The score of each week that ends in what is looked back on; those of a season stand out and do not count."""
    mean = mean_percent(period.weeks)
    if mean is None:
        return []
    bars = tuple(float(week.share) if week.share is not None else None for week in period.weeks)
    away = tuple(number for number, week in enumerate(period.weeks) if week.is_season)
    # beside a year's bars there is room for the number only
    return [Fact("Week scores", f"{mean} %" + ("" if period.kind == "year" else " on average"), bars, away=away)]


def _wins(period: Period) -> list[Fact]:
    texts = period.texts("win")
    return some_facts(counted(len(texts), "win"), texts) if texts else [Fact("Wins", "none yet")]


def _shocks(period: Period) -> list[Fact]:
    return some_facts("Shocks", period.texts("shock"))


def _balance(period: Period) -> list[Fact]:
    values = [review.scores.balance for review in period.weekly if review.scores.balance is not None][-QUARTER_WEEKS:]
    if not values:
        return []
    text = lately_words(median(values[-LATELY:]))
    text += f", {median(values):g} over {len(values)} reviews" if len(values) > LATELY else ""
    return [Fact("Balance", text, tuple(value / 9 for value in values))]


def _signs(period: Period) -> list[Fact]:
    reviews = [review for review in period.weekly if review.slot >= period.first]
    counts = {word: sum(letter in review.scores.signs for review in reviews) for letter, word in SIGNS.items()}
    words = [f"{word} in {count}" for word, count in counts.items() if count]
    return one_fact("Signs", f"{', '.join(words)} of {len(reviews)} weeks" if words else "")


def _jobcareer(period: Period) -> list[Fact]:
    found = [outcome for _, outcome in checks_done(period.career)]
    if not found:
        return [Fact("Job or career", "not asked yet")]
    trend = " → ".join(str(outcome.percent) for outcome in found[-6:])
    return [Fact("Job or career", f"{trend} % · {FOCUS_WORDS[found[-1].focus]}")]


def _resilience(period: Period) -> list[Fact]:
    rows = resilience(period.career, period.today, period.book)

    def said(value: int | None) -> str:
        return "—" if value is None else str(value)

    return [
        Fact(row.dimension.capitalize(), f"log {said(row.log):>3} · you {said(row.self_rating):>3}") for row in rows
    ]


def _satisfaction(period: Period) -> list[Fact]:
    reviews = [review for review in period.career.reviews if review.done and review.slot < period.slot]
    given = [review.scores.satisfaction for review in reviews if review.scores.satisfaction is not None]
    decided = [review.scores.decision for review in reviews if review.scores.decision]
    before = f" · decided {DECISIONS[decided[-1]]}" if decided else ""
    return [Fact("Before", f"satisfied {' '.join(map(str, given[-LATELY:]))} of 5{before}")] if given else []


def _map(period: Period) -> list[Fact]:
    marked = [entry for entry in period.career.entries if entry.mark and period.first <= entry.date <= period.last]
    marks = Counter(entry.mark for entry in marked)
    newest = {entry.mark: entry.text for entry in marked}
    found = [Fact(words, f"{marks[mark]} · {newest[mark]}") for mark, words in MARK_LABELS.items() if marks[mark]]
    return found or [Fact("Marks", "no line of the log is marked good or bad, liked or hated")]


def _year_wins(period: Period) -> list[Fact]:
    done = [goal for goal in period.career.goals if goal.status == "done" and goal.closed]
    titles = [goal.title for goal in done if goal.closed and period.first <= goal.closed <= period.last]
    return [*_wins(period), *some_facts("Reached", titles, 5)]


HAPPENED: dict[str, Callable[[Period], list[Fact]]] = {
    "score": _score,
    "scores": _scores,
    "wins": _wins,
    "shocks": _shocks,
    "balance": _balance,
    "signs": _signs,
    "jobcareer": _jobcareer,
    "resilience": _resilience,
    "satisfaction": _satisfaction,
    "map": _map,
    "year_wins": _year_wins,
}
"""These facts by the names that the steps know them by."""
