"""The safety drill of a quarterly review: when its answers make a drill, and which line of the log they became.

Four answers make a drill: a scenario, calls, the runway, and one sentence. Until all four are there, nothing is in the
log; then the review keeps the id of the entry that they became, so that changing an answer changes that one line.
"""

from collections.abc import Mapping

from careertui.domain.career import Career
from careertui.domain.drill_text import Drill, calls_of
from careertui.domain.records import Entry, Review
from careertui.domain.reviews.question import About, options
from careertui.domain.typed.numbers import is_number

PARTS = {"scenario": "scenario", "calls": "five calls", "runway": "runway", "sentence": "one sentence"}
"""The answers that make a drill, and how they are named where one is missing."""
HOLDS = options(holds="holds", open="not now")
ENTRY = "drill"  # under this key the review's answers keep the id of the drill's entry


def is_of_drill(key: str) -> bool:
    """Whether an answer belongs to the drill."""
    about = About.of(key)
    return key in PARTS or (about is not None and about.thing == "safeguard")


def missing_parts(answers: Mapping[str, str]) -> tuple[str, ...]:
    """The answers without which there is no drill yet, by name."""
    return tuple(name for key, name in PARTS.items() if not answers.get(key, "").strip())


def open_drill_words(answers: Mapping[str, str]) -> str:
    """`not in the log yet: runway and one sentence are open` of a drill that is begun; empty where none or all is."""
    missing = missing_parts(answers)
    if not 0 < len(missing) < len(PARTS):
        return ""
    *most, last = missing
    return (
        f"not in the log yet: {', '.join(most)} and {last} are open" if most else f"not in the log yet: {last} is open"
    )


def told_drill(answers: Mapping[str, str]) -> Drill:
    """What the answers come to; a runway that is only a number is one of months."""
    return Drill(
        scenario=answers.get("scenario", ""),
        calls=calls_of(answers.get("calls", "")),
        runway=runway_words(answers.get("runway", "")),
        sentence=answers.get("sentence", ""),
    )


def runway_words(text: str) -> str:
    """`4.5` as `4.5 months`; words stay as they are."""
    number = text.strip()
    if not is_number(number):
        return number
    return f"{number} month" if number == "1" else f"{number} months"


def held_safeguards(answers: Mapping[str, str]) -> tuple[str, ...]:
    """The ids of the safeguards that were confirmed."""
    return _said(answers, HOLDS[0].value)


def open_safeguards(answers: Mapping[str, str]) -> tuple[str, ...]:
    """The ids of the safeguards that do not hold now; those without an answer were not looked at."""
    return _said(answers, HOLDS[1].value)


def _said(answers: Mapping[str, str], said: str) -> tuple[str, ...]:
    found = ((About.of(key), value) for key, value in answers.items())
    return tuple(about.id for about, value in found if about and about.thing == "safeguard" and value == said)


def drill_entry(career: Career, review: Review | None) -> Entry | None:
    """The line of the log that a review's drill became; None where there is none, or it was deleted."""
    id = review.answers.get(ENTRY, "") if review else ""
    return next((entry for entry in career.entries if entry.id == id and entry.kind == "drill"), None) if id else None
