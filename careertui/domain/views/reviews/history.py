"""Reviews: what is due, the year as a strip, the checks' trend, the history; and one review step by step."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

import msgspec

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.checks.job_or_career import Outcome, checks_done
from careertui.domain.checks.resilience import newest_rated
from careertui.domain.days import YEAR_WEEKS, first_of_week, short_day, week_index
from careertui.domain.goals import goal_state, short_title
from careertui.domain.records import SIGNS, Review
from careertui.domain.reviews.dates import (
    KINDS,
    Kind,
    PastSlot,
    done_days,
    due_day,
    history,
    next_slot,
    slots_until,
    vanished,
    waits_for_season_end,
)
from careertui.domain.reviews.due_words import NAMES
from careertui.domain.reviews.picks import newest_picks, picked_words
from careertui.domain.reviews.question import DECISIONS
from careertui.domain.reviews.win import WIN, told_win
from careertui.domain.text import counted
from careertui.domain.views.reviews.page import review_page
from careertui.domain.views.today.due import DueLine, due_lines

SlotState = Literal["done", "missed", "open", "away"]  # away: the slot vanished in a season


class DueReview(DueLine, frozen=True, kw_only=True):
    """A review that is pending; `begun` says how much of it is answered, empty where it is not begun."""

    begun: str


class PastReview(msgspec.Struct, frozen=True, kw_only=True):
    """A slot that lies behind: done, left a draft, or a gap; `line` is what stands out of its answers.

    `due` is the day from which its lateness counts; `waits`: the season that is on puts it off, so it is no gap.
    """

    slot: PastSlot
    due: date
    is_draft: bool
    waits: bool
    line: str

    @property
    def name(self) -> str:
        """What a review of its kind is called."""
        return NAMES[self.slot.kind]

    @property
    def undone(self) -> str:
        """`draft`, `missed`, or what it waits for; empty where it was done."""
        if self.slot.done:
            return ""
        return "draft" if self.is_draft else "after the season" if self.waits else "missed"

    @property
    def is_gap(self) -> bool:
        """Whether nothing was ever written."""
        return self.undone == "missed"

    @property
    def state(self) -> str:
        """`on the day`, `3 days late`, or why it is not done."""
        done, slot = self.slot.done, self.slot.slot
        if done is None:
            return self.undone
        early, late = (slot - done).days, (done - self.due).days
        if early <= 0 and late <= 0:
            return "on the day"
        return f"{counted(late, 'day')} late" if late > 0 else f"{counted(early, 'day')} early"


class MissedRun(msgspec.Struct, frozen=True):
    """Slots of a kind that were missed one after the other, from the `first` to the `last`."""

    kind: Kind
    count: int
    first: date
    last: date

    def words(self, today: date, lacks: str = "without a review") -> str:
        """`35 weeks without a review, 8 Mar to 1 Nov`."""
        days = f"{short_day(self.first, self.last)} to {short_day(self.last, today)}"
        return f"{counted(self.count, self.kind)} {lacks}, {days}"


PastLine = PastReview | MissedRun


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


class PicksView(msgspec.Struct, frozen=True, kw_only=True):
    """What was picked for a quarter, by label; `old` says of which, empty where it is the running one.

    `anew` is the review in which one picks anew, where the picks are old.
    """

    old: str
    lines: tuple[tuple[str, str], ...]
    anew: tuple[Kind, date] | None


class ReviewsView(msgspec.Struct, frozen=True, kw_only=True):
    """All reviews as of `today`; `weeks` are the first days of the strips' weeks, `picks` what the quarter is for.

    `lines` are the history as it is listed: what was missed in a row is one line.
    """

    today: date
    in_season: bool
    season_end: date | None
    due: tuple[DueReview, ...]
    weeks: tuple[date, ...]
    strips: tuple[Strip, ...]
    checks: tuple[CheckLine, ...]
    rated: Review | None
    history: tuple[PastReview, ...]
    lines: tuple[PastLine, ...]
    picks: PicksView | None
    next_slots: tuple[tuple[Kind, date], ...]


def reviews_view(career: Career, today: date, book: WeeksBook | None = None) -> ReviewsView:
    """All reviews as of `today`."""
    seen = career.as_of(today)
    season = seen.season_on(today)
    waiting = due_lines(seen, today)
    weeks = _weeks(seen, today)
    past = _history(seen, today)
    return ReviewsView(
        today=today,
        in_season=season is not None,
        season_end=season.end if season else None,
        due=tuple(_due(seen, today, each, book) for each in waiting),
        weeks=weeks,
        strips=tuple(_strip(seen, today, kind, weeks, waiting) for kind in reversed(KINDS)),
        checks=tuple(CheckLine(review, found) for review, found in checks_done(seen)),
        rated=newest_rated(seen),
        history=past,
        lines=past_lines(past),
        picks=_picks(seen, today, waiting),
        next_slots=tuple((kind, slot) for kind in reversed(KINDS) if (slot := next_slot(seen, kind, today))),
    )


def _picks(career: Career, today: date, waiting: tuple[DueLine, ...]) -> PicksView | None:
    """What the newest picks are for, as it stands now; None where nothing was picked."""
    picks = newest_picks(career)
    if picks is None:
        return None
    lines = [
        ("Focus", [picks.focus] if picks.focus else []),
        ("Goals", [f"{short_title(goal)}, {goal_state(goal, today)}" for goal in picks.goals]),
        ("Habits", [habit.name for habit in picks.habits if not habit.is_retired]),
        ("Experiment", [f"{short_title(goal)}, {goal_state(goal, today)}" for goal in picks.experiments]),
    ]
    old = picked_words(career, picks, today)
    anew = next(((each.kind, each.slot) for each in waiting if each.kind != "week"), None)
    return PicksView(
        old=old,
        lines=tuple((label, " · ".join(texts)) for label, texts in lines if texts),
        anew=anew if old else None,
    )


def _due(career: Career, today: date, waiting: DueLine, book: WeeksBook | None) -> DueReview:
    page = review_page(career, today, waiting.kind, waiting.slot, book, facts=False)
    return DueReview(**msgspec.structs.asdict(waiting), begun=page.answered_words)


def _history(career: Career, today: date) -> tuple[PastReview, ...]:
    """What lies behind, newest first, each with its review; a year's also stands for its quarter."""
    reviews = {(review.kind, review.slot): review for review in reversed(career.reviews)}
    return tuple(_past(career, today, past, reviews.get((past.kind, past.slot))) for past in history(career, today))


