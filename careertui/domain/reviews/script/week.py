"""The steps of the weekly review: three minutes, with one required key."""

from careertui.domain.records import SIGNS
from careertui.domain.reviews.question import Question, Step, options, scale
from careertui.domain.reviews.win import PICKED_WIN, WIN

BALANCE = Question(
    "balance",
    "Balance",
    "How many tenths of this week's work energy went to your own career?",
    "one",
    "0 none, 9 nearly all",
    scale(0, 9),
)
SIGNS_SEEN = Question(
    "signs",
    "Signs",
    "Did the job reach further than it should?",
    "many",
    "as many as apply, or none",
    options(**SIGNS),
)

WIN_ASKED = "Which one thing of the week will you still tell in a year?"

WEEK: tuple[Step, ...] = (
    Step("balance", "The week", ("score", "wins", "vision", "balance"), (BALANCE, SIGNS_SEEN)),
    Step(
        "lines",
        "What it gave, what it took",
        (),
        (
            Question("learned", "Learned", "What do you know now that you did not on Monday?", hint="one line"),
            Question("strength", "Strength", "Where did a strength of yours carry something?", hint="one line"),
            Question("want", "Want to learn", "What did you miss, and want to learn?", hint="one line"),
            Question("pushed", "Pushed aside", "What of yours did the job push aside?", hint="nothing, or one line"),
            Question(PICKED_WIN, "Win", WIN_ASKED, "wins"),
            Question(WIN, "Win", WIN_ASKED, hint="with a number; it is logged as a win"),
        ),
    ),
    Step(
        "next",
        "Next week",
        ("goals",),
        (Question("next", "One step", "Which one step must happen next week?", "next"),),
    ),
)
