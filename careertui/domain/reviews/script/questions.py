"""What a review asks: questions, the answers to choose from, and the steps they stand in.

An answer's key is its name in the review's `answers`, or one of the scores; `goal:<id>` marks a goal.
"""

from typing import Literal, NamedTuple

Asked = Literal["text", "one", "many", "goals", "ideas", "safeguards", "picks", "next", "door"]


class Option(NamedTuple):
    """One answer to choose: the digit that takes it, what is stored, what is read."""

    digit: str
    value: str
    title: str


class Question(NamedTuple):
    """One question. `label` stands before its field; `hint` in an empty field, or beside the scale.

    A text is one line; "one" and "many" choose among options; "goals" and "ideas" stand for one such question a goal,
    "safeguards" for one a safeguard, "picks" for one a goal or habit of the group in its hint, "next" for one over the
    open actions; a "door" asks nothing and leads to where something is done.
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


def scale(first: int, last: int) -> tuple[Option, ...]:
    """The digits of a scale, both ends counted."""
    return tuple(Option(str(n), str(n), str(n)) for n in range(first, last + 1))


def options(**titles: str) -> tuple[Option, ...]:
    """Answers by what is stored, numbered from 1."""
    return tuple(Option(str(number), value, title) for number, (value, title) in enumerate(titles.items(), 1))


MARKS = options(on_track="on track", at_risk="at risk", move="move", done="done", drop="drop")
KEEP = options(keep="keep", drop="drop", start="start")
PICK_OR_NOT = options(yes="yes", no="not now")
YES = options(yes="yes", partly="partly", no="no")
