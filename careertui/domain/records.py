"""The seven record types and the ticks, as frozen, typed, validated records; the whole schema of the data file.

Store facts, derive everything else: nothing here can be computed from something else here. A wrong type or a value out
of its scale is refused when a record is made from a document, with the field's name. Field order is the order in the
file; fields at their default are left out of it.
"""

from datetime import date
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

Dimension = Literal["reflect", "relate", "learn", "experiment", "scan", "prepare", "protect"]
DIMENSIONS: tuple[Dimension, ...] = ("reflect", "relate", "learn", "experiment", "scan", "prepare", "protect")
Status = Literal["idea", "active", "done", "dropped"]
OPEN: tuple[Status, ...] = ("idea", "active")
Measure = Literal["days", "amount"]
Limit = Literal["at_least", "at_most"]
Every = Literal[1, 2, 4]  # weeks for which a quota is asked
GoalKind = Literal["step", "experiment"]
AssetKind = Literal["skill", "person", "safeguard"]
Tie = Literal["boss", "mentor", "sponsor", "peer", "recruiter", "customer", "teacher", "other"]
EntryKind = Literal["win", "note", "shock", "drill"]
Side = Literal["career", "job"]
Mark = Literal["gl", "gh", "bl", "bh"]  # good or bad at it, liked or hated it
Decision = Literal["stay", "learn", "go"]
Recognition = Literal["money", "visible", "growth"]
SIGNS = {"n": "nights", "l": "leave cancelled", "s": "sleep"}  # warning signs by their letters in a review
ID_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
LEVELS = ("none", "learning", "done with help", "done alone", "led or taught others")

HIGHEST_RATING = 5  # of drives, statements and satisfaction; the lowest is 1
STATEMENTS = 12  # of the job-or-career check
PERCENT = 100  # what a goal's progress is counted up to where nothing else is said
MOST_VALUES, MOST_ACCOMPLISHMENTS, MOST_DOMAINS = 5, 3, 3  # of one vision

Level = Annotated[int, Meta(ge=0, le=len(LEVELS) - 1)]
Slider = Annotated[int, Meta(ge=1, le=HIGHEST_RATING)]
Natural = Annotated[int, Meta(ge=0)]
Positive = Annotated[int, Meta(ge=1)]
Identity = Annotated[str, Meta(min_length=1)]


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What every record has: a stable id and the logical day on which it was entered."""

    id: Identity
    created: date


class Sliders(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How much each of four drives weighs, 1 to 5."""

    make: Slider = 3
    free: Slider = 3
    lead: Slider = 3
    secure: Slider = 3


