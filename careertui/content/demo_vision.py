"""Marco's vision: the one of the first day, and the one that a child changed; both look at the same horizon."""

from datetime import date
from typing import Any

from careertui.content.demo_assets import ENTERED
from careertui.content.demo_ids import demo_id
from careertui.domain.records import Answers, Sliders, Vision

SECOND = date(2026, 3, 1)

LEAD, RESULTS, BRING_ON, PAID, HOURS = (
    "lead people",
    "see results with my name on them",
    "teach or bring people on",
    "be paid well",
    "my hours, my place",
)

_COMMON: dict[str, Any] = {
    "start": ENTERED,
    "purpose": "build sales teams people want to stay in",
    "from_to": "from best closer in the region to head of a sales organisation",
    "accomplishments": (
        "led a team through a record year",
        "two people I coached lead their own teams",
        "a voice on how solar is sold to those who can't pay up front",
    ),
    "text": "Head a sales organisation that people want to stay in",
    "values": (LEAD, RESULTS, BRING_ON, PAID, HOURS),
    "principles": "honest forecasts, no shouting, nobody sells what can't be built",
    "spark": "when a rep I coached closes without me",
    "answers": Answers(
        success="A team that beats its number while I am on holiday",
        skills="Explaining, negotiating, spotting what someone could be good at",
        achievements="A team of my own, from the first hire to a record year",
    ),
    "recognition": "growth",
    "pay": "150k, half of it on the team's number",
    "domains": ("commercial solar", "storage"),
    "bridge": "keep carrying quota until a team number replaces it",
}


def visions() -> list[Vision]:
    """Both revisions, the older one first."""
    first = Vision(
        id=demo_id(ENTERED, "V1S10N1"),
        created=ENTERED,
        rev=1,
        **_COMMON,
        sliders=Sliders(make=2, free=3, lead=5, secure=2),
        mobility="anywhere in the west for a team of my own",
    )
    second = Vision(
        id=demo_id(SECOND, "V1S10N2"),
        created=SECOND,
        rev=2,
        **_COMMON,
        sliders=Sliders(make=2, free=3, lead=5, secure=4),
        mobility="no relocation before 2028; then anywhere with a good school",
        why_changed="a child in the house: no relocation before 2028",
    )
    return [first, second]
