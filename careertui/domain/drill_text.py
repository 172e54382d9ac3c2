"""A layoff drill as text: five short lines in an entry, read by people and read back by the next drill."""

from typing import NamedTuple

SCENARIOS = {
    "boss left": "The boss who brought me in has left",
    "reorganised": "My team was reorganised away",
    "sold": "The company was sold",
    "merged": "It merged, and my job exists twice",
    "market fell": "The market fell and a tenth must go",
}
CALLS = 5
SENTENCE = "one sentence about me without my title"  # what is asked for

_LABELS = {
    "scenario": "Scenario",
    "calls": "First calls",
    "runway": "Runway",
    "sentence": "Me without my title",
    "open": "Left open",
}


class Drill(NamedTuple):
    """What a drill came to: the scenario, whom to call first, the runway, one sentence, what stayed open."""

    scenario: str = ""
    calls: tuple[str, ...] = ()
    runway: str = ""
    sentence: str = ""
    open: tuple[str, ...] = ()
    other: str = ""  # lines that are none of these


def drill_text(drill: Drill) -> str:
    """The entry's text: a line for each answer that was given."""
    answers = {
        "scenario": drill.scenario,
        "calls": "; ".join(drill.calls),
        "runway": drill.runway,
        "sentence": drill.sentence,
        "open": "; ".join(drill.open),
    }
    lines = [f"{_LABELS[name]}: {_one_line(answer)}" for name, answer in answers.items() if answer.strip()]
    return "\n".join([*lines, *([drill.other] if drill.other else [])]) or "Layoff drill"


def drill_of(text: str) -> Drill:
    """A drill read from an entry's text; what is none of its lines is kept in `other`."""
    found: dict[str, str] = {}
    other: list[str] = []
    names = {label.casefold(): name for name, label in _LABELS.items()}
    for line in text.splitlines():
        label, colon, answer = line.partition(":")
        name = names.get(label.strip().casefold()) if colon else None
        if name and name not in found:
            found[name] = answer.strip()
        elif line.strip():
            other.append(line.strip())
    return Drill(
        scenario=found.get("scenario", ""),
        calls=_parts(found.get("calls", "")),
        runway=found.get("runway", ""),
        sentence=found.get("sentence", ""),
        open=_parts(found.get("open", "")),
        other="\n".join(other),
    )


def calls_of(text: str) -> tuple[str, ...]:
    """Names as people list them, with commas or semicolons between them."""
    return _parts(text.replace(",", ";").replace("\n", ";"))


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


def _one_line(text: str) -> str:
    return " ".join(text.split())
