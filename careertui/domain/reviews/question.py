"""What a review asks: questions, the answers to choose from, and the steps they stand in.

An answer's key is its name in the review's `answers`, or one of the scores; that of one of many answers, a goal's mark
say, is made and read by `About` alone, the value that means an action by `ToDo`.
"""

from typing import Literal, NamedTuple, get_args

from careertui.domain.records import Decision

Asked = Literal["text", "one", "many", "goals", "ideas", "safeguards", "picks", "next", "wins", "door"]
Group = Literal["goals", "habits", "experiments"]
Place = Literal["build", "part", "roll", "goal", "experiment", "habit", "check", "person", "safeguard", "plan_b"]
Thing = Literal["goal", "safeguard", "pick"]


class Option(NamedTuple):
    """One answer to choose: the digit that takes it, what is stored, what is read."""

    digit: str
    value: str
    title: str


class Door(NamedTuple):
    """Where a question leads to; `of` is the part of the vision, the check, or the new habit's dimension.

    With `for_value` what is added there serves the first ranked value that nothing serves.
    """

    to: Place
    of: str = ""
    for_value: bool = False


class About(NamedTuple):
    """What one of many answers is about: a goal that is marked, a safeguard, a goal or habit that is picked."""

    thing: Thing
    id: str

    @property
    def key(self) -> str:
        """The answer's key: `goal:<id>`, as it stands in the data file."""
        return f"{self.thing}:{self.id}"

    @classmethod
    def of(cls, key: str) -> "About | None":
        """What an answer's key is about; None for that of a plain question."""
        thing, colon, id = key.partition(":")
        for known in get_args(Thing):
            if colon and thing == known:
                return cls(known, id)
        return None


class ToDo(NamedTuple):
    """An action as an answer: it is known by its goal's id and its text."""

    goal: str
    action: str

    @property
    def value(self) -> str:
        """The answer's value."""
        return f"{self.goal}/{self.action}"

    @classmethod
    def of(cls, value: str) -> "ToDo | None":
        """What such a value means, whether it is still there or not; None for what is none."""
        goal, slash, action = value.partition("/")
        return cls(goal, action) if slash else None


class Question(NamedTuple):
    """One question. `label` stands before its field; `hint` in an empty field, or beside the scale.

    A text is one line; "one" and "many" choose among options; "goals" and "ideas" stand for one such question a goal,
    "safeguards" for one a safeguard, "picks" for one a goal or habit of the `group`, "next" for one over the open
    actions, "wins" for one over the week's wins; a "door" asks nothing and leads to where something is done.
    """

    key: str
    label: str
    text: str
    asked: Asked = "text"
    hint: str = ""
    options: tuple[Option, ...] = ()
    door: Door | None = None
    group: Group | None = None


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


DECISIONS: dict[Decision, str] = {"stay": "stay", "learn": "learn outside", "go": "get ready"}
MARKS = options(on_track="on track", at_risk="at risk", move="move", done="done", drop="drop")
KEEP = options(keep="keep", drop="drop", start="start")
PICK_OR_NOT = options(yes="yes", no="not now")
YES = options(yes="yes", partly="partly", no="no")


def vision_door(key: str) -> Question:
    """The way to the vision's builder."""
    return Question(key, "Vision", "write it anew, part by part", "door", door=Door("build"))
