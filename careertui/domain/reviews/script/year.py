"""What the annual review asks on top of the quarterly one, in words of our own. Data, no rules."""

from careertui.domain.reviews.question import KEEP, YES, Door, Question, Step, options, vision_door

YEAR_ON_TOP: tuple[Step, ...] = (
    Step(
        "values",
        "What you value",
        ("values", "drift"),
        (
            Question("values", "Would move", "Which value would go up, which one down?", hint="none, or which and why"),
            Question("values_door", "Values", "rank them anew", "door", door=Door("part", "values")),
        ),
    ),
    Step(
        "coverage",
        "What serves each value",
        ("coverage",),
        (
            Question("unserved", "Unserved", "Which value gets its due next year, and how?", hint="one line"),
            Question(
                "value_goal_door",
                "Goal",
                "add one for the first that nothing serves",
                "door",
                door=Door("goal", for_value=True),
            ),
            Question("value_habit_door", "Habit", "add one for it", "door", door=Door("habit", for_value=True)),
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
        (
            Question("bridge", "Pays", "What pays for the years until then?", hint="one line"),
            Question("bridge_door", "Vision", "write it into the vision", "door", door=Door("part", "bridge")),
        ),
    ),
    Step(
        "plan_b",
        "Plan B",
        ("readiness", "plan_b"),
        (
            Question("plan_b", "Plan B", "If this field closed to you, what then?", hint="one line"),
            Question("plan_b_door", "Safeguard", "log that it is written down", "door", door=Door("plan_b")),
        ),
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
                options=options(keep="stays", tweak="other words", roll="a new five years"),
            ),
            vision_door("rewrite_door"),
            Question("roll_door", "Five years", "roll the horizon on by a year", "door", door=Door("roll")),
        ),
    ),
    Step(
        "prune",
        "Prune the path",
        ("path",),
        (
            Question("idea", "", "Which ideas stay on the path?", "ideas", options=KEEP),
            Question("prune_door", "Goal", "add one", "door", door=Door("goal")),
        ),
    ),
    Step(
        "story",
        "The year in your story",
        ("year_wins", "story"),
        (Question("headline", "Headline", "What is the year called, in your career's story?", hint="a few words"),),
    ),
)
