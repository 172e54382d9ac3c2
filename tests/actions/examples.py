"""One example of every action, and a career in which it does something: what the laws are held against.

An example is one entry in `EXAMPLES`. It takes what it is told from `Drawn`: as it stands there it does something in
`plain_career`; the laws draw other things instead, right and wrong ones.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any, Literal, NamedTuple, get_type_hints

import careertui.actions
from careertui.actions import assets, desk, first_people, log, roles, seasons, settings, ticks, touches, vision
from careertui.actions.drafts import AssetDraft, EntryDraft, FirstGoalDraft, GoalDraft, HabitDraft, RoleDraft
from careertui.actions.goals import ends, first, keeping
from careertui.actions.goals import goal_actions as steps
from careertui.actions.habits import excusing
from careertui.actions.habits import keeping as habits
from careertui.actions.reviews import writing
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.drill_text import Drill
from careertui.domain.reviews.dates import Kind, pending
from tests.domain.careers import Documents, MemoryFacts, a_habit, facts_of


class Drawn(NamedTuple):
    """What examples are told; ids are those of `documents_around`."""

    today: date
    day: date
    days: tuple[date, ...]
    later: date
    new: str = "new"  # ids to be
    new2: str = "new2"
    habit: str = "h1"
    other: str = "h2"
    away: str = "away"
    excused: str = "excused"
    goal: str = "active"
    idea: str = "idea"
    closed: str = "done"
    step: str = "Call Ann"
    skill: str = "lead"
    person: str = "ann"
    safeguard: str = "cv"
    archived: str = "old"
    entry: str = "e1"
    role: str = "job"
    seat: str = "seat"
    season: str = "planned"
    text: str = "Swim"
    why: str = "because"
    number: str = "2"
    level: str = "3"
    quota: str = "2"
    amount: str | None = None
    note: str | None = None
    setting: str = "name"
    setting_text: str = "Sam"
    kind: Literal["win", "note"] = "win"
    review: Kind = "week"
    key: str = "balance"
    value: str = "7"
    on: bool = True


Act = Callable[..., Change]
Example = Callable[[Career, Drawn], Change]


def drawn(today: date, **fields: Any) -> Drawn:
    """What the examples are told, on a day; unless `fields` say otherwise, what is right in the plain career."""
    told = {"day": today, "days": (today,), "later": today + timedelta(days=120), **fields}
    return Drawn(today=today, **told)


def slot_of(career: Career, d: Drawn) -> date:
    """The slot of the review that is due; today where none of the kind is."""
    return next((each.slot for each in pending(career, d.today) if each.kind == d.review), d.today)


EXAMPLES: dict[Act, Example] = {
    assets.add_asset: lambda c, d: assets.add_asset(
        c, d.today, AssetDraft(name=d.text, target=d.level, how=d.why), id=d.new, kind="skill"
    ),
    assets.add_safeguards: lambda c, d: assets.add_safeguards(
        c, d.today, [assets.NewSafeguard(d.new, d.text, 3), assets.NewSafeguard(d.new2, "Runway", 3)]
    ),
    assets.edit_asset: lambda c, d: assets.edit_asset(c, d.today, d.person, AssetDraft(org=d.text, every=d.number)),
    assets.archive: lambda c, d: assets.archive(c, d.today, d.person),
    assets.bring_back: lambda c, d: assets.bring_back(c, d.archived),
    assets.delete_asset: lambda c, d: assets.delete_asset(c, d.skill),
    desk.answer_direction: lambda c, d: desk.answer_direction(c, d.today, "holds" if d.on else "unsure"),
    desk.dismiss: lambda c, d: desk.dismiss(c, d.today, "restart" if d.on else d.text),
    desk.restart: lambda c, d: desk.restart(c, d.today, d.habit, others_rest=d.on),
    desk.snooze: lambda c, d: desk.snooze(c, d.today, "stuck" if d.on else "network", d.goal, d.text),
    ends.delete_goal: lambda c, d: ends.delete_goal(c, d.goal),
    ends.drop_goal: lambda c, d: ends.drop_goal(c, d.today, d.idea, d.why, d.day),
    ends.finish_goal: lambda c, d: ends.finish_goal(c, d.today, d.goal, d.why, d.day),
    ends.reopen_goal: lambda c, d: ends.reopen_goal(c, d.today, d.closed, measure=d.text, target=d.later),
    excusing.count_weeks_again: lambda c, d: excusing.count_weeks_again(
        c, d.today, [d.excused, d.habit], d.day, d.today
    ),
    excusing.excuse_weeks: lambda c, d: excusing.excuse_weeks(c, d.today, [d.habit, d.other], d.day, d.later, d.why),
    first.add_ideas: lambda c, d: first.add_ideas(c, d.today, {d.new: d.text, d.new2: "Talk on a stage"}),
    first.shape_goal: lambda c, d: first.shape_goal(
        c,
        d.today,
        FirstGoalDraft(title=d.text, measure=d.why, target=d.later, skill=d.text, level=d.level, action=d.text),
        id=d.new if d.on else d.goal,
        skill_id=d.new2,
    ),
    first_people.write_first_lines: lambda c, d: first_people.write_first_lines(
        c,
        d.today,
        [
            first_people.FirstLine("job", d.role, RoleDraft(title=d.text, org=d.text)),
            first_people.FirstLine("further", d.new, AssetDraft(name=d.text, tie="mentor")),
            first_people.FirstLine("inside", d.person, AssetDraft(name="Anna", org=d.text) if d.on else None),
        ],
    ),
    habits.add_habit: lambda c, d: habits.add_habit(
        c,
        d.today,
        HabitDraft(name=d.text, per_week=d.quota, unit="" if d.on else "pages", at_most=not d.on, start=d.later),
        id=d.new,
    ),
    habits.add_starters: lambda c, d: habits.add_starters(
        c, d.today, {d.new: HabitDraft(name=d.text, per_week=d.quota), d.new2: HabitDraft(name="Row", per_week=1)}
    ),
    habits.count_again: lambda c, d: habits.count_again(c, d.today, d.excused, d.day),
    habits.delete_habit: lambda c, d: habits.delete_habit(c, d.habit),
    habits.edit_habit: lambda c, d: habits.edit_habit(
        c,
        d.today,
        d.habit,
        HabitDraft(name=d.text, per_week=d.quota, unit="km", goal=d.goal)
        if d.on
        else HabitDraft(per_week=d.quota, start=d.day),
    ),
    habits.excuse: lambda c, d: habits.excuse(c, d.today, d.habit, d.later, d.why),
    habits.let_habit_build: lambda c, d: habits.let_habit_build(c, d.habit, d.skill, on=d.on),
    habits.let_habit_serve: lambda c, d: habits.let_habit_serve(c, d.habit, d.text),
    habits.move_beside: lambda c, d: habits.move_beside(c, d.habit, d.other, after=d.on),
    habits.reorder: lambda c, d: habits.reorder(c, d.other, d.number),
    habits.requota: lambda c, d: habits.requota(c, d.today, d.habit, d.quota, d.later if d.on else d.day),
    habits.retire: lambda c, d: habits.retire(c, d.today, d.habit),
    habits.unretire: lambda c, d: habits.unretire(c, d.today, d.away),
    keeping.add_goal: lambda c, d: keeping.add_goal(
        c,
        d.today,
        GoalDraft(title=d.text, measure=d.why, target=d.later, after=d.goal, needs={d.skill: d.level}),
        id=d.new,
        actions=[d.text],
        start=d.on,
    ),
    keeping.edit_goal: lambda c, d: keeping.edit_goal(
        c, d.today, d.idea, GoalDraft(title=d.text, kind="experiment", target=d.later, of=d.number, values=[d.why])
    ),
    keeping.let_goal_serve: lambda c, d: keeping.let_goal_serve(c, d.goal, d.text),
    keeping.move_goal: lambda c, d: keeping.move_goal(c, d.today, d.goal, d.later, d.why),
    keeping.set_need: lambda c, d: keeping.set_need(c, d.goal, d.skill, d.level),
    keeping.set_progress: lambda c, d: keeping.set_progress(c, d.today, d.goal, d.number, d.day),
    keeping.start_goal: lambda c, d: keeping.start_goal(c, d.today, d.idea, measure=d.text, target=d.later),
    log.add_drill: lambda c, d: log.add_drill(
        c, d.today, id=d.new, drill=Drill(scenario="sold", runway=d.text), confirmed=[d.safeguard], day=d.day
    ),
    log.add_entry: lambda c, d: log.add_entry(
        c, d.today, EntryDraft(kind=d.kind, text=d.text, day=d.day, goal=d.goal, levels={d.skill: d.level}), id=d.new
    ),
    log.delete_entry: lambda c, d: log.delete_entry(c, d.today, d.entry),
    log.edit_drill: lambda c, d: log.edit_drill(
        c, d.today, "drill", drill=Drill(runway=d.text), confirmed=[d.safeguard], day=d.day
    ),
    log.edit_entry: lambda c, d: log.edit_entry(
        c, d.today, d.entry, EntryDraft(text=d.text, day=d.day, mark="gl", assets=[d.person], goal="")
    ),
    roles.add_role: lambda c, d: roles.add_role(
        c, d.today, RoleDraft(title=d.text, org=d.text, start=d.day, main=d.on), id=d.new
    ),
    roles.delete_role: lambda c, d: roles.delete_role(c, d.role),
    roles.edit_role: lambda c, d: roles.edit_role(
        c, d.today, d.seat, RoleDraft(title=d.text, end=d.later, review_by=d.later, main=d.on)
    ),
    roles.end_role: lambda c, d: roles.end_role(c, d.today, d.role, d.day),
    seasons.add_season: lambda c, d: seasons.add_season(
        c, d.today, id=d.new, start=d.later, end=d.later + timedelta(days=20), reason=d.why
    ),
    seasons.end_season: lambda c, d: seasons.end_season(c, d.today, d.season),
    seasons.remove_season: lambda c, d: seasons.remove_season(c, d.season),
    settings.set_setting: lambda c, d: settings.set_setting(c, d.setting, d.setting_text),
    settings.set_settings: lambda c, d: settings.set_settings(c, {d.setting: d.setting_text, "day_starts_at": "5"}),
    steps.add_action: lambda c, d: steps.add_action(c, d.goal, d.text),
    steps.delete_action: lambda c, d: steps.delete_action(c, d.goal, d.step),
    steps.order_action: lambda c, d: steps.order_action(c, d.goal, d.step, d.number),
    steps.reword_action: lambda c, d: steps.reword_action(c, d.goal, d.step, d.text),
    steps.tick_action: lambda c, d: steps.tick_action(c, d.today, d.goal, d.step, d.day),
    steps.untick_action: lambda c, d: steps.untick_action(c, d.goal, "Read it" if d.on else d.step),
    ticks.tick: lambda c, d: ticks.tick(c, d.today, d.habit, d.days, d.amount, d.note),
    ticks.tick_several: lambda c, d: ticks.tick_several(c, d.today, [d.habit, d.other], d.days, d.amount, d.note),
    ticks.untick_several: lambda c, d: ticks.untick_several(c, d.today, [d.habit], [d.today - timedelta(days=1)]),
    ticks.untick: lambda c, d: ticks.untick(c, d.today, d.habit, [*d.days, d.today - timedelta(days=1)]),
    touches.add_named_entry: lambda c, d: touches.add_named_entry(
        c,
        d.today,
        [touches.NewAsset(d.new2, "person", d.text)],
        EntryDraft(kind=d.kind, text=d.why, day=d.day, assets=[d.new2, d.skill]),
        id=d.new,
    ),
    touches.touch: lambda c, d: touches.touch(c, d.today, id=d.new, asset_id=d.person, text=d.text, day=d.day),
    touches.untouch: lambda c, d: touches.untouch(c, d.today, d.safeguard, "touch" if d.on else d.entry),
    vision.edit_vision: lambda c, d: vision.edit_vision(
        c, d.today, id=d.new, why=d.why, fields={"purpose": d.text, "values": [d.text], "success": d.why}
    ),
    writing.answer: lambda c, d: writing.answer(
        c, d.today, d.review, slot_of(c, d), d.key, d.value, id=d.new, entry_id=d.new2
    ),
    writing.answer_check: lambda c, d: writing.answer_check(
        c, d.today, id=d.new, part="resilience" if d.on else "jobcareer", number=0, value=d.number
    ),
    writing.begin: lambda c, d: writing.begin(
        c, d.today, id=d.new, kind="quarter" if d.on else "week", slot=slot_of(c, d._replace(review="quarter"))
    ),
    writing.finish: lambda c, d: writing.finish(c, d.today, d.review, slot_of(c, d)),
    writing.finish_check: lambda c, d: writing.finish_check(c, d.today, id=d.new, part="resilience"),
}


def public_actions() -> dict[str, Act]:
    """Every public function in the package that returns a Change, by its name behind `careertui.actions`."""
    package = careertui.actions
    found: dict[str, Act] = {}
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        for name, act in vars(importlib.import_module(module.name)).items():
            if not inspect.isfunction(act) or act.__module__ != module.name or name.startswith("_"):
                continue
            if get_type_hints(act).get("return") is Change:
                found[name_of(act)] = act
    return found


def name_of(act: Act) -> str:
    """`goals.keeping.add_goal`."""
    return f"{act.__module__.removeprefix(f'{careertui.actions.__name__}.')}.{act.__name__}"


def documents_around(today: date, slots: Mapping[Kind, date] | None = None) -> Documents:
    """A little of everything around a day, for the examples; `slots` are those of which there is a draft."""

    def on(days: int) -> str:
        return str(today + timedelta(days=days))

    def record(id: str, days: int = -60, **fields: Any) -> dict[str, Any]:
        return {"id": id, "created": on(days), **fields}

    def table(*records: dict[str, Any]) -> dict[str, dict[str, Any]]:
        return {each["id"]: each for each in records}

    active: dict[str, Any] = {"status": "active", "measure": "they say so", "started": on(-50), "target": on(90)}
    weekly: dict[str, Any] = {"quotas": [{"since": on(-60), "n": 2}], "start": on(-60)}
    return {
        "habits": table(
            record("away", name="Put away", order=8, retired=[{"from": on(-20)}], **weekly),
            record("excused", name="Excused", order=9, excused={on(0): "ill"}, **weekly),
        ),
        "goals": table(
            record("idea", title="Speak"),
            record(
                "active",
                title="Lead",
                actions=[{"text": "Call Ann"}, {"text": "Read it", "done": on(-9)}],
                needs={"lead": 2},
                progress={on(-9): 10},
                **active,
            ),
            record("done", title="Learn", outcome="I did", closed=on(-5), **{**active, "status": "done"}),
        ),
        "assets": table(
            record("lead", kind="skill", name="Leading"),
            record("ann", kind="person", name="Ann", org="Acme", every=2),
            record("cv", kind="safeguard", name="CV"),
            record("old", kind="person", name="Old friend", archived=on(-10)),
        ),
        "entries": table(
            record(
                "e1", -3, date=on(-3), kind="win", text="Led it", assets=["lead"], levels={"lead": 1}, goal="active"
            ),
            record("touch", 0, date=on(0), kind="note", text="Confirmed: CV", assets=["cv"]),
            record("drill", -8, date=on(-8), kind="drill", text="Runway: 7 months"),
        ),
        "reviews": table(
            record("check", 0, kind="check", slot=on(0), scores={"resilience": [3, 2]}),
            *(
                record(kind, -1, kind=kind, slot=str(slot), scores={"balance": 5})
                for kind, slot in (slots or {}).items()
            ),
        ),
        "spans": table(
            record("job", kind="role", title="Manager", org="Helion", start=on(-60), main=True),
            record("seat", kind="role", title="Treasurer", org="Club", start=on(-30)),
            record("past", kind="role", title="Clerk", org="Acme", start=on(-900), end=on(-61), main=True),
            record("planned", kind="season", start=on(300), end=on(310), reason="baby"),
        ),
        "visions": table(
            record("v1", rev=1, start=on(-60), purpose="To build"),
            record("v2", 0, rev=2, start=on(-60), purpose="To make", why_changed="a move"),
        ),
        "meta": {"anchors": {"all": [{"from": on(-200), "day": on(-200)}]}},
    }


def around(facts: MemoryFacts, today: date) -> MemoryFacts:
    """Facts with a little of everything beside them, and a draft of the weekly review where one is due."""
    whole = _joined(facts.documents, documents_around(today))
    due: dict[Kind, date] = {
        each.kind: each.slot for each in pending(Career(MemoryFacts(whole)), today) if each.kind == "week"
    }
    return MemoryFacts(_joined(facts.documents, documents_around(today, due)))


def _joined(one: Documents, other: Documents) -> Documents:
    return {table: {**one.get(table, {}), **other.get(table, {})} for table in {*one, *other}}


def plain_career(today: date) -> MemoryFacts:
    """Two habits of which the first was ticked yesterday, and a little of everything."""
    start = today - timedelta(days=60)
    first, second = a_habit("h1", start=start, order=1), a_habit("h2", name="Run", start=start, order=2)
    return around(facts_of(first, second, ticks={"h1": [today - timedelta(days=1)]}), today)
