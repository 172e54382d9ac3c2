"""Reviews: what is due, the year as a strip, the checks' trend, the history; and one review step by step."""

from datetime import date, timedelta
from typing import Literal

import msgspec
from dateutil.relativedelta import relativedelta

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.checks.job_or_career import Outcome, checks_done
from careertui.domain.checks.resilience import newest_rated
from careertui.domain.days import YEAR_WEEKS, first_of_week, week_index
from careertui.domain.goals import goal_state, short_title
from careertui.domain.records import SIGNS, Review
from careertui.domain.reviews.dates import KINDS, Kind, PastSlot, done_days, history, slots_until
from careertui.domain.reviews.due_words import NAMES
from careertui.domain.reviews.picks import newest_picks
from careertui.domain.reviews.question import DECISIONS
from careertui.domain.season_days import is_in_season
from careertui.domain.views.reviews.page import review_page
from careertui.domain.views.today.due import DueLine, due_lines

SlotState = Literal["done", "missed", "open", "away"]  # away: the slot vanished in a season


class DueReview(DueLine, frozen=True, kw_only=True):
    """A review that is pending; `step` of `steps` where it has been begun, 0 where it has not."""

    step: int
    steps: int


class PastReview(msgspec.Struct, frozen=True, kw_only=True):
    """A slot that lies behind: done, left a draft, or a gap; `line` is what stands out of its answers."""

    slot: PastSlot
    is_draft: bool
    line: str

    @property
    def name(self) -> str:
        """What a review of its kind is called."""
        return NAMES[self.slot.kind]

    @property
    def undone(self) -> str:
        """`draft` or `missed`; empty where it was done."""
        return "" if self.slot.done else "draft" if self.is_draft else "missed"


class CheckLine(msgspec.Struct, frozen=True):
    """One job-or-career check with its result."""

    review: Review
    outcome: Outcome


class Strip(msgspec.Struct, frozen=True):
    """One kind's slots over the year, one cell a week (None: no slot in it), and done of those that count."""

    kind: Kind
    cells: tuple[SlotState | None, ...]
    done: int
    counted: int


class ReviewsView(msgspec.Struct, frozen=True, kw_only=True):
    """All reviews as of `today`; `weeks` are the first days of the strips' weeks, `picks` what the quarter is for."""

    today: date
    in_season: bool
    season_end: date | None
    due: tuple[DueReview, ...]
    weeks: tuple[date, ...]
    strips: tuple[Strip, ...]
    checks: tuple[CheckLine, ...]
    rated: Review | None
    history: tuple[PastReview, ...]
    picks: tuple[tuple[str, str], ...]
    next_slots: tuple[tuple[Kind, date], ...]


def reviews_view(career: Career, today: date, book: WeeksBook | None = None) -> ReviewsView:
    """All reviews as of `today`."""
    seen = career.as_of(today)
    season = seen.season_on(today)
    waiting = due_lines(seen, today)
    weeks = _weeks(seen, today)
    return ReviewsView(
        today=today,
        in_season=season is not None,
        season_end=season.end if season else None,
        due=tuple(_due(seen, today, each, book) for each in waiting),
        weeks=weeks,
        strips=tuple(_strip(seen, today, kind, weeks, waiting) for kind in reversed(KINDS)),
        checks=tuple(CheckLine(review, found) for review, found in checks_done(seen)),
        rated=newest_rated(seen),
        history=_history(seen, today),
        picks=_picks(seen, today),
        next_slots=tuple((kind, slot) for kind in reversed(KINDS) if (slot := next_slot(seen, kind, today))),
    )


def _picks(career: Career, today: date) -> tuple[tuple[str, str], ...]:
    """What the quarter is for and what it picked, as it stands now, by label."""
    picks = newest_picks(career)
    if picks is None:
        return ()
    tries = [f"{short_title(goal)}, {goal_state(goal, today)}" for goal in picks.experiments]
    lines = [
        ("Focus", [picks.focus] if picks.focus else []),
        ("Goals", [f"{short_title(goal)}, {goal_state(goal, today)}" for goal in picks.goals]),
        ("Habits", [habit.name for habit in picks.habits if not habit.is_retired]),
        ("Experiment", tries),
    ]
    return tuple((label, " · ".join(texts)) for label, texts in lines if texts)


