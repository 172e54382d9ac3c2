"""Starter habits, two a dimension, and what each dimension is about: offered, never imposed."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from careertui.domain.records import Dimension, Measure


class Starter(NamedTuple):
    """A habit to begin with: why it pays, and how small it may get in a week of starting again."""

    name: str
    dimension: "Dimension"
    per_week: int
    why: str
    smallest: str
    measure: "Measure" = "days"
    unit: str = ""


DIMENSION_LINES: "dict[Dimension, str]" = {
    "reflect": "stop, and notice what I learn and where I am strong",
    "relate": "people inside and outside who help me grow, and whom I help",
    "learn": "the next skill, chosen by me and not by the training catalogue",
    "experiment": "small tries that show what suits me before I bet on it",
    "scan": "what moves in other fields and jobs, and what it means for me",
    "prepare": "be ready if this job ended on Friday",
    "protect": "the job gets a fair share of me, not all of me",
}

ONE_LINE = Starter(
    name="One line: what I learned, where I was strong",
    dimension="reflect",
    per_week=1,
    why="A year of single lines shows strengths that one busy week hides.",
    smallest="Three words before the laptop closes on Friday.",
)
RE_READ = Starter(
    name="Re-read my vision, name this week's step",
    dimension="reflect",
    per_week=1,
    why="A direction you look at every week survives a month of other people's priorities.",
    smallest="Read its one line aloud, once.",
)
OUTSIDE = Starter(
    name="One conversation outside my employer",
    dimension="relate",
    per_week=1,
    why="Most next jobs come through someone who already knows how you work.",
    smallest='Send one message: "You came to mind. How is it going?"',
)
FURTHER_ALONG = Starter(
    name="Time with someone further along",
    dimension="relate",
    per_week=1,
    why="Half an hour with someone who has been there saves months of guessing.",
    smallest="Write down the one question you would ask them.",
)
SKILL = Starter(
    name="30 minutes on the skill my next step needs",
    dimension="learn",
    per_week=3,
    why="Short and often beats the course that you will take one day.",
    smallest="Ten minutes, once this week.",
)
ABOVE = Starter(
    name="One task above my role",
    dimension="learn",
    per_week=1,
    why="Nobody is handed the next role for doing the present one; do a piece of it first.",
    smallest="Ask for the draft of something your boss would write, and mark it up.",
)
SMALL_TRY = Starter(
    name="One small new thing, and what came of it",
    dimension="experiment",
    per_week=1,
    why="A cheap try tells you more about a path than a year of wondering.",
    smallest="Do one usual thing another way, and note one line about it.",
)
CAUSE = Starter(
    name="Two hours for a cause I'd like to support",
    dimension="experiment",
    per_week=1,
    why="Volunteers get to chair, budget and speak long before employees do.",
    smallest="Answer one mail for them.",
)
OTHER_FIELD = Starter(
    name="One piece from another field, with a so-what",
    dimension="scan",
    per_week=2,
    why="What changes your job next is already ordinary somewhere else.",
    smallest='Read one headline and finish the sentence "so I ...".',
)
POSTING = Starter(
    name="One posting for the job after next, one gap",
    dimension="scan",
    per_week=1,
    why="Postings say what will be asked of you, years before anyone asks.",
    smallest="Open one posting, copy out one requirement you don't meet yet.",
)
WIN = Starter(
    name="One win with a number in it",
    dimension="prepare",
    per_week=1,
    why="By the time you need your achievements, you will have forgotten the figures.",
    smallest="One number, in a line, no story.",
)
LAYOFF_PLAN = Starter(
    name="Refresh one thing in my layoff plan",
    dimension="prepare",
    per_week=1,
    why="A plan kept warm turns a shock into a to-do list.",
    smallest="Check one phone number of your first five calls.",
)
HOURS = Starter(
    name="Two career hours before the week fills up",
    dimension="protect",
    per_week=2,
    why="Hours kept for later go to whoever asks first; put yours in before they do.",
    smallest="Fifteen minutes on Monday, before the inbox.",
)
EVENINGS = Starter(
    name="Two evenings closed to work mail",
    dimension="protect",
    per_week=2,
    why="Nobody thinks five years ahead with tomorrow's meeting on the phone.",
    smallest="One evening with the phone in another room.",
)

STARTERS: tuple[Starter, ...] = (
    ONE_LINE,
    RE_READ,
    OUTSIDE,
    FURTHER_ALONG,
    SKILL,
    ABOVE,
    SMALL_TRY,
    CAUSE,
    OTHER_FIELD,
    POSTING,
    WIN,
    LAYOFF_PLAN,
    HOURS,
    EVENINGS,
)


def first_starter(dimension: str) -> Starter:
    """What a dimension without a habit begins with."""
    return next(starter for starter in STARTERS if starter.dimension == dimension)


def smallest_version(name: str) -> str:
    """The smallest version of the habit of a name: a starter's own; of other habits, any size counts."""
    starter = next((starter for starter in STARTERS if starter.name == name), None)
    return starter.smallest if starter else "the smallest version counts"
