"""Looking back: goals, assets, reviews, roles and visions as they were on a day."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from careertui.domain.asof import asset_until, desk_until, goal_until, review_until, role_until
from careertui.domain.records import Action, Closing, Desk, Goal, Move, Snooze, Vision
from tests.domain.facts import a_career, a_draft, a_goal, a_person, a_review, a_role, day
from tests.domain.lives import laws

DAY = timedelta(days=1)
TODAY = day("2026-09-07")
CREATED, STARTED, CLOSED = day("2025-09-01"), day("2025-12-01"), day("2026-08-28")

DONE = a_goal(
    created=CREATED,
    status="done",
    target=day("2026-08-31"),
    outcome="108 %",
    started=STARTED,
    closed=CLOSED,
    of=12,
    progress={day("2025-12-10"): 3, day("2026-06-01"): 9},
    actions=(Action(text="one", done=day("2026-02-01")), Action(text="two")),
    moves=(
        Move(on=day("2026-03-01"), from_=day("2026-03-31"), to=day("2026-06-30"), why="late"),
        Move(on=day("2026-05-31"), from_=day("2026-06-30"), to=day("2026-08-31"), why="later"),
    ),
)


def goal_on(on: str, goal: Goal = DONE) -> Goal | None:
    return next(iter(a_career(goal).as_of(day(on)).goals), None)


@pytest.mark.parametrize(
    ("on", "status", "target"),
    [
        ("2025-08-31", None, None),
        ("2025-09-01", "idea", "2026-03-31"),
        ("2025-11-30", "idea", "2026-03-31"),
        ("2025-12-01", "active", "2026-03-31"),
        ("2026-02-28", "active", "2026-03-31"),
        ("2026-03-01", "active", "2026-06-30"),
        ("2026-05-30", "active", "2026-06-30"),
        ("2026-05-31", "active", "2026-08-31"),
        ("2026-08-27", "active", "2026-08-31"),
        ("2026-08-28", "done", "2026-08-31"),
    ],
)
def test_a_goal_through_its_life(on: str, status: str | None, target: str | None) -> None:
    goal = goal_on(on)
    assert (goal and goal.status, goal and str(goal.target)) == (status, target)


def test_progress_actions_moves_and_outcome_up_to_the_day() -> None:
    goal = goal_on("2026-01-31")
    assert goal is not None
    assert (goal.progress, goal.moves, goal.outcome, goal.closed) == ({day("2025-12-10"): 3}, (), "", None)
    assert [action.done for action in goal.actions] == [None, None]
    later = goal_on("2026-02-01")
    assert later is not None
    assert [action.done for action in later.actions] == [day("2026-02-01"), None]
    assert goal_on("2026-08-28") == DONE


def test_an_idea_dropped_later_is_still_an_idea() -> None:
    dropped = a_goal(created=CREATED, status="dropped", started=None, closed=CLOSED, outcome="no")
    goal = goal_on("2026-08-27", dropped)
    assert goal is not None
    assert (goal.status, goal.outcome, goal.started) == ("idea", "", None)
    assert goal_on("2026-08-28", dropped) == dropped


def test_an_asset_archived_later_is_still_there() -> None:
    gone = replace(a_person(created=CREATED), archived=CLOSED)
    career = a_career(gone)
    assert [len(career.as_of(on).assets) for on in (CREATED - DAY, CREATED, CLOSED - DAY, CLOSED)] == [0, 1, 1, 0]
    assert asset_until(gone, CLOSED - DAY).archived is None


def test_a_review_finished_later_is_still_a_draft() -> None:
    review = a_review("quarter", day("2025-11-30"), day("2025-12-03"))
    assert review_until(review, day("2025-12-02")).done is None
    assert review_until(review, day("2025-12-03")) == review
    career = a_career(review)
    assert career.as_of(day("2025-11-29")).reviews == ()
    assert career.as_of(day("2025-11-30")).reviews == (a_draft("quarter", day("2025-11-30"), day("2025-11-30")),)


def test_the_end_of_a_role_is_seen_from_the_day_on_which_it_was_entered() -> None:
    role = replace(a_role("Firm", end=CLOSED), end_noted=CLOSED - 3 * DAY)
    assert role_until(role, CLOSED - 4 * DAY).end is None
    assert role_until(role, CLOSED - 3 * DAY).end == CLOSED
    planned = a_role("Firm", end=CLOSED)  # entered with its end
    assert role_until(planned, CLOSED - 30 * DAY) == planned


def test_a_role_is_the_current_one_through_its_last_day() -> None:
    career = a_career(a_role("Firm", end=CLOSED), a_role("Next", start=TODAY, created=CLOSED))
    current = [career.as_of(on).role_on(on) for on in (CLOSED - DAY, CLOSED, CLOSED + DAY, TODAY - DAY, TODAY)]
    assert [role.org if role else None for role in current] == ["Firm", "Firm", None, None, "Next"]


def test_a_role_that_begins_later_is_planned_from_the_day_on_which_it_was_entered() -> None:
    career = a_career(a_role("Next", start=TODAY + DAY, created=CREATED))
    assert career.as_of(CREATED - DAY).roles == ()
    assert [role.org for role in career.as_of(CREATED).roles] == ["Next"]
    assert career.role_on(TODAY) is None


def test_an_anchor_of_a_later_day_is_not_seen() -> None:
    career = a_career(anchors=[(CREATED, CREATED), (CLOSED, CLOSED)])
    assert [len(career.as_of(on).anchors) for on in (CREATED - DAY, CREATED, CLOSED - DAY, CLOSED)] == [0, 1, 1, 2]
    assert len(career.anchors) == 2


def test_revisions_up_to_the_day() -> None:
    visions = [Vision(id=f"v{n}", created=CREATED + n * 100 * DAY, rev=n, start=CREATED) for n in (1, 2)]
    career = a_career(*visions)
    assert [len(career.as_of(CREATED + n * DAY).visions) for n in (99, 100, 200)] == [0, 1, 2]


def test_by_the_real_clock_tomorrow_is_seen_and_looking_back_stays_true() -> None:
    goal = a_goal(created=TODAY + DAY)
    career = a_career(goal, a_person(created=TODAY + 2 * DAY))
    assert career.as_of(TODAY).goals == ()
    clocked = career.by_clock(TODAY)
    assert clocked.as_of(TODAY).goals == (goal,)
    assert clocked.as_of(TODAY).as_of(TODAY).goals == (goal,)
    assert clocked.as_of(TODAY).assets == ()
    assert clocked.as_of(TODAY - DAY).goals == ()
    assert clocked.as_of(TODAY).as_of(TODAY - DAY).goals == ()
    assert clocked.goals == (goal,)  # what an action sees


def test_what_was_put_aside_later_is_not_seen() -> None:
    since, until = TODAY, TODAY + 29 * DAY
    desk = Desk(
        snoozes=(
            Snooze(kind="balance", subject="", until=until, since=since),
            Snooze(kind="signs", subject="", until=until),
        ),
        season_answers={TODAY: "changed"},
        dismissed={"restart": TODAY},
        dismissed_before={"restart": (CLOSED,)},
    )
    before = desk_until(desk, TODAY - DAY, 30)
    assert [each.kind for each in before.snoozes] == ["signs"]  # of old: it lasted 30 days beside its last one
    assert desk_until(desk, TODAY - 2 * DAY, 30).snoozes == ()
    assert (before.season_answers, before.dismissed) == ({}, {"restart": CLOSED})
    assert desk_until(desk, TODAY, 30).dismissed == {"restart": TODAY}


@st.composite
def goals(draw: st.DrawFn) -> Goal:
    """A goal as the actions of the app may leave it."""
    some_day = st.integers(0, 300).map(lambda n: CREATED + n * DAY)
    started = draw(st.none() | some_day)
    status: Any = draw(st.sampled_from(["idea", "dropped"] if started is None else ["active", "done", "dropped"]))
    closed = max(draw(some_day), started or CREATED) if status in ("done", "dropped") else None
    ons = sorted(draw(st.sets(some_day, max_size=3)))
    closings = _closings(draw, draw(st.integers(0, 2)), started, status, closed)
    targets = [draw(some_day) for _ in range(len(ons) + 1)]
    return a_goal(
        created=CREATED,
        status=status,
        target=targets[-1],
        started=started,
        closed=closed,
        outcome="so" if closed else "",
        closings=closings,
        progress=draw(st.dictionaries(some_day, st.integers(0, 100), max_size=4)),
        actions=tuple(Action(text=str(n), done=done) for n, done in enumerate(draw(st.lists(st.none() | some_day)))),
        moves=tuple(Move(on=on, from_=targets[n], to=targets[n + 1], why="so") for n, on in enumerate(ons)),
    )


def _closings(
    draw: st.DrawFn, count: int, started: date | None, status: Any, closed: date | None
) -> tuple[Closing, ...]:
    """So many closings that were reopened, before the one that may stand; older files have none."""
    first = (started or CREATED).toordinal()
    days = [date.fromordinal(first + n) for n in sorted(draw(st.lists(st.integers(0, 40), min_size=4, max_size=4)))]
    ends = ["done", "dropped"] if started else ["dropped"]
    past = tuple(
        Closing(on=days[2 * n], status=draw(st.sampled_from(ends)), outcome="was", reopened=days[2 * n + 1])
        for n in range(count)
    )
    if closed is None or (past and closed < (past[-1].reopened or closed)):
        return past if closed is None else ()
    return (*past, Closing(on=closed, status=status, outcome="so")) if draw(st.booleans()) or past else ()


@laws
@given(goals(), st.integers(0, 320), st.integers(0, 320))
def test_looking_back_twice_is_looking_back_once(goal: Goal, a: int, b: int) -> None:
    earlier, later = sorted((CREATED + a * DAY, CREATED + b * DAY))
    assert goal_until(goal_until(goal, later), earlier) == goal_until(goal, earlier)
    assert goal_until(goal, CREATED + 400 * DAY) == goal


@laws
@given(goals(), st.integers(0, 320))
def test_nothing_later_is_seen_of_a_goal(goal: Goal, after: int) -> None:
    on = CREATED + after * DAY
    seen = goal_until(goal, on)
    dates: list[Any] = [seen.started, seen.closed, *seen.progress, *(move.on for move in seen.moves)]
    dates += [action.done for action in seen.actions]
    assert all(each is None or each <= on for each in dates)
    assert (seen.closed is None) == (seen.status in ("idea", "active"))
    assert (seen.status == "idea") == (seen.started is None) or seen.status == "dropped"
    assert all(end.on <= on and (end.reopened is None or end.reopened <= on) for end in seen.closings)
    stands = [end for end in goal.ends if end.on <= on and not (end.reopened and end.reopened <= on)]
    assert ([seen.status, seen.outcome] == [stands[-1].status, stands[-1].outcome]) if stands else seen.is_open
    targets = [move for move in goal.moves if move.on <= on]
    assert seen.target == (targets[-1].to if targets else goal.moves[0].from_ if goal.moves else goal.target)


def test_dates_to_come_do_not_hide_what_was_entered() -> None:
    """A target may lie ahead; only what happened later is not seen."""
    goal = goal_on("2025-09-01", a_goal(created=CREATED, status="idea", target=date(2040, 1, 1)))
    assert goal is not None
    assert goal.target == date(2040, 1, 1)


REOPENED = a_goal(
    created=CREATED,
    status="active",
    started=STARTED,
    target=day("2026-12-31"),
    closings=(Closing(on=day("2026-02-01"), status="done", outcome="early", reopened=day("2026-03-01")),),
)


@pytest.mark.parametrize(
    ("on", "status", "outcome", "reopened"),
    [
        ("2026-01-31", "active", "", []),
        ("2026-02-01", "done", "early", [None]),
        ("2026-02-28", "done", "early", [None]),
        ("2026-03-01", "active", "", ["2026-03-01"]),
    ],
)
def test_a_goal_that_was_reopened_was_closed_between(
    on: str, status: str, outcome: str, reopened: list[str | None]
) -> None:
    goal = goal_on(on, REOPENED)
    assert goal is not None
    assert (goal.status, goal.outcome, goal.closed is None) == (status, outcome, status == "active")
    assert [each.reopened and str(each.reopened) for each in goal.closings] == reopened


def test_an_idea_that_was_dropped_and_came_back_was_dropped_between() -> None:
    back = a_goal(
        created=CREATED,
        status="active",
        started=day("2026-04-01"),
        closings=(Closing(on=day("2026-02-01"), status="dropped", outcome="no", reopened=day("2026-03-01")),),
    )
    days = ("2026-01-31", "2026-02-01", "2026-03-01", "2026-04-01")
    assert [goal and goal.status for goal in (goal_on(on, back) for on in days)] == [
        "idea",
        "dropped",
        "idea",
        "active",
    ]
