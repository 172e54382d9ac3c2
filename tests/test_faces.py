"""Screen, table and JSON are three drawings of one view: what they share is the same, on a handful of days."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from careertui.content.demo import demo_documents
from careertui.content.glyphs import UNICODE
from careertui.domain.career import Career
from careertui.domain.days import day_words
from careertui.domain.text import number_text
from careertui.domain.views.assets import PersonLine, SafeguardLine, assets_view
from careertui.domain.views.goals import goals_view
from careertui.domain.views.habits import habits_view
from careertui.domain.views.reviews.history import MissedRun, reviews_view
from careertui.domain.views.roles import roles_view
from careertui.domain.views.seasons import seasons_view
from careertui.domain.views.stats import stats_view
from careertui.domain.views.today.outlook import Outlook, outlook_view
from careertui.domain.views.today.today import TodayView, today_view
from careertui.store.seed import create
from careertui.store.store import Store
from careertui.tui.assets.rows import assets_rows
from careertui.tui.goals.rows import goals_rows
from careertui.tui.habits.rows import habits_rows
from careertui.tui.look import Look
from careertui.tui.reviews.rows import reviews_rows
from careertui.tui.rows import Row
from careertui.tui.today.rows import empty_rows, today_rows
from tests.cli.conftest import Cli, _own_directories, cli  # noqa: F401
from tests.tui.stage import habit

WIDTH = 120
LOOK = Look(UNICODE)


class Life(NamedTuple):
    """A career in a file, and the day from which it is looked at."""

    cli: Cli
    today: date

    @property
    def career(self) -> Career:
        """As the app has it: everything in the file."""
        return Store(self.cli.path).snapshot().career

    def json(self, *words: str) -> Any:
        return self.cli(*words, "--json").json

    def table(self, *words: str) -> list[str]:
        return self.cli.done(*words).splitlines()


def early_documents() -> dict[str, Any]:
    """The demo, with the weekly review for 13 September done the day before and the annual one left a draft."""
    documents = demo_documents()
    early = {"id": "EARLY", "created": "2026-09-12", "kind": "week", "slot": "2026-09-13", "done": "2026-09-12"}
    draft = {"id": "DRAFT", "created": "2026-09-01", "kind": "year", "slot": "2026-08-31", "answers": {"win": "Much"}}
    documents["reviews"] = {**documents["reviews"], "EARLY": early, "DRAFT": draft}
    return documents


def after_a_season() -> dict[str, Any]:
    """The demo without a tick since its season: on the day after it one habit is asked for."""
    documents = demo_documents()
    for table in ("entries", "reviews"):
        documents[table] = {
            id: each
            for id, each in documents[table].items()
            if str(each.get("done") or each.get("slot") or each.get("date")) <= "2026-02-22"
        }
    documents["ticks"] = {}
    return documents


def draft_passed() -> dict[str, Any]:
    """The demo with a weekly review that was begun and left, now history."""
    documents = demo_documents()
    draft = {"id": "DRAFT", "created": "2026-06-06", "kind": "week", "slot": "2026-06-07", "answers": {"win": "Much"}}
    documents["reviews"] = {**documents["reviews"], "DRAFT": draft}
    return documents


LIVES: dict[str, tuple[dict[str, Any] | None, str]] = {
    "empty": (None, "2026-09-09"),
    "a habit to come": ({"habits": {"H1": habit("H1", start="2026-09-14")}}, "2026-09-09"),
    "all retired": (
        {"habits": {"H1": habit("H1", retired=[{"from": "2026-09-01", "to": None}])}},
        "2026-09-09",
    ),
    "begun": (
        {"visions": {"V1": {"id": "V1", "created": "2026-09-01", "rev": 1, "start": "2026-09-01"}}},
        "2026-09-09",
    ),
    "demo on opening": (demo_documents(), "2026-09-07"),
    "a quarter due": (demo_documents(), "2025-12-01"),
    "in a season": (demo_documents(), "2026-01-20"),
    "a quarter's day": (demo_documents(), "2026-02-28"),
    "done on the day": (demo_documents(), "2026-05-31"),
    "after a season": (after_a_season(), "2026-02-23"),
    "long away": (demo_documents(), "2026-10-20"),
    "before there was anything": (demo_documents(), "2024-01-01"),
    "done a day early": (early_documents(), "2026-09-12"),
    "a draft passed by": (draft_passed(), "2026-06-20"),
}


@pytest.fixture(params=LIVES)
def life(request: pytest.FixtureRequest, cli: Cli) -> Life:  # noqa: F811
    documents, today = LIVES[request.param]
    if documents is not None:
        create(cli.path, documents)
    cli.today = today
    return Life(cli, date.fromisoformat(today))


def drawn(*parts: Sequence[Row]) -> list[str]:
    """Rows as a person reads them."""
    return ["".join(piece.text for piece in (*row.margin, *row.pieces)) for rows in parts for row in rows]


def screen_of(view: TodayView) -> list[str]:
    """Today's lines."""
    return drawn(*(today_rows(view, WIDTH, LOOK) if view.habits else empty_rows(view, WIDTH, LOOK, [])))


