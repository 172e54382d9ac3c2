"""The Assets and Log views of the demo career, and their rules on small facts."""

from datetime import date

import pytest

from careertui.content.demo import demo_documents
from careertui.domain.career import Career
from careertui.domain.views.assets import AssetsView, asset_view, assets_view
from careertui.domain.views.log import LogFilter, log_view, read_filter
from careertui.domain.views.roles import role_view
from careertui.domain.views.story import story_view
from tests.domain.careers import MemoryFacts, as_json

TODAY = date(2026, 9, 7)


@pytest.fixture(scope="module")
def career() -> Career:
    return Career(MemoryFacts(as_json(demo_documents())))


@pytest.fixture(scope="module")
def view(career: Career) -> AssetsView:
    return assets_view(career, TODAY)


def test_skills_with_level_proof_and_who_needs_them(view: AssetsView) -> None:
    assert [(each.name, each.level, each.proof.day if each.proof else None) for each in view.skills] == [
        ("Leading people", 2, date(2026, 8, 28)),
        ("Pipeline & forecast", 3, date(2026, 8, 14)),
        ("Owning a budget", 1, date(2026, 2, 27)),
        ("Hiring", 1, date(2026, 6, 18)),
        ("Coaching 1:1s", 2, date(2026, 8, 21)),
        ("Presenting to a board", 1, date(2026, 5, 12)),
        ("Contract negotiation", 4, date(2026, 7, 30)),
    ]
    by_name = {each.name: each for each in view.skills}
    assert by_name["Leading people"].line is not None
    assert by_name["Leading people"].line.day == date(2026, 6, 26)
    assert (by_name["Leading people"].want, by_name["Leading people"].is_short) == (4, True)
    assert [need.level for need in by_name["Owning a budget"].needs] == [2, 2, 3]
    assert not by_name["Contract negotiation"].is_attached
    assert by_name["Pipeline & forecast"].is_short is False


def test_people_outside_first_and_how_fresh(view: AssetsView) -> None:
    assert view.network == (9, 11)
    assert [each.name for each in view.people if not each.is_outside] == ["Tom Okafor", "Lena Fuchs"]
    assert [each.is_outside for each in view.people] == [True] * 11 + [False] * 2
    states = {each.name: each.freshness.words for each in view.people}
    assert {name: words for name, words in states.items() if words != "fresh"} == {
        "Sam Ito": "soon",
        "Ana Costa": "soon",
        "Jo Lindqvist": "stale 17 d",
        "Omar Haddad": "stale 15 d",
    }


def test_readiness_and_the_rehearsal(view: AssetsView) -> None:
    assert view.readiness == (8, 10, date(2026, 4, 19), 141, date(2026, 10, 19))
    stale = {each.name: each.freshness.days for each in view.safeguards if each.freshness.state == "stale"}
    assert sorted(stale.values()) == [50, 149]
    cv = next(each for each in view.safeguards if each.name.startswith("CV"))
    assert (cv.freshness.due, cv.freshness.state) == (TODAY, "soon")


def test_roles_the_current_one_first(view: AssetsView) -> None:
    assert [(each.org, each.is_current, each.end is None) for each in view.roles] == [
        ("Helion Modules", True, True),
        ("Rooftops for All", False, True),
        ("SunCrest Distribution", False, False),
        ("SunCrest Distribution", False, False),
    ]


def test_looking_back_shows_what_was(career: Career) -> None:
    before = assets_view(career, date(2026, 4, 18))
    assert (before.readiness.fresh, before.readiness.drill) == (3, None)
    after = assets_view(career, date(2026, 4, 19))
    assert (after.readiness.fresh, after.readiness.rehearsed_days) == (9, 0)
    assert len(assets_view(career, date(2026, 3, 8)).roles) == 3
    assert assets_view(career, date(2025, 8, 30)).skills == ()


def role_wins(career: Career, role_id: str) -> int:
    role = role_view(career, TODAY, role_id)
    return role.wins if role else -1


def test_one_asset_and_one_role_in_full(career: Career, view: AssetsView) -> None:
    lead = asset_view(career, TODAY, view.skills[0].id)
    assert lead is not None
    assert lead.touches[0].day == date(2026, 8, 28)
    assert [touch.day for touch in lead.touches] == sorted((touch.day for touch in lead.touches), reverse=True)
    assert len(lead.habits) == 2
    assert asset_view(career, TODAY, view.roles[0].id) is None
    role = role_view(career, TODAY, view.roles[0].id)
    assert role is not None
    assert role.wins == 43
    assert len(role.newest) == 12
    told = {(each.title, each.org): len(each.wins) for each in story_view(career, TODAY).roles}
    assert {(line.title, line.org): role_wins(career, line.id) for line in view.roles} == told
    assert sum(told.values()) == 46
    assert role_view(career, TODAY, "gone") is None