def _past(career: Career, today: date, past: PastSlot, own: Review | None) -> PastReview:
    covered = own is None and past.kind == "quarter" and past.done is not None
    return PastReview(
        slot=past,
        due=due_day(career, past.slot),
        is_draft=own is not None and past.done is None,
        waits=own is None and waits_for_season_end(career, past.kind, past.slot, today),
        line=_line(career, own) if own else "in the annual" if covered else "",
    )


STEP_DAYS: dict[Kind, int] = {"week": 13, "quarter": 95, "year": 370}  # most days from one slot to the next of a run


def past_lines(history: Sequence[PastReview]) -> tuple[PastLine, ...]:
    """The history as lines: slots missed one after the other are one, where the newest of them would stand."""
    runs: list[list[PastReview]] = []
    open_runs: dict[Kind, list[PastReview]] = {}
    for past in history:
        kind = past.slot.kind
        run = open_runs.get(kind)
        if run and past.is_gap and (run[-1].slot.slot - past.slot.slot).days <= STEP_DAYS[kind]:
            run.append(past)
            continue
        runs.append([past])
        open_runs[kind] = runs[-1] if past.is_gap else []
    return tuple(
        run[0] if len(run) == 1 else MissedRun(run[0].slot.kind, len(run), run[-1].slot.slot, run[0].slot.slot)
        for run in runs
    )


def _line(career: Career, review: Review) -> str:
    """What stands out of a review's answers, in one line."""
    scores = review.scores
    parts = [f"balance {scores.balance}"] if scores.balance is not None else []
    parts += [word for letter, word in SIGNS.items() if letter in scores.signs]
    parts += [f"satisfied {scores.satisfaction} of 5"] if scores.satisfaction is not None else []
    parts += [DECISIONS[scores.decision]] if scores.decision else []
    answers = review.answers | {WIN: told_win(career, review)}
    told = next((answers[key] for key in (WIN, "headline", "focus", "learned") if answers.get(key)), "")
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
        elif (kind, slot) in opened or slot >= today or waits_for_season_end(career, kind, slot, today):
            state = "open"
        elif vanished(career, kind, slot):
            state = "away"
        cells[week_index(slot, week_start) - first] = state
        states.append(state)
    return Strip(kind, tuple(cells), states.count("done"), states.count("done") + states.count("missed"))