def missing(texts: Iterable[str], lines: Sequence[str]) -> list[str]:
    """The texts that no line has."""
    return [text for text in texts if not any(text in line for line in lines)]


def numbers(text: str) -> list[str]:
    """The `2/3` of a line."""
    return re.findall(r"\d+/\d+", text)


def test_today_asks_the_same_on_every_face(life: Life) -> None:
    view = today_view(life.career, life.today)
    found, table, screen = life.json("today"), life.table("today"), screen_of(view)
    outlook = view.outlook
    assert [(each["kind"], each["slot"], each["days"], each["state"]) for each in found["due"]] == [
        (each.kind, str(each.slot), each.days, each.state) for each in outlook.due
    ]
    assert [each["text"] for each in found["signals"]] == [each.text for each in outlook.signals]
    ready = found["readiness"] or {}
    assert list(ready.values()) == (
        [outlook.readiness.fresh, outlook.readiness.all, outlook.readiness.rehearsed_days] if outlook.readiness else []
    )
    asked = [*(each.words for each in outlook.due), *(each.text for each in outlook.signals)]
    asked += [outlook.card.text] if outlook.card else []
    asked += [outlook.waiting] if outlook.waiting else []
    assert missing(asked, table) == missing(asked, screen) == []
    assert sum(line.startswith(("Due: ", "Worth a look: ")) for line in table) == len(outlook.due) + len(
        outlook.signals
    )
    assert any("Worth a look" in line for line in screen) == bool(outlook.signals)
    if outlook.card:
        assert found["card"] == outlook.card.kind
    else:
        begins = any("the first run" in line for line in screen)
        assert found["card"] == ("welcome" if begins else None)
        assert begins == any("the first run" in line for line in table)


def test_todays_week_is_the_same_on_every_face(life: Life) -> None:
    view = today_view(life.career, life.today)
    found, table, screen = life.json("today"), life.table("today"), screen_of(view)
    assert [(each["name"], each["count"], each["quota"], each["streak"], each["risk"]) for each in found["habits"]] == [
        (each.name, each.count, each.quota, each.streak, each.risk) for each in view.habits
    ]
    said = [f"{number_text(each.count)}/{each.quota}" for each in view.habits]
    for lines in (table, screen):
        rows = [next(line for line in lines if each.name in line) for each in view.habits]
        assert [numbers(row)[0] for row in rows] == said
    assert found["week_score"] == {"done": view.week_score.done, "want": view.week_score.want}
    score = [f"Week {view.week_score.done} of {view.week_score.want}"] if view.has_score else []
    words = [view.coming] if view.coming else []
    words += [view.vision.line] if view.vision else []
    words += [view.season.reason] if view.season else []
    words += [view.next_step.text] if view.next_step else []
    assert missing([*score, *words], table) == missing([*score, *words], screen) == []
    assert (found["vision"] or {}).get("line") == (view.vision.line if view.vision else None)
    assert (found["season"] or {}).get("reason") == (view.season.reason if view.season else None)
    assert (found["next_step"] or {}).get("text") == (view.next_step.text if view.next_step else None)
    starts = view.beginning.starts if view.beginning else None
    assert found["starts"] == (str(starts) if starts else None)
    retired = [any("All habits are retired" in line for line in lines) for lines in (table, screen)]
    assert retired == [found["all_retired"]] * 2


