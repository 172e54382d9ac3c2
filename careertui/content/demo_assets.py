"""What stays Marco's when the job goes: seven skills, thirteen people, ten safeguards, all entered on the first day."""

from datetime import date
from typing import NamedTuple

from careertui.content.demo_ids import demo_id
from careertui.domain.records import Asset, Tie

ENTERED = date(2025, 8, 31)
EMPLOYER = "Helion Modules"


class _Skill(NamedTuple):
    name: str
    start: int
    target: int
    how: tuple[str, ...] = ()


class _Person(NamedTuple):
    name: str
    org: str
    tie: Tie
    every: int
    helps: str


_SKILLS: dict[str, _Skill] = {
    "leading": _Skill("Leading people", 0, 4, ("take new reps along", "lead a bid team", "lead a pod for a quarter")),
    "pipeline": _Skill("Pipeline & forecast", 2, 3, ("forecast for more than my own region",)),
    "budget": _Skill("Owning a budget", 0, 3, ("write a one-page P&L", "run one product line's budget", "a course")),
    "hiring": _Skill("Hiring", 0, 3, ("sit on a panel", "write the posting myself")),
    "coaching": _Skill("Coaching 1:1s", 1, 3, ("their agenda, not mine", "one question more before advice")),
    "board": _Skill("Presenting to a board", 0, 2, ("report to the Rooftops board",)),
    "contracts": _Skill("Contract negotiation", 4, 4),
}

# Organisations are those of the summer of 2026: Priya Nair left Helion for Brightgrid in April.
_PEOPLE: dict[str, _Person] = {
    "priya": _Person("Priya Nair", "Brightgrid", "sponsor", 2, "Has built two sales teams and puts my name forward"),
    "sam": _Person("Sam Ito", "Solterra", "mentor", 1, "Leads forty people; asks the question I avoid"),
    "ruth": _Person("Ruth Adeyemi", "Rooftops for All", "other", 2, "Chairs the board; shows me how a room decides"),
    "carlos": _Person("Carlos Vega", "Northwind", "customer", 3, "Says what buyers think of us, before we lose them"),
    "dev": _Person("Dev Patel", "GridLoom", "peer", 3, "Sells storage; knows who is hiring whom"),
    "ana": _Person("Ana Costa", "Solterra", "peer", 6, "Went from closer to team lead two years before me"),
    "bill": _Person("Bill Marsh", "SunCrest", "boss", 6, "Old boss; a reference who remembers the numbers"),
    "nia": _Person("Nia Roberts", "college", "other", 6, "College friend, in hospitals; sees my field from outside"),
    "mei": _Person("Mei Tan", "Northwind", "customer", 4, "Signs the big frames; would say how I negotiate"),
    "jo": _Person("Jo Lindqvist", "on her own", "recruiter", 3, "Fills sales lead jobs in solar and storage"),
    "omar": _Person("Omar Haddad", "the bank", "other", 4, "Finances roofs; teaches me to read a balance sheet"),
    "tom": _Person("Tom Okafor", EMPLOYER, "boss", 1, "Head of commercial; decides who leads what"),
    "lena": _Person("Lena Fuchs", EMPLOYER, "sponsor", 3, "CFO office; decides whose budget is whose"),
}

_SAFEGUARDS: dict[str, tuple[str, int, str]] = {
    "cv": ("CV true today", 3, "One page, and the two-page one with numbers"),
    "runway": ("Months of runway as a number", 3, "Savings over the bare-bones budget"),
    "references": ("Three agreed references", 6, "Asked this year, and each knows what for"),
    "calls": ("First five calls, with numbers", 3, "On paper, not in the company phone"),
    "notice": ("Notice, severance, non-compete facts", 12, "Three months, two weeks a year, none in the west"),
    "health": ("Health cover after the last day", 12, ""),
    "samples": ("Work samples I may keep", 6, "Two bids with the prices taken out"),
    "accounts": ("Personal accounts apart from work", 12, ""),
    "budget": ("Bare-bones budget", 6, "What a month costs if nobody is paid"),
    "plan": ("Plan B and fallback", 6, ""),
}

_KEYS = (*_SKILLS, *_PEOPLE, *(f"{key} safe" for key in _SAFEGUARDS))
_IDS = {key: demo_id(ENTERED, f"ASSET{number:02}") for number, key in enumerate(_KEYS, 1)}


def asset_id(key: str) -> str:
    """The id of a skill or person by its short key; a safeguard's key ends in " safe". Raises KeyError for others."""
    return _IDS[key]


def safeguard_ids(keys: str) -> tuple[str, ...]:
    """The ids of several safeguards, whose keys stand with blanks between them."""
    return tuple(_IDS[f"{key} safe"] for key in keys.split())


def assets() -> list[Asset]:
    """All assets: skills, people, safeguards."""
    skills = [
        Asset(
            id=_IDS[key],
            created=ENTERED,
            kind="skill",
            name=skill.name,
            start_level=skill.start,
            target=skill.target,
            how=skill.how,
        )
        for key, skill in _SKILLS.items()
    ]
    people = [
        Asset(
            id=_IDS[key],
            created=ENTERED,
            kind="person",
            name=person.name,
            every=person.every,
            org=person.org,
            tie=person.tie,
            helps=person.helps,
        )
        for key, person in _PEOPLE.items()
    ]
    safeguards = [
        Asset(id=_IDS[f"{key} safe"], created=ENTERED, kind="safeguard", name=name, every=every, note=note)
        for key, (name, every, note) in _SAFEGUARDS.items()
    ]
    return skills + people + safeguards
