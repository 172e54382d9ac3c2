"""A layoff drill as text: five short lines in an entry, read by people and read back by the next drill."""

from typing import NamedTuple

from careertui.domain.career import Career
from careertui.domain.records import Entry

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


class DrillCounts(NamedTuple):
    """Of the safeguards of its day, how many a drill confirmed, left open, and did not look at."""

    confirmed: int
    open: int
    unseen: int

    @property
    def words(self) -> str:
        """`3 confirmed, 1 open, 6 not looked at`; what is none is left out, but for the first."""
        parts = [f"{self.open} open" if self.open else "", f"{self.unseen} not looked at" if self.unseen else ""]
        return ", ".join([f"{self.confirmed} confirmed", *filter(None, parts)])


def drill_counts(career: Career, entry: Entry) -> DrillCounts:
    """What a drill of the log came to: it confirms what it names, leaves open what it says, and looked at nothing else.

    A safeguard that came later, or was put away by then, is none that it could have looked at.
    """
    kinds = {asset.id: asset.kind for asset in career.all_assets}
    held = {id for id in entry.assets if kinds.get(id, "safeguard") == "safeguard"}
    there = {
        asset.id
        for asset in career.all_assets
        if asset.kind == "safeguard" and asset.created <= entry.date
        if asset.archived is None or asset.archived > entry.date
    }
    left = len(drill_of(entry.text).open)
    return DrillCounts(len(held), left, max(0, len(there | held) - len(held) - left))


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