def test_what_a_card_hides_is_hidden_from_the_prompt_too(life: Life) -> None:
    days = max((each.days for each in outlook_view(life.career, life.today).due), default=0)
    line = life.cli.done("today", "--short")
    assert re.findall(r"review overdue (\d+)d", line) == ([str(days)] if days > 0 else [])


def test_the_habits_come_first_and_the_outlook_is_taken_as_given(life: Life) -> None:
    first = today_view(life.career, life.today, outlook=Outlook())
    whole = today_view(life.career, life.today)
    assert first.outlook == Outlook()
    assert (first.habits, first.week_score, first.beginning) == (whole.habits, whole.week_score, whole.beginning)
    assert whole.outlook == outlook_view(life.career, life.today)


def test_reviews(life: Life) -> None:
    view = reviews_view(life.career, life.today)
    found, table, screen = life.json("review"), life.table("review"), drawn(reviews_rows(view, WIDTH, LOOK))
    assert [(each["kind"], each["slot"], each["due"], each["days"]) for each in found["due"]] == [
        (each.kind, str(each.slot), str(each.due), each.days) for each in view.due
    ]
    assert found["due"] == life.json("today")["due"] or today_view(life.career, life.today).outlook.is_return
    words = [each.words for each in view.due]
    assert missing(words, table) == missing(words, screen) == []
    assert any("Nothing is asked in a season" in line for line in table) == view.in_season
    assert any("Nothing is asked in a season" in line for line in screen) == view.in_season
    past = [(each.slot.kind, each.slot.slot, each.slot.done) for each in view.history]
    assert [(each["kind"], each["slot"], each["done"]) for each in found["history"]] == [
        (kind, str(slot), str(done) if done else None) for kind, slot, done in past
    ]
    for lines, shown in ((table, view.lines[:12]), (screen, view.lines)):
        rows = lines[-len(view.lines) :] if lines is screen else lines[len(view.due) + (not view.due) + 1 :]
        assert len(rows) >= len(shown)
        for row, each in zip(rows, shown, strict=False):
            if isinstance(each, MissedRun):
                assert each.words(view.today) in row
                continue
            assert day_words(each.slot.slot, view.today) in row
            assert each.undone in row
            assert bool(each.slot.done) != (" missed" in row or " draft" in row or " after the season" in row)


def test_goals(life: Life) -> None:
    view = goals_view(life.career, life.today)
    found, table = life.json("goal", "list"), life.table("goal", "list", "--all")
    screen = drawn(goals_rows(view, WIDTH, LOOK))
    lines = [*view.done, *view.open, *view.dropped]
    keys = ("id", "title", "status", "progress", "of", "days_over", "stuck_days", "next_action")
    assert [tuple(each[key] for key in keys) for each in found["goals"]] == [
        (
            line.id,
            line.title,
            line.status,
            line.progress,
            line.of,
            line.days_over,
            line.untouched,
            line.next_action or None,
        )
        for line in lines
    ]
    for line in view.open:
        over = [f"{line.days_over} d over"] if line.days_over else []
        for face in (table, screen):
            row = next(each for each in face if line.title[:24] in each)
            assert missing([line.progress_words, *over], [row]) == []
    assert missing([view.crowded], table) == []


