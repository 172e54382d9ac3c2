"""One review step by step: the facts above, the questions below with what was answered, and where it goes on."""

from datetime import date, timedelta

import msgspec

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.checks.job_or_career import outcome
from careertui.domain.days import month_words, short_day
from careertui.domain.goals import active, short_title
from careertui.domain.records import Asset, Goal, Habit, Review
from careertui.domain.reviews.dates import WINDOW_DAYS, Kind, review_of
from careertui.domain.reviews.picks import to_pick
from careertui.domain.reviews.question import About, Option, Question, Step, Thing, ToDo
from careertui.domain.reviews.rules import closed_because, mark_options, undone_mark
from careertui.domain.reviews.script.steps import SCORES, STEPS
from careertui.domain.reviews.win import PICKED_WIN, WIN, picked_win, told_win, win_options
from careertui.domain.text import counted
from careertui.domain.views.reviews.facts import facts_of
from careertui.domain.views.reviews.period import Fact, Period
from careertui.domain.views.reviews.stands import goal_words

DIGITS = 9  # options that a digit can pick


class Asked(msgspec.Struct, frozen=True):
    """One question as it stands: its key, its options for this review, and the answer, empty for none.

    `about` is the thing, where it is asked once for each of several, and `head` stands above the first of them; `does`
    is what a goal's mark still calls for.
    """

    key: str
    question: Question
    label: str
    text: str
    options: tuple[Option, ...]
    value: str
    head: str = ""
    does: str = ""
    about: About | None = None


class StepPage(msgspec.Struct, frozen=True):
    """One step: title, facts, questions, and whether it asks something."""

    name: str
    title: str
    facts: tuple[Fact, ...]
    questions: tuple[Asked, ...]
    asks: bool

    @property
    def is_answered(self) -> bool:
        """Whether it has something in it."""
        return any(each.value for each in self.questions)

    @property
    def is_empty(self) -> bool:
        """Whether it asks something and has nothing in it yet."""
        return self.asks and not self.is_answered

    @property
    def first_open(self) -> str:
        """The key of its first question that is still to be answered; empty where none is."""
        return next((each.key for each in self.questions if not each.value and each.question.asked != "door"), "")


class ReviewPage(msgspec.Struct, frozen=True, kw_only=True):
    """A review with its steps. `can_edit` while it is open, or done no longer than a week ago."""

    kind: Kind
    slot: date
    review: Review | None
    can_edit: bool
    steps: tuple[StepPage, ...]

    @property
    def resumes_at(self) -> int:
        """The number (from 0) of the step in which a draft goes on: where one was, or behind it where that is full.

        One that is not begun, or done, begins with its first step.
        """
        review = self.review
        if review is None or review.done:
            return 0
        at = next((number for number, step in enumerate(self.steps) if step.name == review.step), None)
        if at is None:  # a draft of an earlier version
            at = max((number for number, step in enumerate(self.steps) if step.is_answered), default=0)
        return min(at + (not self.steps[at].first_open), len(self.steps) - 1)

    @property
    def answered(self) -> int:
        """How many steps have something in them."""
        return sum(step.is_answered for step in self.steps)

    @property
    def answered_words(self) -> str:
        """`3 of 10 answered`; empty where it is not begun."""
        return f"{self.answered} of {len(self.steps)} answered" if self.review else ""


def review_page(
    career: Career,
    today: date,
    kind: Kind,
    slot: date,
    book: WeeksBook | None = None,
    *,
    facts: bool = True,
) -> ReviewPage:
    """A review as of `today`, begun or not; without `facts` only what was asked and answered."""
    seen = career.as_of(today)
    review = review_of(seen, kind, slot)
    period = Period(seen, today, kind, slot, book)
    return ReviewPage(
        kind=kind,
        slot=slot,
        review=review,
        can_edit=not closed_because(seen, today, kind, slot),
        steps=tuple(_step_page(step, review, period, facts=facts) for step in STEPS[kind]),
    )


def step_page(career: Career, today: date, page: ReviewPage, number: int, book: WeeksBook | None = None) -> StepPage:
    """One step with its facts, of a review whose page was made without."""
    period = Period(career, today, page.kind, page.slot, book)
    return _step_page(STEPS[page.kind][number], page.review, period, facts=True)


def _step_page(step: Step, review: Review | None, period: Period, *, facts: bool) -> StepPage:
    asked = tuple(each for question in step.questions for each in _asked(question, review, period, words=facts))
    asks = step.name == "checks" or any(each.question.asked != "door" for each in asked)
    return StepPage(step.name, step.title, facts_of(step.facts, period) if facts else (), asked, asks)


