"""One command, and the places where it works."""

from typing import Literal, NamedTuple

Screen = Literal["today", "vision", "goals", "habits", "assets", "reviews", "log", "insights"]
Scope = (
    Screen
    | Literal["everywhere", "lists", "filter", "year", "goal", "read"]
    | Literal["form", "choice", "names", "checklist", "ask", "welcome", "explain", "compare", "palette"]
    | Literal["guide", "steps", "picks", "safeguards", "values", "drives", "first check"]
    | Literal["review", "question", "check"]
)

TODAY: Screen = "today"
VISION: Screen = "vision"
GOALS: Screen = "goals"
HABITS: Screen = "habits"
ASSETS: Screen = "assets"
REVIEWS: Screen = "reviews"
LOG: Screen = "log"
INSIGHTS: Screen = "insights"

EVERYWHERE: Scope = "everywhere"
LISTS: Scope = "lists"
FILTER: Scope = "filter"  # the line in which a list's filter is typed
YEAR: Scope = "year"  # a habit's year
GOAL: Scope = "goal"  # the lines of one goal
READ: Scope = "read"  # a closed review
FORM: Scope = "form"
CHOICE: Scope = "choice"  # a field with fixed answers
NAMES: Scope = "names"  # a field that offers names
CHECKLIST: Scope = "checklist"  # a drill's safeguards
ASK: Scope = "ask"
WELCOME: Scope = "welcome"
EXPLAIN: Scope = "explain"
COMPARE: Scope = "compare"
PALETTE: Scope = "palette"
GUIDE: Scope = "guide"
STEPS: Scope = "steps"  # a guide's steps with a list, where letters are keys
PICKS: Scope = "picks"
SAFEGUARDS: Scope = "safeguards"
VALUES: Scope = "values"
DRIVES: Scope = "drives"
FIRST_CHECK: Scope = "first check"
REVIEW: Scope = "review"
QUESTION: Scope = "question"  # a review's question with options to pick from
CHECK: Scope = "check"

SCREENS: dict[Screen, tuple[str, str]] = {
    TODAY: ("1", "Today"),
    VISION: ("2", "Vision"),
    GOALS: ("3", "Goals"),
    HABITS: ("4", "Habits"),
    ASSETS: ("5", "Assets"),
    REVIEWS: ("6", "Reviews"),
    LOG: ("7", "Log"),
    INSIGHTS: ("8", "Insights"),
}

# What is live at the same time: scopes of one layer share their keys, an inner layer (it comes first) hides an outer.
PLACES: tuple[tuple[tuple[Scope, ...], ...], ...] = (
    *(((screen, LISTS, EVERYWHERE),) for screen in SCREENS),
    ((HABITS, YEAR, EVERYWHERE),),
    ((GOAL,), (GOALS, LISTS, EVERYWHERE)),
    ((FILTER,), (EVERYWHERE,)),
    ((READ, LISTS), (EVERYWHERE,)),
    ((CHECK, LISTS), (EVERYWHERE,)),
    ((QUESTION,), (REVIEW,), (EVERYWHERE,)),
    ((NAMES,), (FORM,)),
    ((CHOICE,), (FORM,)),
    ((CHECKLIST, LISTS), (FORM,)),
    ((CHOICE,), (GUIDE,)),
    ((PICKS, SAFEGUARDS, LISTS), (STEPS, GUIDE)),
    ((PICKS, VALUES, LISTS), (STEPS, GUIDE)),
    ((DRIVES, LISTS), (STEPS, GUIDE)),
    ((FIRST_CHECK, LISTS), (STEPS, GUIDE)),
    ((WELCOME,), (ASK,)),
    ((EXPLAIN, LISTS),),
    ((COMPARE, LISTS),),
    ((PALETTE,),),
)
TYPED = (FORM, GUIDE, NAMES, FILTER, PALETTE, REVIEW)  # where text is typed, so that letters are no keys

SHEETS: dict[Scope, str] = {  # the places inside a screen or over it, as people call them
    GOAL: "inside a goal",
    LISTS: "lists",
    YEAR: "a habit's year",
    FILTER: "the filter line",
    READ: "a closed review",
    FORM: "forms",
    CHOICE: "a form's choices",
    NAMES: "a form's names",
    CHECKLIST: "a drill's list",
    ASK: "questions",
    WELCOME: "the welcome",
    GUIDE: "guides",
    STEPS: "a guide's lists",
    PICKS: "a guide's picks",
    SAFEGUARDS: "a guide's safeguards",
    VALUES: "a guide's values",
    DRIVES: "a guide's drives",
    FIRST_CHECK: "a guide's check",
    REVIEW: "reviews",
    QUESTION: "a review's options",
    CHECK: "checks",
    EXPLAIN: "explanations",
    COMPARE: "revisions",
    PALETTE: "the palette",
}


class Command(NamedTuple):
    """One thing a person can do: its id, keys (Textual's names), words for the key line, a title, and where it works.

    The id is what the config file's `[keys]` remaps; the action is a method of what shows the place.
    """

    id: str
    keys: str
    word: str
    title: str
    action: str
    where: tuple[Scope, ...]