def test_habits(life: Life) -> None:
    view, stats = habits_view(life.career, life.today), stats_view(life.career, life.today)
    listed, told = life.json("habit", "list"), life.json("stats")
    assert [(each["id"], each["order"], each["quota"], each["retired"]) for each in listed["habits"]] == [
        (row.stats.id, row.place, row.stats.quota, str(row.retired_on) if row.retired_on else None)
        for row in view.ordered
    ]
    keys = ("id", "streak", "best", "risk", "retired", "quota")
    assert [tuple(each[key] for key in keys) for each in told["habits"]] == [
        tuple(getattr(habit, key) for key in keys) for habit in stats.habits
    ]
    assert {row.stats.id: row.stats for row in view.ordered} == {each.id: each for each in stats.habits}
    screen = drawn(habits_rows(view, WIDTH, LOOK, retired=True))
    for row in view.ordered:
        kept = [f"{row.stats.consistency.met}/{row.stats.consistency.counted}"] if row.stats.consistency.counted else []
        assert missing([row.stats.name], life.table("habit", "list")) == []
        for face in (life.table("stats"), screen):
            line = next(line for line in face if row.stats.name in line)
            if not row.has_started:
                assert row.habit.start > view.today
            elif row.retired_on:
                assert "retired" in line
            else:
                assert missing([*kept, f"{round(row.stats.strength * 100)} %"], [line]) == []


def test_assets_and_roles(life: Life) -> None:
    view = assets_view(life.career, life.today)
    found, table = life.json("asset", "list"), life.table("asset", "list")
    screen = drawn(assets_rows(view, WIDTH, LOOK))
    lines: dict[str, Sequence[PersonLine | SafeguardLine]] = {"people": view.people, "safeguards": view.safeguards}
    for part, each in lines.items():
        fresh = [(line.name, line.freshness.state, line.freshness.days) for line in each]
        assert [(line["name"], line["state"], line["days"]) for line in found[part]] == fresh
        for line in each:
            for face in (table, screen):
                assert next(row for row in face if line.name[:20] in row).rstrip().endswith(line.freshness.words)
    assert [(line["name"], line["level"], line["want"]) for line in found["skills"]] == [
        (line.name, line.level, line.want) for line in view.skills
    ]
    ready, today = view.readiness, today_view(life.career, life.today).outlook.readiness
    assert (found["readiness"]["fresh"], found["readiness"]["all"]) == (ready.fresh, ready.all)
    assert bool(today) == bool(ready.all)
    if today:
        assert (today.fresh, today.all, today.rehearsed_days) == (ready.fresh, ready.all, ready.rehearsed_days)
    words = f"eady {ready.fresh} of {ready.all}, "
    assert [any(words in line for line in face) for face in (table, screen)] == [bool(ready.all)] * 2
    roles = roles_view(life.career, life.today).roles
    assert roles == view.roles
    assert [(each["id"], each["current"], each["main"]) for each in life.json("role", "list")["roles"]] == [
        (role.id, role.is_current, role.is_main) for role in roles
    ]
    assert missing([role.title[:20] for role in roles], life.table("role", "list")) == []
    assert missing([role.title[:20] for role in roles], screen) == []


def test_seasons(life: Life) -> None:
    view = seasons_view(life.career, life.today)
    keys = ("id", "reason", "state")
    found = life.json("season", "list")["seasons"]
    assert [tuple(each[key] for key in keys) for each in found] == [
        tuple(getattr(each, key) for key in keys) for each in view.seasons
    ]
    on = next((each for each in view.seasons if each.state == "on"), None)
    assert (on.reason if on else None) == (life.json("today")["season"] or {}).get("reason")
    rows = life.table("season", "list")[1:]  # below its heading
    assert [row.split()[-1] for row in rows] == [each.state for each in view.seasons]


def test_the_lives_have_what_they_are_named_for(tmp_path: Path) -> None:
    def views(name: str) -> tuple[TodayView, Any]:
        documents, day = LIVES[name]
        path = tmp_path / f"{len(list(tmp_path.iterdir()))}.json"
        if documents is not None:
            create(path, documents)
        career, today = Store(path).snapshot().career, date.fromisoformat(day)
        return today_view(career, today), reviews_view(career, today)

    cards = {name: views(name)[0].outlook.card for name in LIVES}
    assert {name: card.kind for name, card in cards.items() if card} == {
        "in a season": "changed",
        "after a season": "season_over",
        "long away": "restart",
    }
    early = views("done a day early")[1].history[0].slot
    assert (early.kind, str(early.slot), str(early.done)) == ("week", "2026-09-13", "2026-09-12")
    assert next(each.undone for each in views("a draft passed by")[1].history if each.undone) == "draft"
