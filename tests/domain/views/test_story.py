"""The career story: which role a win belongs to, skills with their proof, and what is left out."""

from datetime import date
from typing import Any

import msgspec
import pytest

from careertui.content.demo import DEMO_TODAY
from careertui.domain.evidence.evidence import Proof
from careertui.domain.records import Asset, Entry, Span, Vision
from careertui.domain.settings import Settings
from careertui.domain.views.story import StoryView, story_view
from tests.domain.facts import LONG_AGO, a_career, a_person, a_skill, day

TODAY = date(2026, 9, 7)


def a_job(org: str, start: str, end: str = "", *, main: bool = True, title: str = "Rep") -> Span:
    return Span(
        id=f"{org} {start}",
        created=LONG_AGO,
        kind="role",
        start=day(start),
        end=day(end) if end else None,
        title=title,
        org=org,
        main=main,
    )


def won(on: str, text: str, *assets: str, **facts: Any) -> Entry:
    return Entry(id=f"{on} {text}", created=day(on), date=day(on), kind="win", text=text, assets=assets, **facts)


def story(*records: Any, **facts: Any) -> StoryView:
    return story_view(a_career(*records, **facts), TODAY)


def wins(view: StoryView) -> dict[str, list[str]]:
    return {role.org: [win.text for win in role.wins] for role in view.roles}


def test_roles_in_order_each_with_the_wins_of_its_days() -> None:
    view = story(
        a_job("Second", "2024-01-01"),
        a_job("First", "2020-01-01", "2023-12-31"),
        won("2024-01-01", "new desk"),
        won("2023-12-31", "last day"),
        won("2021-01-01", "early"),
        won("2019-05-05", "before any"),
        Entry(id="n", created=day("2024-02-02"), date=day("2024-02-02"), kind="note", text="no win"),
        settings=Settings(name="Ada"),
    )
    assert view.name == "Ada"
    assert wins(view) == {"First": ["early", "last day"], "Second": ["new desk"]}
    assert [win.text for win in view.beside] == ["before any"]


def test_wins_of_the_job_are_told_too() -> None:
    view = story(a_job("Firm", "2024-01-01"), won("2026-01-01", "sold", side="job"), won("2026-02-01", "learned"))
    assert [(win.text, win.side) for win in view.roles[0].wins] == [("sold", "job"), ("learned", "career")]


@pytest.mark.parametrize(
    ("text", "assets", "side", "org"),
    [
        ("Rooftops: 12 homes funded", (), "career", "Rooftops for All"),
        ("price list through the Rooftops board", (), "career", "Rooftops for All"),
        ("ROOFTOPS FOR ALL has a chair now", (), "career", "Rooftops for All"),
        ("a talk arranged", ("ruth",), "career", "Rooftops for All"),
        ("a talk arranged", ("tom",), "career", "Firm"),
        ("commercial rooftopsolar bid", (), "career", "Firm"),
        ("Rooftops: bought modules from us", (), "job", "Firm"),
        ("plain win", (), "career", "Firm"),
    ],
)
def test_volunteering_has_the_wins_that_name_it(text: str, assets: tuple[str, ...], side: Any, org: str) -> None:
    view = story(
        a_job("Firm", "2024-01-01"),
        a_job("Rooftops for All", "2025-01-01", main=False, title="Board member"),
        a_person("ruth", org="rooftops for all"),
        a_person("tom", org="Firm"),
        won("2026-05-12", text, *assets, side=side),
        won("2024-05-12", "Rooftops: before I joined"),
    )
    assert [win.text for role in view.roles if role.org == org for win in role.wins][-1] == text
    assert sum(len(role.wins) for role in view.roles) == 2
    assert "Rooftops: before I joined" in wins(view)["Firm"]


def test_between_jobs_volunteering_has_all_wins() -> None:
    view = story(a_job("", "2025-01-01", main=False), won("2026-05-12", "anything"))
    assert wins(view) == {"": ["anything"]}


def test_of_two_main_roles_the_later_one_counts() -> None:
    view = story(a_job("Old", "2020-01-01"), a_job("New", "2025-01-01"), won("2026-01-01", "w"))
    assert wins(view) == {"Old": [], "New": ["w"]}


def test_skills_with_their_level_and_proof_the_highest_first() -> None:
    view = story(
        a_skill("a", start_level=1),
        a_skill("b"),
        a_skill("c"),
        won("2026-01-01", "led it", "b", levels={"b": 4}),
        won("2026-05-01", "led it again", "b"),
        Entry(id="n", created=day("2026-02-02"), date=day("2026-02-02"), kind="note", text="said so", levels={"c": 2}),
        msgspec.structs.replace(a_skill("gone"), archived=day("2026-01-01")),
    )
    assert [(skill.name, skill.level, skill.words, skill.proof) for skill in view.skills] == [
        ("Skill b", 4, "led or taught others", Proof(day("2026-05-01"), "led it again")),
        ("Skill c", 2, "done with help", Proof(day("2026-02-02"), "said so")),
        ("Skill a", 1, "learning", None),
    ]


def test_looking_back_tells_the_story_so_far() -> None:
    career = a_career(a_job("Firm", "2024-01-01", "2026-08-01"), won("2026-05-01", "early"), won("2026-07-01", "late"))
    (role,) = story_view(career, day("2026-06-01")).roles
    assert ([win.text for win in role.wins], role.end) == (["early"], None)


def test_what_one_wants_to_be_paid_is_not_in_it() -> None:
    vision = Vision(id="v", created=LONG_AGO, rev=1, start=LONG_AGO, text="Lead", pay="XPAYX", bridge="XPAYX")
    assert "XPAYX" not in repr(story(vision, a_job("Firm", "2024-01-01"), won("2026-05-01", "w")))


def test_the_demos_story(demo_career: Any) -> None:
    view = story_view(demo_career, DEMO_TODAY)
    assert [role.org for role in view.roles] == ["SunCrest Distribution"] * 2 + ["Helion Modules", "Rooftops for All"]
    assert [role.main for role in view.roles] == [True, True, True, False]
    assert view.beside == ()
    assert sum(len(role.wins) for role in view.roles) == 46
    assert all("Rooftops" in win.text for win in view.roles[-1].wins)
    assert (view.skills[0].name, view.skills[0].level) == ("Contract negotiation", 4)
    levels = {skill.name: skill.level for skill in view.skills}
    assert (levels["Leading people"], levels["Owning a budget"], levels["Pipeline & forecast"]) == (2, 1, 3)


@pytest.fixture(scope="module")
def demo_career() -> Any:
    from careertui.content.demo import demo_documents
    from careertui.domain.career import Career
    from tests.domain.careers import MemoryFacts

    return Career(MemoryFacts(demo_documents()))


def test_an_asset_is_no_skill() -> None:
    person = Asset(id="p", created=LONG_AGO, kind="person", name="Ruth")
    assert story(person).skills == ()
