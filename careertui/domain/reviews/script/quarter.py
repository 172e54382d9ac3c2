"""The quarterly review, ten steps in about twenty minutes: what is asked, in words of our own. Data, no rules."""

from careertui.domain.reviews.drill import HOLDS
from careertui.domain.reviews.question import (
    DECISIONS,
    MARKS,
    PICK_OR_NOT,
    YES,
    Door,
    Option,
    Question,
    Step,
    options,
    scale,
    vision_door,
)

QUARTER: tuple[Step, ...] = (
    Step(
        "vision",
        "Is the vision still true?",
        ("vision", "from_to", "three", "horizon"),
        (
            Question("vision_true", "Still true", "Would you write it like this today?", "one", options=YES),
            Question("vision_change", "I'd change", "Which words of it would you change?", hint="none, or the words"),
            vision_door("vision_door"),
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
        ("picked_before", "crowded"),
        (
            Question("goal", "", "How does each goal stand?", "goals", options=MARKS),
            Question("goals_door", "Goal", "add one", "door", door=Door("goal")),
        ),
    ),
    Step(
        "skills",
        "Skills against needs",
        ("skills",),
        (
            Question("skill_next", "Next skill", "Which one skill moves a level next?", hint="its name"),
            Question("skill_how", "Through", "Through which piece of real work?", hint="work beats a course"),
            Question("habit_door", "Habit", "add one that builds it", "door", door=Door("habit", "learn")),
        ),
    ),
    Step(
        "checks",
        "The two checks",
        ("jobcareer", "resilience"),
        (
            Question(
                "jobcareer_door",
                "Job or career",
                "twelve statements, two minutes",
                "door",
                door=Door("check", "jobcareer"),
            ),
            Question(
                "resilience_door",
                "Resilience",
                "seven statements, beside the log",
                "door",
                door=Door("check", "resilience"),
            ),
        ),
    ),
    Step(
        "people",
        "People",
        ("people", "stale_people", "outside"),
        (
            Question("reach", "Write to", "Whom of these will you write to this week?", hint="a name"),
            Question("missing", "Missing", "Who is missing: which role, in which place?", hint="someone who ..."),
            Question("people_door", "Person", "add who is missing", "door", door=Door("person")),
        ),
    ),
    Step(
        "outward",
        "Looking out",
        ("trends", "scan"),
        (
            Question("trend", "A trend", "What is moving outside your own field?", hint="one thing you saw or read"),
            Question("so_i", "So I", "And so, what will you do about it?", hint="so I ..."),
            Question("scan_door", "Habit", "add one that looks out", "door", door=Door("habit", "scan")),
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
                scale(1, 5),
            ),
            Question("offered", "They offered", "What did your employer offer to grow you?", hint="nothing counts too"),
            Question(
                "decision",
                "So I",
                "Does your own plan get further here?",
                "one",
                options=options(**DECISIONS),
            ),
            Question(
                "plan",
                "Whose plan",
                "Whose plan did this quarter follow?",
                "one",
                options=options(mine="mine", both="both", theirs="theirs"),
            ),
            Question("outside_door", "Habit", "add one that teaches you outside", "door", door=Door("habit", "learn")),
        ),
    ),
    Step(
        "drill",
        "If the job ended on Friday",
        ("readiness", "last_drill", "this_drill"),
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
            Question("safeguard", "", "Which of these hold today?", "safeguards", options=HOLDS),
            Question("safeguard_door", "Safeguard", "add one", "door", door=Door("safeguard")),
        ),
    ),
    Step(
        "next",
        "Next quarter",
        ("crowded",),
        (
            Question("focus", "In one line", "What is the next quarter for?", hint="the picks below carry it"),
            Question("drop", "I let go of", "What will you stop, to make room?", hint="a habit, a goal, a meeting"),
            Question("goal_pick", "", "Which goals move? Three at most.", "picks", options=PICK_OR_NOT, group="goals"),
            Question("goal_door", "Goal", "add one", "door", door=Door("goal")),
            Question(
                "habit_pick", "", "Which habits carry it? Five at most.", "picks", options=PICK_OR_NOT, group="habits"
            ),
            Question("new_habit_door", "Habit", "add one", "door", door=Door("habit")),
            Question(
                "experiment_pick", "", "Which experiment? One.", "picks", options=PICK_OR_NOT, group="experiments"
            ),
            Question("experiment_door", "Experiment", "add the one of the quarter", "door", door=Door("experiment")),
        ),
    ),
)
