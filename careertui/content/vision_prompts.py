"""What the guided builder asks, one line at a time: the outline, the four sliders and the vision's three slots."""

from typing import NamedTuple


class Prompt(NamedTuple):
    """One question: the field it fills, what is asked, a word on why, and an example of an answer."""

    field: str
    question: str
    about: str = ""
    example: str = ""


OUTLINE: tuple[Prompt, ...] = (
    Prompt(
        "success",
        "What would success look like to you?",
        "Yours, not your parents' or your boss's. What would a Tuesday look like?",
        "a team that runs without me, and Fridays at home",
    ),
    Prompt(
        "skills",
        "Which of your skills do you want to use most?",
        "What you are good at and glad to do, which is less than all you can do.",
        "explaining hard things, building teams, negotiating",
    ),
    Prompt(
        "achievements",
        "What would you like to have done?",
        "The kind of thing you would tell an old friend about.",
        "opened a second site, brought two people into their first lead role",
    ),
    Prompt(
        "recognition",
        "What tells you that your work is seen?",
        "One of three; most people know at once.",
    ),
    Prompt(
        "pay",
        "What would you like to earn by then?",
        "Stays in your file: never on Today, never in an export unless you ask.",
        "120k and a bonus I can influence",
    ),
    Prompt(
        "domains",
        "In which fields could that be?",
        "Up to three, with commas between them. Guesses are welcome; they are what experiments are for.",
        "energy storage, public transport, grid software",
    ),
    Prompt(
        "mobility",
        "Where would you go for the right step, and when?",
        "Town, country, remote; from which year on, and for how long.",
        "anywhere by train; abroad once the children are out of school",
    ),
    Prompt(
        "bridge",
        "What pays until then?",
        "The plan has to eat on the way.",
        "this job, four days a week, until the first clients carry a month",
    ),
    Prompt(
        "principles",
        "What must a place be like for you to stay?",
        "Three words are enough; they help to say no.",
        "honest numbers, no shouting, time for children",
    ),
    Prompt(
        "spark",
        "What lights you up?",
        "When did you last forget the time at work?",
        "when somebody I coached gets it right alone",
    ),
)

RECOGNITION = {
    "money": ("money", "it shows in the pay"),
    "visible": ("being visible", "a stage, a byline, a name outside"),
    "growth": ("growth", "bigger tasks, more training, more trust"),
}

SLIDERS = {
    "make": ("Make", "keep what works running", "make what is not there yet"),
    "free": ("Free", "clear direction from others", "decide for myself"),
    "lead": ("Lead", "do the work myself", "lead those who do"),
    "secure": ("Secure", "take chances", "be on the safe side"),
}

SLOTS: tuple[Prompt, ...] = (
    Prompt("purpose", "Purpose", "What is it for?", "build sales teams that people want to stay in"),
    Prompt("from_to", "From, to", "From what, to what?", "from best closer in the region to head of sales"),
    Prompt("first", "Done 1", "Three things you can point at by then", "led a team through a record year"),
    Prompt("second", "Done 2", "", "two people I coached lead teams of their own"),
    Prompt("third", "Done 3", "", "spoke where the field meets"),
    Prompt("text", "In one line", "How Today will say it; empty: from, to", "head a sales team that people stay in"),
)
