"""The Assets screen, played: four sections in one list, one asset in full, touches, drills, roles."""

from typing import Any

from careertui.domain.drill_text import drill_of
from careertui.tui.assets.forms import AssetForm
from careertui.tui.assets.role_form import RoleForm
from careertui.tui.assets.rows import AssetKey, RoleKey
from careertui.tui.assets.screen import AssetsScreen
from careertui.tui.log.drill_form import Checklist, DrillForm
from careertui.tui.log.form import LogForm
from careertui.tui.log.rows import EntryKey
from careertui.tui.parts.ask import AskScreen
from careertui.tui.parts.forms import FormScreen
from careertui.tui.places import AssetPlace, EntryPlace, Place, RolePlace, WaitingPlace
from careertui.tui.rows import RowKey
from tests.tui.stage import HOSTILE, LEAD, STEERING, TODAY, Stage, career_in, staged, the


def facts(stage: Stage) -> str:
    widget = stage.base.query_one("#asset-facts")
    return "\n".join(widget.render_line(y).text.rstrip() for y in range(widget.size.height))


def listed(stage: Stage) -> str:
    """All lines of the list, also those that are scrolled away."""
    return "\n".join("".join(piece.text for piece in row.pieces) for row in stage.pane.rows)


def key_of(stage: Stage, name: str) -> AssetKey | RoleKey:
    career = stage.app.career
    named: list[tuple[AssetKey | RoleKey, str]] = [(AssetKey(asset.id), asset.name) for asset in career.all_assets]
    named += [(RoleKey(role.id), role.title) for role in career.roles]
    return next(key for key, each in named if each.startswith(name))


def place_of(key: RowKey) -> Place:
    """What another screen would open it by."""
    match key:
        case AssetKey(id):
            return AssetPlace(id)
        case RoleKey(id):
            return RolePlace(id)
        case EntryKey(id):
            return EntryPlace(id)
    raise AssertionError(key)


async def go(stage: Stage, name: str) -> None:
    """To an asset or role of the list."""
    assert isinstance(stage.base, AssetsScreen)
    key = key_of(stage, name)
    stage.base.open(place_of(key))
    await stage.settled()
    assert stage.pane.key == key


@staged()
async def test_the_list_and_the_detail(stage: Stage) -> None:
    await stage.press("5")
    assert isinstance(stage.app.screen, AssetsScreen)
    for words in ("Skills", "4 below what a goal needs", "People", "9 of 11 outside fresh"):
        assert words in stage.text
    assert "2/4" in stage.row(key_of(stage, "Leading"))
    assert "so since Fri 26 Jun" in facts(stage)
    await stage.press("j", "j")
    await stage.until(lambda: "Owning a budget" in facts(stage))
    assert "stale 11 d" in stage.cursor_row()
    assert "no habit builds it" in facts(stage)
    await go(stage, "Jo Lind")
    assert "recruiter" in facts(stage)
    assert "outside my employer" in facts(stage)
    assert "17 d ago" in facts(stage)
    await go(stage, "Plan B")
    assert "ready 8 of 10, rehearsed 141 days ago" in listed(stage)
    assert "no look yet" in facts(stage) or "149 d ago" in facts(stage)
    await go(stage, "Regional")
    assert "43 wins in it" in facts(stage)
    await stage.press("question_mark")
    await stage.until(lambda: "current role" in stage.words)


@staged()
async def test_space_confirms_a_safeguard_and_takes_it_back(stage: Stage) -> None:
    await stage.press("5")
    await go(stage, "First five")
    await stage.press("space")
    career = await stage.saved()
    assert (career.entries[-1].date, career.entries[-1].assets) == (TODAY, (key_of(stage, "First five").id,))
    assert "fresh" in stage.cursor_row()
    assert "ready 9 of 10" in listed(stage)
    await stage.press("space")
    assert len((await stage.saved()).entries) == len(career.entries) - 1
    assert "stale 50 d" in stage.cursor_row()
    assert "ready 8 of 10" in listed(stage)


