"""Goals to begin with, among them a role for an organisation one would like to support: offered, never imposed."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from careertui.domain.records import GoalKind


class GoalStarter(NamedTuple):
    """A goal to begin with; `title` may have a gap `…` to fill, `weeks` is how far ahead its target is set."""

    title: str
    kind: "GoalKind"
    why: str
    measure: str
    weeks: int
    actions: tuple[str, ...]
    line: str
    of: int = 100
    shown: str = ""  # what the list calls it, where the title alone says too little


VOLUNTEER = GoalStarter(
    title="… for …",
    kind="step",
    why="A place outside my job to try a bigger role, meet other people and see what I like",
    measure="One job there is finished that was mine from beginning to end",
    weeks=26,
    actions=(
        "Write down what I'd like to learn there",
        "Ask someone inside what needs doing and by when",
        "Offer to run one job of theirs, with an end date",
        "After a month: note what I was good at and what I liked",
    ),
    line="a bigger role, elsewhere",
    shown="A volunteer role: … for …",
)

GOAL_STARTERS: tuple[GoalStarter, ...] = (
    VOLUNTEER,
    GoalStarter(
        title="Lead … from start to finish",
        kind="step",
        why="The next role asks for proof of it, and my present one can give it",
        measure="It is finished, and three people say what I did in it",
        weeks=26,
        actions=("Name two things nobody leads yet", "Ask for one of them, with what I'd need"),
        line="one size larger, at work",
    ),
    GoalStarter(
        title="Ten people outside who'd take my call",
        kind="step",
        why="The next job mostly comes from people who know how I work",
        measure="Ten names, each met or called within half a year",
        weeks=26,
        actions=("Write down the first five names", "Ask one of them for half an hour"),
        line="a network that stays mine",
        of=10,
    ),
    GoalStarter(
        title="Four weeks of …",
        kind="experiment",
        why="If I do it for four weeks, I'll know whether it suits me",
        measure="Done four times, and one line on how it was",
        weeks=5,
        actions=("Fix the four days in the calendar",),
        line="a small try before a bet",
    ),
    GoalStarter(
        title="A day beside someone who does …",
        kind="experiment",
        why="One day there tells more than ten adverts",
        measure="One day spent, and the three things that surprised me",
        weeks=8,
        actions=("Find out who does it", "Ask whether I may come along for a day"),
        line="the next role from inside",
    ),
)


def volunteer_title(organisation: str, role: str = "") -> str:
    """What a role for an organisation is called as a goal."""
    return f"{role.strip() or 'Volunteer'} for {organisation.strip()}"
