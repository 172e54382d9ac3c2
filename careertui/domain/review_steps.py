"""The steps of the reviews: what is asked, in words of our own, and where each answer is kept. Data, no rules.

An answer's key is its name in the review's `answers`, or one of the scores; `goal:<id>` marks a goal.
"""

from typing import Literal, NamedTuple

Asked = Literal["text", "one", "many", "goals", "ideas", "next", "door"]


class Option(NamedTuple):
    """One answer to choose: the digit that takes it, what is stored, what is read."""

    digit: str
    value: str
    title: str


class Question(NamedTuple):
    """One question. `label` stands before its field; `hint` in an empty field, or beside the scale.

    A text is one line; "one" and "many" choose among options; "goals" and "ideas" stand for one such question a goal,
    "next" for one over the open actions; a "door" asks nothing and leads to where something is done.
    """

    key: str
    label: str
    text: str
    asked: Asked = "text"
    hint: str = ""
    options: tuple[Option, ...] = ()


class Step(NamedTuple):
    """One step of a review: a title, the names of the facts above, the questions below."""

    name: str
    title: str
    facts: tuple[str, ...]
    questions: tuple[Question, ...]


def _scale(first: int, last: int) -> tuple[Option, ...]:
    return tuple(Option(str(n), str(n), str(n)) for n in range(first, last + 1))


def _options(**titles: str) -> tuple[Option, ...]:
    return tuple(Option(str(number), value, title) for number, (value, title) in enumerate(titles.items(), 1))


BALANCE = Question(
    "balance",
    "Balance",
    "How many tenths of this week's work energy went to your own career?",
    "one",
    "0 none, 9 nearly all",
    _scale(0, 9),
)
SIGNS = Question(
    "signs",
    "Signs",
    "Did the job reach further than it should?",
    "many",
    "as many as apply, or none",
    _options(n="nights", l="leave cancelled", s="sleep"),
)
MARKS = _options(on_track="on track", at_risk="at risk", move="move", done="done", drop="drop")
KEEP = _options(keep="keep", drop="drop", start="start")
YES = _options(yes="yes", partly="partly", no="no")

WEEK: tuple[Step, ...] = (
    Step("balance", "The week", ("score", "wins", "vision", "balance"), (BALANCE, SIGNS)),
    Step(
        "lines",
        "What it gave, what it took",
        ("wins",),
        (
            Question("learned", "Learned", "What do you know now that you did not on Monday?", hint="one line"),
            Question("strength", "Strength", "Where did a strength of yours carry something?", hint="one line"),
            Question("want", "Want to learn", "What did you miss, and want to learn?", hint="one line"),
            Question("pushed", "Pushed aside", "What of yours did the job push aside?", hint="nothing, or one line"),
            Question("win", "Win", "Which one thing of the week will you still tell in a year?", hint="with a number"),
        ),
    ),
    Step(
        "next",
        "Next week",
        ("goals",),
        (Question("next", "One step", "Which one step shall next week not go by without?", "next"),),
    ),
)

QUARTER: tuple[Step, ...] = (
    Step(
        "vision",
        "Is the vision still true?",
        ("vision", "from_to", "three", "horizon"),
        (
            Question("vision_true", "Still true", "Would you write it like this today?", "one", options=YES),
            Question("vision_change", "I'd change", "Which words of it would you change?", hint="none, or the words"),
            Question("vision_door", "Vision", "write it anew, part by part", "door", "build"),
        ),
    ),
    Step(
        "facts",
        "The quarter in facts",
        ("scores", "balance", "signs", "wins", "shocks"),
        (
            Question("pattern", "Pattern", "What do these lines say that you did not know?", hint="one line"),
            Question("cause", "Because", "What lay behind the best weeks, and behind the worst?", hint="one line"),
        ),
    ),
    Step(
        "goals",
        "Each goal",
        ("crowded",),
        (
            Question("goal", "", "How does each goal stand?", "goals", options=MARKS),
            Question("goals_door", "Goal", "add one", "door", "goal"),
        ),
    ),
    Step(
        "skills",
        "Skills against needs",
        ("skills",),
        (
            Question("skill_next", "Next skill", "Which one skill moves a level next?", hint="its name"),
            Question("skill_how", "Through", "Through which piece of real work?", hint="work beats a course"),
            Question("habit_door", "Habit", "add one that builds it", "door", "habit:learn"),
        ),
    ),
    Step(
        "checks",
        "The two checks",
        ("jobcareer", "resilience"),
        (
            Question("jobcareer_door", "Job or career?", "twelve statements, two minutes", "door", "check:jobcareer"),
            Question("resilience_door", "Resilience", "seven statements, beside the log", "door", "check:resilience"),
        ),
    ),
    Step(
        "people",
        "People",
        ("people", "stale_people", "outside"),
        (
            Question("reach", "Write first to", "Whom of these will you write to this week?", hint="a name"),
            Question("missing", "Missing", "Who is missing: which role, in which place?", hint="someone who ..."),
            Question("people_door", "Person", "add who is missing", "door", "person"),
        ),
    ),
    Step(
        "outward",
        "Looking out",
        (),
        (
            Question("trend", "A trend", "What is moving outside your own field?", hint="one thing you saw or read"),
            Question("so_i", "So I", "And so, what will you do about it?", hint="so I ..."),
        ),
    ),
    Step(
        "employer",
        "Your employer and you",
        ("role", "satisfaction"),
        (
            Question(
                "satisfaction",
                "Satisfied",
                "How satisfied are you in this job?",
                "one",
                "1 not at all, 5 fully",
                _scale(1, 5),
            ),
            Question("offered", "They offered", "What did your employer offer to grow you?", hint="nothing counts too"),
            Question(
                "decision",
                "So I",
                "Does your own plan get further here?",
                "one",
                options=_options(stay="stay", learn="learn outside", go="get ready"),
            ),
            Question(
                "plan",
                "Whose plan",
                "Whose plan did this quarter follow?",
                "one",
                options=_options(mine="mine", both="both", theirs="theirs"),
            ),
        ),
    ),
    Step(
        "drill",
        "If the job ended on Friday",
        ("readiness", "stale_safeguards", "last_drill"),
        (
            Question(
                "scenario",
                "Scenario",
                "Suppose one of these happens on Friday:",
                "one",
                options=(
                    Option("1", "sold", "sold"),
                    Option("2", "merged", "merged"),
                    Option("3", "market fell", "market fell"),
                    Option("4", "boss left", "boss left"),
                    Option("5", "reorganised", "reorganised"),
                ),
            ),
            Question("calls", "Five calls", "Which five people do you call first?", hint="names, with commas"),
            Question("runway", "Runway", "How many months do you have?", hint="a number, true today"),
            Question("sentence", "Who I am", "Say who you are in one sentence, without your title.", hint="I ..."),
            Question("drill_door", "Drill", "the whole drill: confirms safeguards, in the log", "door", "drill"),
        ),
    ),
    Step(
        "next",
        "Next quarter",
        ("plans", "crowded"),
        (
            Question("focus", "In one line", "What is the next quarter for?", hint="at most 3 goals and 5 habits"),
            Question("drop", "I let go of", "What will you stop, to make room?", hint="a habit, a goal, a meeting"),
            Question("goal_door", "Goal", "add one", "door", "goal"),
            Question("new_habit_door", "Habit", "add one", "door", "habit"),
            Question("experiment_door", "Experiment", "add the one of the quarter", "door", "experiment"),
        ),
    ),
)