@staged()
async def test_a_touch_and_a_proof_are_asked_for(stage: Stage) -> None:
    await stage.press("5")
    await go(stage, "Jo Lind")
    await stage.press("space")
    assert isinstance(stage.app.screen, FormScreen)
    await stage.fill(text="", day="yesterday")
    await stage.press("enter")
    entry = (await stage.saved()).entries[-2]
    assert (entry.text, entry.kind) == ("In touch with Jo Lindqvist", "note")
    assert "fresh" in stage.cursor_row()
    await go(stage, "Owning")
    await stage.press("space")
    assert isinstance(stage.app.screen, LogForm)
    assert "@Owning a budget=" in stage.text
    await stage.type("2 ran the pod's budget alone")
    await stage.press("enter")
    assert "2/3" in stage.cursor_row()
    entry = next(each for each in (await stage.saved()).entries if "alone" in each.text)
    assert (entry.text, entry.levels) == (
        "@Owning a budget=2 ran the pod's budget alone",
        {key_of(stage, "Owning").id: 2},
    )


@staged()
async def test_adding_each_kind(stage: Stage) -> None:
    await stage.press("5", "a")
    assert isinstance(stage.app.screen, AskScreen)
    await stage.press("enter")
    assert isinstance(stage.app.screen, AssetForm)
    await stage.type("  ")
    await stage.press("enter")
    assert "name: The name is empty" in stage.complaint
    await stage.fill(name="Negotiating", start_level="1", target="2", every="often")
    await stage.press("enter")
    assert "every" in stage.complaint
    assert "Negotiating" in stage.text
    await stage.fill(every="7", how="a course; a deal")
    await stage.press("enter")
    new = (await stage.saved()).assets[-1]
    assert (new.name, new.start_level, new.target, new.every) == ("Negotiating", 1, 2, 7)
    assert new.how == ("a course", "a deal")
    assert stage.pane.key == key_of(stage, new.name)
    assert "no proof" in stage.cursor_row()
    await go(stage, "Priya")
    await stage.press("a", "enter")
    await stage.fill(name="Ann Lee", org="Acme", tie="mentor", helps="asks")
    await stage.press("enter")
    person = next(asset for asset in (await stage.saved()).assets if asset.name == "Ann Lee")
    assert (person.kind, person.org, person.tie) == ("person", "Acme", "mentor")
    await stage.press("a", "j", "j", "enter")
    assert isinstance(stage.app.screen, RoleForm)
    await stage.fill(title="Director", org="Acme", start="today")
    await stage.press("enter")
    roles = (await stage.saved()).roles
    assert [role.title for role in roles if role.main and role.end is None] == ["Director"]
    assert "ended on Sun 6 Sep" in stage.said
    await go(stage, "Ann Lee")
    assert " in " in stage.cursor_row()


@staged()
async def test_editing_archiving_and_bringing_back(stage: Stage) -> None:
    await stage.press("5", "e")
    assert isinstance(stage.app.screen, AssetForm)
    await stage.fill(name="Leading a team", target="3")
    await stage.press("enter")
    assert "Leading a team" in stage.cursor_row()
    key = stage.pane.key
    assert isinstance(key, AssetKey)
    lead = key.id
    await stage.press("d", "enter")
    assert [asset.id for asset in (await stage.saved()).all_assets if asset.archived] == [lead]
    assert stage.pane.key not in (None, key)
    await stage.press("v", "G")
    assert stage.pane.key == key
    await stage.press("space", "d", "enter", "v")
    assert lead in [asset.id for asset in (await stage.saved()).assets]
    await go(stage, "Board")
    await stage.press("e")
    await stage.fill(title="Chair", review_by="+30")
    await stage.press("enter")
    assert "Chair" in stage.cursor_row()
    await stage.press("d", "enter")
    role = next(role for role in (await stage.saved()).roles if role.title == "Chair")
    assert role.end == TODAY
    await stage.press("d", "enter")
    assert "Chair" not in [role.title for role in (await stage.saved()).roles]