def test_the_log_newest_first_and_filtered(career: Career, view: AssetsView) -> None:
    log = log_view(career, TODAY)
    assert log.found == log.all == len(log.lines)
    assert [line.date for line in log.lines] == sorted((line.date for line in log.lines), reverse=True)
    assert log_view(career, TODAY, LogFilter(kind="win")).found == 46
    assert log_view(career, TODAY, LogFilter(kind="win"), most=5).found == 46
    assert len(log_view(career, TODAY, LogFilter(kind="win"), most=5).lines) == 5
    assert [line.kind for line in log_view(career, TODAY, LogFilter(kind="shock")).lines] == ["shock"]
    lead = log_view(career, TODAY, LogFilter(asset=view.skills[0].id))
    assert all("Leading people" in [name.name for name in line.names] for line in lead.lines)
    jobs = log_view(career, TODAY, LogFilter(side="job"))
    assert 0 < jobs.found < log.all
    assert {line.side for line in jobs.lines} == {"job"}
    assert {line.mark for line in log_view(career, TODAY, LogFilter(mark="bl")).lines} == {"bl"}
    kilowatts = sum("kw" in line.text.casefold() for line in log.lines)
    assert log_view(career, TODAY, LogFilter(text="KW")).found == kilowatts > 0
    assert log_view(career, date(2025, 8, 1)).all == 0


def test_a_drill_in_one_line(career: Career) -> None:
    (drill,) = log_view(career, TODAY, LogFilter(kind="drill")).lines
    assert drill.title == "boss left: 7 confirmed, 1 open, 2 not looked at"
    assert drill.drill is not None
    assert drill.drill.sentence
    assert [line for line in log_view(career, TODAY).lines if line.id == drill.id] == [drill]


@pytest.mark.parametrize(
    ("typed", "kind", "wanted"),
    [
        ("", "", LogFilter()),
        ("pod quota", "win", LogFilter(kind="win", text="pod quota")),
        ("is:job is:wins", "", LogFilter(side="job", kind="win")),
        ("is:drill", "win", LogFilter(kind="drill")),
        ("is:gl x", "", LogFilter(mark="gl", text="x")),
        ("is:", "", LogFilter()),
        ("@nobody", "", LogFilter(asset="nothing")),
        ("@ # x", "", LogFilter(text="@ # x")),
    ],
)
def test_the_filter_reads_words(career: Career, typed: str, kind: str, wanted: LogFilter) -> None:
    assert read_filter(typed, career, kind) == wanted


def test_the_filter_reads_names_and_goals(career: Career) -> None:
    priya = read_filter("@Priya", career).asset
    assert {asset.id: asset.name for asset in career.assets}[priya] == "Priya Nair"
    assert read_filter('@"priya nair" x', career) == LogFilter(asset=priya, text="x")
    goal = read_filter("#sales", career).goal
    assert {goal.id: goal.title for goal in career.goals}[goal].startswith("Sales Manager")
    assert log_view(career, TODAY, read_filter("@nobody", career)).found == 0


def test_the_note_of_a_tick_is_a_line_of_the_log(career: Career) -> None:
    log = log_view(career, TODAY)
    ticks = log_view(career, TODAY, LogFilter(kind="tick"))
    years = [year for habit in career.habits for year in career.ticks(habit.id).values()]
    assert ticks.found == sum(bool(note.text) for year in years for note in year.notes.values()) > 0
    assert log.all == len(career.entries) + ticks.found
    booked = log_view(career, TODAY, read_filter("nobody books", career))
    (line,) = booked.lines
    assert (line.kind, line.date, line.mark, line.side) == ("tick", date(2025, 10, 7), None, "career")
    assert line.habit
    assert log_view(career, TODAY, read_filter("is:tick", career)).found == ticks.found
    assert line.id in {each.id for each in log_view(career, TODAY, LogFilter(text=line.habit.upper())).lines}
    assert all(each.kind != "tick" for each in log_view(career, TODAY, LogFilter(side="job")).lines)
    assert log_view(career, date(2025, 10, 6), LogFilter(text="nobody books")).found == 0
    named = next(note for each in ticks.lines for note in each.names)
    assert {each.id for each in log_view(career, TODAY, LogFilter(kind="tick", asset=named.id)).lines} == {
        each.id for each in ticks.lines if named.id in [name.id for name in each.names]
    }


def test_the_log_is_searched_without_accents() -> None:
    line = {"id": "e", "created": "2026-09-01", "date": "2026-09-01", "kind": "note", "text": "Café"}
    career = Career(MemoryFacts({"entries": {"e": line}}))
    assert [log_view(career, TODAY, LogFilter(text=text)).found for text in ("cafe", "CAFÉ", "caff")] == [1, 1, 0]