def next_slot(career: Career, kind: Kind, today: date) -> date | None:
    """The first slot after a day."""
    ahead = {"week": relativedelta(days=21), "quarter": relativedelta(months=7), "year": relativedelta(months=25)}
    return next((slot for slot in slots_until(career, kind, today + ahead[kind]) if slot > today), None)


def _due(career: Career, today: date, waiting: DueLine, book: WeeksBook | None) -> DueReview:
    page = review_page(career, today, waiting.kind, waiting.slot, book, facts=False)
    step = page.first_empty + 1 if page.review is not None else 0
    return DueReview(**msgspec.structs.asdict(waiting), step=step, steps=len(page.steps))


def _history(career: Career, today: date) -> tuple[PastReview, ...]:
    """The slots that lie behind, newest first, each with its review; a year's also stands for its quarter.

    Those done on their day or before it come first: they can still be changed.
    """
    reviews: dict[tuple[str, date], Review] = {}
    for review in career.reviews:
        reviews.setdefault((review.kind, review.slot), review)
    found = []
    early = [
        PastSlot(kind, review.slot, review.done)
        for kind in KINDS
        for review in career.reviews
        if review.kind == kind and review.slot >= today and review.done
    ]
    for past in (*sorted(early, key=lambda each: each.slot, reverse=True), *history(career, today)):
        own = reviews.get((past.kind, past.slot))
        is_draft = own is not None and own.done is None and past.done is None
        covered = own is None and past.kind == "quarter" and past.done is not None
        found.append(
            PastReview(slot=past, is_draft=is_draft, line=_line(own) if own else "in the annual" if covered else "")
        )
    return tuple(found)


def _line(review: Review) -> str:
    """What stands out of a review's answers, in one line."""
    scores = review.scores
    parts = [f"balance {scores.balance}"] if scores.balance is not None else []
    parts += [word for letter, word in SIGNS.items() if letter in scores.signs]
    parts += [f"satisfied {scores.satisfaction} of 5"] if scores.satisfaction is not None else []
    parts += [DECISIONS[scores.decision]] if scores.decision else []
    told = next((review.answers[key] for key in ("win", "headline", "focus", "learned") if key in review.answers), "")
    return " · ".join([*parts, *([told] if told else [])])


def _weeks(career: Career, today: date) -> tuple[date, ...]:
    """The first days of the weeks that the strips show, the running one last."""
    last = first_of_week(today, career.settings.week_start)
    return tuple(last - timedelta(weeks=back) for back in range(YEAR_WEEKS - 1, -1, -1))


def _strip(career: Career, today: date, kind: Kind, weeks: tuple[date, ...], waiting: tuple[DueLine, ...]) -> Strip:
    """One kind's slots, each in the week that contains it."""
    cells: list[SlotState | None] = [None] * len(weeks)
    week_start, first = career.settings.week_start, week_index(weeks[0], career.settings.week_start)
    states: list[SlotState] = []
    done = done_days(career)
    opened = {(each.kind, each.slot) for each in waiting}
    opened |= {("quarter", slot) for each, slot in opened if each == "year"}
    for slot in slots_until(career, kind, weeks[-1] + timedelta(days=6)):
        if slot < weeks[0]:
            continue
        state: SlotState = "missed"
        if done.get((kind, slot)):
            state = "done"
        elif (kind, slot) in opened or slot >= today:
            state = "open"
        elif kind == "week" and is_in_season(career.seasons, slot):
            state = "away"
        cells[week_index(slot, week_start) - first] = state
        states.append(state)
    return Strip(kind, tuple(cells), states.count("done"), states.count("done") + states.count("missed"))