@staged()
async def test_enter_links_a_habit_that_builds_a_skill(stage: Stage) -> None:
    await stage.press("5")
    await go(stage, "Owning")
    await stage.press("enter", "j", "enter")
    assert 'Which habit builds "Owning a budget"?' in stage.words
    await stage.press("enter")
    assert key_of(stage, "Owning").id in the(LEAD, await stage.saved()).skills
    assert "built by 30 minutes" in facts(stage)


@staged()
async def test_a_drill_from_a_shock(stage: Stage) -> None:
    await stage.press("exclamation_mark")
    await stage.type("Helion is sold to a competitor")
    await stage.press("enter")
    assert isinstance(stage.app.screen, AskScreen)
    await stage.press("enter")
    assert isinstance(stage.app.screen, DrillForm)
    assert "Sam Ito" in stage.text  # as in the last drill
    await stage.fill(scenario="sold", calls="Ann, Bo", runway="6 months", sentence="I build teams", day="tomorrow")
    stage.app.screen.query_one(Checklist).focus()
    await stage.press("space", "j", "space", "j", "space", "space")
    assert "2 confirmed, 1 open, 7 not looked at" in stage.text
    await stage.press("enter")
    assert "day: " in stage.complaint
    assert "2 confirmed, 1 open, 7 not looked at" in stage.text
    await stage.fill(day="today")
    await stage.press("enter")
    *_, shock, drill = (await stage.saved()).entries
    assert {shock.kind, drill.kind} == {"shock", "drill"}
    assert len(drill.assets) == 2
    found = drill_of(drill.text)
    assert (found.scenario, found.calls, found.runway) == ("sold", ("Ann", "Bo"), "6 months")
    assert len(found.open) == 1
    await stage.press("7")
    assert "sold: 2 confirmed, 1 open" in stage.text


@staged()
async def test_opened_from_elsewhere_it_shows_what_waits_longest(stage: Stage) -> None:
    stage.app.open_at(WaitingPlace("outside"))
    await stage.settled()
    await stage.until(lambda: "Jo Lindqvist" in stage.cursor_row())
    stage.app.open_at(WaitingPlace("safeguard"))
    await stage.until(lambda: "Plan B" in stage.cursor_row())
    await go(stage, "Priya")
    await stage.press("enter", "j", "enter")
    await stage.until(lambda: "match @" in stage.text)
    names = {asset.name: asset.id for asset in stage.app.career.assets}
    found = [entry for entry in stage.app.career.entries if EntryKey(entry.id) in [row.key for row in stage.pane.rows]]
    assert found
    assert all(names["Priya Nair"] in entry.assets for entry in found)


@staged()
async def test_filtering(stage: Stage) -> None:
    await stage.press("5", "slash", *"solterra", "enter")
    assert {stage.row(row.key).split()[0] for row in stage.pane.rows if row.key} >= {"Ana"}
    assert "2 of 34 match solterra" in stage.text
    await stage.press("escape")
    assert "match" not in stage.text


@staged(dict)
async def test_empty_it_says_what_to_press(stage: Stage) -> None:
    await stage.press("escape", "5")
    assert stage.text.count("a adds") == 5
    await stage.press("space", "enter", "e", "d", "v", "slash")
    assert stage.app.screen is stage.base
    await stage.press("escape", "a", "G", "j", "j", "j", "j", "enter")
    assert len((await stage.saved()).assets_of("safeguard")) == 10
    assert "ready" not in listed(stage)  # brand-new ones count on neither side