def _asked(question: Question, review: Review | None, period: Period, *, words: bool) -> list[Asked]:
    """A question as one line or, of the goals, as many."""
    if question.asked == "goals":
        goals = _marked(review, active(period.career), period.career)
        return [_mark(question, goal, review, goal_words(period, goal) if words else "") for goal in goals]
    if question.asked == "ideas":
        ideas = [goal for goal in period.career.goals if goal.status == "idea"]
        return [_mark(question, goal, review, _idea_words(goal)) for goal in ideas]
    if question.asked == "safeguards":
        told = review.answers if review else {}
        live = period.career.assets_of("safeguard")
        gone = (
            asset
            for asset in period.career.all_assets
            if asset not in live and About("safeguard", asset.id).key in told
        )
        safeguards = (*live, *gone)
        held = {each.id: (each.name, _fresh_words(each, period) if words else "") for each in safeguards}
        return _each(question, "safeguard", held, review)
    if question.group is not None:
        found = to_pick(period.career, question.group, review)
        named = {each.id: (each.name if isinstance(each, Habit) else short_title(each), "") for each in found}
        return _each(question, "pick", named, review)
    if question.key in (PICKED_WIN, WIN):
        return _win(question, review, period)
    options = question.options
    if question.asked == "next":
        options = _open_actions(period.career)
        if not options:
            return [Asked("", question, "Goals", "no active goal has an open action; open them", (), "")]
    return [Asked(question.key, question, question.label, question.text, options, _value(question, review, period))]


def _win(question: Question, review: Review | None, period: Period) -> list[Asked]:
    """The week's wins to pick from, where there are any; under them room for another one."""
    options = win_options(period.career, review, period.slot)
    picked = picked_win(period.career, review, period.slot)
    if question.key == PICKED_WIN:
        return [Asked(PICKED_WIN, question, question.label, question.text, options, picked)] if options else []
    told = "" if picked else told_win(period.career, review)
    label, text = ("Or another", "Another one; it is logged as a win:") if options else (question.label, question.text)
    return [Asked(WIN, question, label, text, (), told)]


def _marked(review: Review | None, goals: tuple[Goal, ...], career: Career) -> list[Goal]:
    """The active goals, and those marked in this review that were closed since."""
    marks = review.scores.goal_marks if review else {}
    closed = [goal for goal in career.goals if goal.id in marks and goal not in goals and goal.status != "idea"]
    return [*goals, *closed]


def _each(question: Question, thing: Thing, named: dict[str, tuple[str, str]], review: Review | None) -> list[Asked]:
    """One line for each thing: its name and words by its id, the question over the first."""
    asked: list[Asked] = []
    for id, (name, words) in named.items():
        about = About(thing, id)
        value = review.answers.get(about.key, "") if review else ""
        head = "" if asked else question.text
        asked.append(Asked(about.key, question, name, words, question.options, value, head, about=about))
    return asked


def _fresh_words(safeguard: Asset, period: Period) -> str:
    """Since when a safeguard is not true any more, or when it was confirmed last."""
    fresh = period.evidence.freshness(safeguard)
    if fresh.state == "stale":
        return f"{counted(fresh.days, 'day')} over"
    return f"confirmed {short_day(fresh.last)}" if fresh.last else "never confirmed"


def _mark(question: Question, goal: Goal, review: Review | None, words: str) -> Asked:
    value = review.scores.goal_marks.get(goal.id, "") if review else ""
    does = undone_mark(goal, value, review.created) if review else ""
    about = About("goal", goal.id)
    return Asked(about.key, question, short_title(goal), words, mark_options(goal), value, does=does, about=about)


def _idea_words(goal: Goal) -> str:
    return f"idea for {month_words(goal.target)}" if goal.target else "idea without a day"


def _open_actions(career: Career) -> tuple[Option, ...]:
    """The open actions of the active goals, nearest goal first, as many as digits; each goal's first goes in."""
    found = [
        (at, place, goal, action)
        for place, goal in enumerate(active(career))
        for at, action in enumerate(goal.open_actions)
    ]
    chosen = sorted(sorted(found, key=lambda each: each[:2])[:DIGITS], key=lambda each: (each[1], each[0]))
    return tuple(
        Option(str(number), ToDo(goal.id, action.text).value, f"{action.text} · {short_title(goal)}")
        for number, (_, _, goal, action) in enumerate(chosen, 1)
    )


def _value(question: Question, review: Review | None, period: Period) -> str:
    if question.asked == "door":
        return _check_taken(question, period)
    if review is None:
        return ""
    if question.key == "next":
        return ToDo(review.next.goal, review.next.action).value if review.next else ""
    if question.key in SCORES:
        value = getattr(review.scores, question.key)
        return "" if value is None else str(value)
    return review.answers.get(question.key, "")


def _check_taken(question: Question, period: Period) -> str:
    """The day on which a check was taken for this review: since its window opened; empty for other doors."""
    door = question.door
    if door is None or door.to != "check":
        return ""
    since = period.slot - timedelta(days=WINDOW_DAYS[period.kind])
    for review in reversed(period.career.reviews):
        if review.kind == "check" and review.done and review.slot >= since:
            scores = review.scores
            if outcome(scores.jobcareer) if door.of == "jobcareer" else any(scores.resilience):
                return str(review.slot)
    return ""
