"""What `?` says of Today's lines below the habits: what each is, its rule, and what its keys do."""

from typing import Literal, assert_never

from careertui.actions.desk import CHANGED
from careertui.domain.reviews.dates import WINDOW_DAYS
from careertui.domain.reviews.due_words import NAMES
from careertui.domain.signals.balance import balance_rule
from careertui.domain.signals.signal import SignalKind
from careertui.domain.thresholds import Thresholds
from careertui.domain.views.today.today import TodayView
from careertui.tui.keys.names import Keys
from careertui.tui.rows import RowKey
from careertui.tui.today.outlook_rows import CardKey, DueKey, StepKey, signal_at

REVIEW_RULE = (
    "Reviews fall due on a grid that is counted from the day of the first vision."
    f" A week opens {WINDOW_DAYS['week']} days before its slot, a quarter {WINDOW_DAYS['quarter']}, a year"
    f" {WINDOW_DAYS['year']}; one per kind waits at most, and finishing late moves nothing."
)


def outlook_explained(key: RowKey | None, view: TodayView, limits: Thresholds, keys: Keys) -> tuple[str, str] | None:
    """The title and the words for a line's key; None for lines that are something else."""
    act = keys.name("habit.open")
    if isinstance(key, StepKey) and view.next_step:
        rule = (
            "One step at a time: the action picked in the last weekly review while it is open, else the first open one"
            " of the active goal with the nearest target."
        )
        return "Next step", f"It serves {view.next_step.goal}. {rule} {act} opens it among the goal's actions."
    if isinstance(key, DueKey):
        return NAMES[key.kind], f"{REVIEW_RULE} {act} opens it, or goes on where its draft stopped."
    if isinstance(key, CardKey):
        return _card(key.kind, view.season is not None, act)
    if signal := signal_at(view.outlook, key):
        title, rule = _signal_rule(signal.kind, limits)
        quiet = f"{keys.name('signal.snooze')} keeps it quiet for {limits.snooze_days} days."
        return title, f"{rule} {act} goes to where it can be changed; {quiet}"
    return None


def _card(kind: str, in_season: bool, act: str) -> tuple[str, str]:
    if in_season:
        return "In a season", (
            "While a season is on nothing falls due and no week can be missed. Once a week one question is asked:"
            f" whether the direction still holds. {act} answers it."
        )
    if kind == "changed":
        return CHANGED, (
            "That was your last word in the season. It is asked until the vision is written anew, a quarter or a year"
            f" is looked back on, or it is left to the next review, which shows it. {act} answers it."
        )
    return "Starting again", (
        "After a season or a long absence one habit is enough to begin with, in its smallest version; the others may"
        f" rest for the week. Missed reviews are history, not debt. {act} picks the habit, or says that the time away"
        " was a season; a tick or a line of the log puts the card away too."
    )


def _signal_rule(kind: SignalKind, limits: Thresholds) -> tuple[str, str]:
    """The title of a signal's rule, and the rule in words, with the thresholds in force."""
    match kind:
        case "lateral" | "overdue" | "stuck" | "no_next_step":
            return _goal_rule(kind, limits)
        case "balance":
            return "Balance", f"{balance_rule(limits)} Warning signs are said with it. Season days do not count."
        case "signs":
            return "Warning signs", (
                f"Nights, leave or sleep were marked in {limits.sign_weeks} or more of the last four weekly reviews,"
                f" none older than {limits.lately_weeks} weeks, season days not counted."
            )
        case "network":
            return "Outside your employer", (
                f"Nobody outside was touched in {limits.outside_days} days, or as many days after the first line there"
                f" is nobody at all; or, a new job being {limits.outside_days} to {2 * limits.network_days} days old,"
                f" touches outside in the last {limits.outside_days} days came to under a"
                f" {_part(limits.network_days, limits.outside_days)} of those in the {limits.network_days} before it; a"
                " promotion is no new job. Season days do not count."
            )
        case "readiness":
            return "If the job ended", (
                f"Under {limits.readiness_percent} % of the safeguards are fresh (what is untouched and less than"
                f" {limits.new_days} days old does not count yet), or the last drill is more than"
                f" {limits.drill_months} months ago, or none was run though there are safeguards older than"
                f" {limits.drill_first_days} days. Season days do not count."
            )
        case "role":
            return "A role to look at", "The day set for looking at a role again has passed."
        case "value":
            return "A value without a goal", (
                "An annual review is waiting, and no open goal and no live habit names this ranked value."
            )
        case _:
            assert_never(kind)


REACHED = "One whose measure is reached offers to be closed instead."


def _part(whole: int, part: int) -> str:
    """How large a part 30 days are of 90: a `third`."""
    times = whole / part
    return {2: "half", 3: "third", 4: "quarter"}.get(int(times), "part") if times == int(times) else "part"


def _goal_rule(kind: Literal["lateral", "overdue", "stuck", "no_next_step"], limits: Thresholds) -> tuple[str, str]:
    match kind:
        case "lateral":
            return "A sideways move ahead", (
                f"A goal of the next {limits.lateral_watch_months} months needs a skill that is below its level and"
                f" that nothing has proved for {limits.proof_months} months, season days not counted; within"
                f" {limits.lateral_high_months} months it is pressing. Of several, the goal with the latest target and"
                " in it the widest gap."
            )
        case "overdue":
            return "Over its target", f"The target of an active goal has passed, and no season is on. {REACHED}"
        case "stuck":
            return "Untouched", (
                "No entry, tick, action, progress, move or closing has touched this active goal for more than"
                f" {limits.stuck_days} days, season days not counted."
            )
        case "no_next_step":
            return "No next step", f"There are active goals, and none of them has an open action. {REACHED}"
        case _:
            assert_never(kind)