def hostile() -> dict[str, Any]:
    kinds = ("skill", "person", "safeguard")
    assets: dict[str, Any] = {}
    entries: dict[str, Any] = {}
    for number, name in enumerate(HOSTILE):
        id = f"A{number}"
        texts: dict[str, dict[str, Any]] = {
            "person": {"org": name, "helps": name},
            "skill": {"how": [name], "target": 3},
            "safeguard": {"note": name},
        }
        kind = kinds[number % 3]
        assets[id] = {"id": id, "created": "2026-01-05", "kind": kind, "name": name, **texts[kind]}
        entries[f"E{number}"] = {
            "id": f"E{number}",
            "created": "2026-09-01",
            "date": "2026-09-01",
            "kind": ("win", "note", "shock", "drill")[number % 4],
            "text": f"{name}\n{name}",
            "assets": [id, "gone"],
            "levels": {id: 2, "gone": 1} if kind == "skill" else {},
        }
    roles = {
        f"R{number}": {
            "id": f"R{number}",
            "created": "2026-01-05",
            "kind": "role",
            "start": "2026-01-05",
            "title": name,
        }
        for number, name in enumerate(HOSTILE)
    }
    return {"assets": assets, "entries": entries, "spans": roles}


@staged(hostile)
async def test_whatever_the_file_holds_is_drawn_harmless(stage: Stage) -> None:
    for screen in ("5", "7"):
        await stage.press("escape", screen)
        keys = [row.key for row in stage.pane.rows if row.key]
        assert len(keys) >= len(HOSTILE)
        for key in keys:
            stage.base.open(place_of(key))
            await stage.settled()
            assert all(not STEERING.search(line) for line in stage.lines)
            for opener in ("enter", "e", "d", "question_mark"):
                if opener == "enter" and number_of(key) % 3:
                    continue
                if opener == "question_mark" and number_of(key) % 5:
                    continue
                await stage.press(opener)
                assert all(not STEERING.search(line) for line in stage.lines)
                await stage.press("escape")
    assert career_in(stage.path).entries == stage.app.career.entries


def number_of(key: RowKey) -> int:
    assert isinstance(key, AssetKey | RoleKey | EntryKey)
    return int(key.id[1:])


@staged(size=(140, 40))
async def test_the_keys_are_those_of_the_kind_under_the_cursor(stage: Stage) -> None:
    await stage.press("5")
    assert "space prove" in stage.keys
    await go(stage, "Jo Lind")
    assert "space touch" in stage.keys
    await go(stage, "CV")
    assert "space confirm" in stage.keys
    await go(stage, "Regional")
    assert "space" not in stage.keys
    assert "d end" in stage.keys
    await go(stage, "Territory")
    assert "d delete" in stage.keys
    assert "v archived" not in stage.keys
    await go(stage, "CV")
    await stage.press("d", "enter", "v")
    await go(stage, "CV")
    assert "v archived" in stage.keys
    assert "space" not in stage.keys
    assert "d bring back" in stage.keys
    assert "d brings it back" in facts(stage)
    assert "space confirms" not in facts(stage)


@staged()
async def test_one_line_of_the_log_is_one_line(stage: Stage) -> None:
    await stage.press("5")
    await go(stage, "Hiring")
    await stage.press("d")
    assert "its line stays" in stage.text
    assert "1 lines" not in stage.text


@staged(dict, size=(40, 15))
async def test_in_forty_columns_the_first_hints_are_whole(stage: Stage) -> None:
    await stage.press("5")
    assert "first calls …" in stage.words
    assert "who is outside follows from it" in stage.words


@staged(size=(40, 15))
async def test_in_forty_columns_the_last_drill_is_told(stage: Stage) -> None:
    await stage.press("5")
    assert "8 of 10, drill 141 d ───" in listed(stage)


@staged()
async def test_what_makes_a_past_role_the_main_one_is_refused_under_its_kind(stage: Stage) -> None:
    await stage.press("5")
    await go(stage, "Territory")
    await stage.press("e")
    await stage.fill(kind="other")
    await stage.press("enter")
    await stage.press("e")
    await stage.fill(kind="main")
    await stage.press("enter")
    assert stage.complaint.startswith("kind: ")
    assert "only one that is held or planned can be the main one" in stage.complaint