YEAR_ON_TOP: tuple[Step, ...] = (
    Step(
        "values",
        "What you value",
        ("values", "drift"),
        (
            Question("values", "Would move", "Which value would go up, which one down?", hint="none, or which and why"),
            Question("values_door", "Values", "rank them anew", "door", "values"),
        ),
    ),
    Step(
        "coverage",
        "What serves each value",
        ("coverage",),
        (
            Question("unserved", "Unserved", "Which value gets its due next year, and how?", hint="one line"),
            Question("value_goal_door", "Goal", "add one for the first that nothing serves", "door", "goal:value"),
            Question("value_habit_door", "Habit", "add one for it", "door", "habit:value"),
        ),
    ),
    Step(
        "map",
        "Good at it, liked it",
        ("map",),
        (
            Question("more", "More of", "What did you do well and like? More of it:", hint="one line"),
            Question("less", "Less of", "What did you do well and hate? Who else could:", hint="one line"),
        ),
    ),
    Step(
        "same_job",
        "This job again?",
        ("role", "satisfaction"),
        (
            Question("again", "Again", "Would you take this job again, knowing what you know?", "one", options=YES),
            Question("again_why", "Because", "What decides it?", hint="one line"),
        ),
    ),
    Step(
        "same_year",
        "This year again?",
        ("scores", "balance", "jobcareer"),
        (Question("repeat", "Then", "If next year were this one again, how would that be?", hint="one honest line"),),
    ),
    Step(
        "bridge",
        "What pays meanwhile",
        ("bridge",),
        (Question("bridge", "Pays", "What pays for the years until then?", hint="one line"),),
    ),
    Step(
        "plan_b",
        "Plan B",
        ("readiness", "plan_b"),
        (Question("plan_b", "Plan B", "If this field closed to you, what then?", hint="one line"),),
    ),
    Step(
        "rewrite",
        "Write the vision anew",
        ("vision", "from_to", "three", "horizon"),
        (
            Question(
                "rewrite",
                "The vision",
                "What happens to it?",
                "one",
                options=_options(keep="stays", tweak="other words", roll="a new five years"),
            ),
            Question("rewrite_door", "Vision", "write it anew, part by part", "door", "build"),
            Question("roll_door", "Five years", "roll the horizon on by a year", "door", "roll"),
        ),
    ),
    Step(
        "prune",
        "Prune the path",
        ("path",),
        (
            Question("idea", "", "Which ideas stay on the path?", "ideas", options=KEEP),
            Question("prune_door", "Goal", "add one", "door", "goal"),
        ),
    ),
    Step(
        "story",
        "The year in your story",
        ("year_wins", "story"),
        (Question("headline", "Headline", "What is the year called, in your career's story?", hint="a few words"),),
    ),
)

STEPS: dict[str, tuple[Step, ...]] = {"week": WEEK, "quarter": QUARTER, "year": (*QUARTER, *YEAR_ON_TOP)}
"""The steps of each kind of review."""

SCORES = ("balance", "signs", "satisfaction", "decision")
"""The answers that are kept among the scores."""
REQUIRED = {"week": "balance"}
"""The one answer that a review can't be finished without."""