class Answers(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The outline's open questions."""

    success: str = ""
    skills: str = ""
    achievements: str = ""


class Vision(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Where I want to be in five years and why; one record a revision."""

    rev: Positive
    start: date
    purpose: str = ""
    from_to: str = ""
    accomplishments: Annotated[tuple[str, ...], Meta(max_length=MOST_ACCOMPLISHMENTS)] = ()
    text: str = ""
    values: Annotated[tuple[str, ...], Meta(max_length=MOST_VALUES)] = ()
    principles: str = ""
    spark: str = ""
    sliders: Sliders | None = None
    answers: Answers = Answers()
    recognition: Recognition | None = None
    pay: str | None = None
    domains: Annotated[tuple[str, ...], Meta(max_length=MOST_DOMAINS)] = ()
    mobility: str = ""
    bridge: str = ""
    why_changed: str = ""


class Action(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thing to do for a goal; `done` is the day it was done."""

    text: str
    done: date | None = None


class Move(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, rename={"from_": "from"}):
    """A goal's target moved, on a day, with a why."""

    on: date
    from_: date
    to: date
    why: str


class Closing(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A goal closed on a day, done or dropped, with what came of it; `reopened` is the day it was opened again."""

    on: date
    status: Status
    outcome: str = ""
    reopened: date | None = None


class WithStatus:
    """What a goal's status says, of the record and of a view's line alike."""

    __slots__ = ()
    status: Status

    @property
    def is_active(self) -> bool:
        """Whether it is being worked on."""
        return self.status == "active"

    @property
    def is_open(self) -> bool:
        """Whether it is an idea or active."""
        return self.status in OPEN

    @property
    def is_closed(self) -> bool:
        """Whether it was done or dropped."""
        return self.status not in OPEN


class Goal(WithStatus, Record, frozen=True, kw_only=True, omit_defaults=True):
    """A stepping stone or an experiment, with its actions, its progress by day, its moves and its closings.

    `outcome` and `closed` are those of the closing that stands; older files have only these.
    """

    kind: GoalKind = "step"
    title: str
    why: str = ""
    measure: str = ""
    target: date | None = None
    status: Status = "idea"
    after: str | None = None
    needs: dict[str, Level] = {}
    actions: tuple[Action, ...] = ()
    of: Positive = PERCENT
    progress: dict[date, Natural] = {}
    moves: tuple[Move, ...] = ()
    closings: tuple[Closing, ...] = ()
    values: tuple[str, ...] = ()
    outcome: str = ""
    started: date | None = None
    closed: date | None = None

    @property
    def ends(self) -> tuple[Closing, ...]:
        """How and when it ended, oldest first; the last one stands where it is closed."""
        stands = bool(self.closings) and self.closings[-1].reopened is None
        if self.is_open or stands:
            return self.closings
        on = self.closed or self.started or self.created
        return (*self.closings, Closing(on=on, status=self.status, outcome=self.outcome))

    @property
    def open_actions(self) -> tuple[Action, ...]:
        """The actions that are not done, in order."""
        return tuple(action for action in self.actions if action.done is None)


class Quota(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How many, or how much, per so many weeks; it holds from the week that contains `since`."""

    since: date
    n: Natural | Annotated[float, Meta(ge=0)]
    every: Every = 1


class Retirement(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, rename={"from_": "from"}):
    """A habit put away from a day, and brought back on another."""

    from_: date
    to: date | None = None


class Habit(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A quota a week, or per 2 or 4 weeks, in one dimension of resilience; its ticks are kept apart, by year.

    `start` is the day that was entered: what was ticked before it begins earlier (`habits.periods.effective_start`).
    `quotas` is never empty and ordered by `since`; `excused` maps a day to the reason why its week does not count.
    """

    name: str
    dimension: Dimension = "learn"
    quotas: Annotated[tuple[Quota, ...], Meta(min_length=1)]
    measure: Measure = "days"
    unit: str = ""
    limit: Limit = "at_least"
    start: date
    retired: tuple[Retirement, ...] = ()
    goal: str | None = None
    values: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    excused: dict[date, str] = {}
    order: int = 0

    @property
    def is_retired(self) -> bool:
        """Whether the newest retirement still stands."""
        return bool(self.retired) and self.retired[-1].to is None


class TickNote(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What was written with a tick, and the assets it names."""

    text: str = ""
    assets: tuple[str, ...] = ()


class TickYear(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One habit's ticks in one year: `days` maps MM-DD to an amount (1 where days are counted)."""

    days: dict[str, int | float] = {}
    notes: dict[str, TickNote] = {}


class Asset(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Something that stays mine when the job goes; `every` is in months."""

    kind: AssetKind
    name: str
    every: Positive = 6
    archived: date | None = None
    start_level: Level = 0
    target: Level = 0
    how: tuple[str, ...] = ()
    org: str = ""
    tie: Tie = "other"
    helps: str = ""
    note: str = ""


class Entry(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One dated line of the log."""

    date: date
    kind: EntryKind
    text: str
    habit: str | None = None
    goal: str | None = None
    assets: tuple[str, ...] = ()
    levels: dict[str, Level] = {}
    side: Side = "career"
    mark: Mark | None = None


class Scores(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A review's numbers; an answer left open is None."""

    balance: Annotated[int, Meta(ge=0, le=9)] | None = None
    signs: str = ""
    jobcareer: Annotated[tuple[Slider | None, ...], Meta(max_length=STATEMENTS)] = ()
    resilience: Annotated[tuple[Slider | None, ...], Meta(max_length=len(DIMENSIONS))] = ()
    satisfaction: Slider | None = None
    decision: Decision | None = None
    goal_marks: dict[str, str] = {}


class NextStep(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The action picked for the week."""

    goal: str
    action: str


class Review(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A week, quarter or year looked back on, or a self-check; a draft until `done`.

    `step` is the one in which the last answer was given, so that a draft goes on there.
    """

    kind: Literal["week", "quarter", "year", "check"]
    slot: date
    done: date | None = None
    answers: dict[str, str] = {}
    scores: Scores = Scores()
    next: NextStep | None = None
    step: str = ""


class Span(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A dated interval that changes how dates are read: a season (with its reason) or a role. Both days count.

    `end_noted` is the day on which a role's end was entered, where that was not along with the role.
    """

    kind: Literal["season", "role"]
    start: date
    end: date | None = None
    end_noted: date | None = None
    title: str = ""
    org: str = ""
    main: bool = False
    review_by: date | None = None
    reason: str = ""

    def is_on(self, day: date) -> bool:
        """Whether a day lies in it; its last day does, and without an end every later one."""
        return self.start <= day <= (self.end or date.max)


class Anchor(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """The day from which review slots are counted, in force from another day on."""

    from_: date
    day: date


class Anchors(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All anchors, oldest first; past slots keep the one that was in force on their date."""

    all: tuple[Anchor, ...] = ()


class Snooze(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A signal that keeps quiet, both days counted; `subject` is the id it is about, empty for none.

    `since` is None in old files, which kept the last day only.
    """

    kind: str
    subject: str
    until: date
    since: date | None = None


class Desk(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What was answered or put aside: snoozed signals, a season's weekly answers by day, dismissed cards by name, the
    newest time and those before.
    """

    snoozes: tuple[Snooze, ...] = ()
    season_answers: dict[date, str] = {}
    dismissed: dict[str, date] = {}
    dismissed_before: dict[str, tuple[date, ...]] = {}


class Deleted(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A document that was deleted: from which table."""

    table: str


RECORDS: dict[str, type[msgspec.Struct]] = {
    "visions": Vision,
    "goals": Goal,
    "habits": Habit,
    "ticks": TickYear,
    "assets": Asset,
    "entries": Entry,
    "reviews": Review,
    "spans": Span,
    "deleted": Deleted,
}
