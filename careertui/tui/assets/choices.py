"""Questions about assets and roles: what to add, what to take away, and what brings one on."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from careertui.actions.assets import NewSafeguard, add_safeguards, archive, bring_back, delete_asset
from careertui.actions.habits import edit_habit
from careertui.actions.roles import delete_role, end_role, make_main
from careertui.content.safeguards import SAFEGUARDS
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.days import day_words
from careertui.domain.records import Asset, Span
from careertui.domain.text import visible
from careertui.store.ids import new_id
from careertui.tui.parts.ask import Answer, AskScreen

if TYPE_CHECKING:
    from careertui.tui.app import CareerApp
    from careertui.tui.assets.screen import AssetsScreen

KEEP = "as it is"
MOST_HABITS = 12  # as many as fit on a small screen, those of learning first


def _acting(app: "CareerApp", action: Callable[[Career], Change]) -> Callable[[], object]:
    return lambda: app.attempt(action, app.undoable)


def add_choice(app: "CareerApp", kind: str, added: Callable[[str | None], None]) -> AskScreen:
    """What to add; the answer for `kind` is under the cursor."""
    from careertui.tui.assets.forms import AssetForm
    from careertui.tui.assets.role_form import RoleForm

    answers = {
        "skill": Answer("A skill", "yours wherever you work", lambda: app.push_screen(AssetForm("skill"), added)),
        "person": Answer(
            "A person", "helps you grow, or you them", lambda: app.push_screen(AssetForm("person"), added)
        ),
        "safeguard": Answer(
            "A safeguard", "ready before it is needed", lambda: app.push_screen(AssetForm("safeguard"), added)
        ),
        "role": Answer("A role", "the job you have, a board seat", lambda: app.push_screen(RoleForm(), added)),
    }
    taken = {asset.name.casefold() for asset in app.career.all_assets}
    left = [each for each in SAFEGUARDS if each.name.casefold() not in taken]
    if left:
        new = [NewSafeguard(new_id(), each.name, each.every) for each in left]
        starters = Answer(
            f"{len(left)} safeguards to begin with",
            "CV, runway, references ...",
            _acting(app, lambda career: add_safeguards(career, app.today, new)),
        )
        answers["starters"] = starters
    screen = AskScreen("What to add", list(answers.values()))
    first = "starters" if kind in ("", "safeguard") and not app.career.assets_of("safeguard") and kind else kind
    screen.at = list(answers).index(first) if first in answers else 0
    return screen


def remove_asset_choice(app: "CareerApp", asset: Asset) -> AskScreen:
    """Archives or brings back, or deletes; each can be undone."""
    away = (
        Answer("Bring it back", "into the list", _acting(app, lambda c: bring_back(c, asset.id)))
        if asset.archived is not None
        else Answer("Archive it", "its lines stay", _acting(app, lambda c: archive(c, app.today, asset.id)))
    )
    lines = sum(asset.id in entry.assets for entry in app.career.entries)
    gone = Answer(
        "Delete it",
        "out of goals and habits too"
        + (f"; {lines} lines of the log stay" if lines > 1 else "; its line stays" * lines),
        _acting(app, lambda c: delete_asset(c, asset.id)),
    )
    return AskScreen(visible(asset.name), [away, gone, Answer("Keep it", KEEP, lambda: None)])


def remove_role_choice(app: "CareerApp", role: Span) -> AskScreen:
    """Ends or deletes a role; each can be undone."""
    answers = []
    if role.end is None:
        answers.append(
            Answer("End it", "today is its last day", _acting(app, lambda c: end_role(c, app.today, role.id)))
        )
    answers.append(Answer("Delete it", "out of the story too", _acting(app, lambda c: delete_role(c, role.id))))
    return AskScreen(visible(role.title), [*answers, Answer("Keep it", KEEP, lambda: None)])


def asset_choice(screen: "AssetsScreen", asset: Asset) -> AskScreen:
    """What brings an asset on; the likeliest move first."""
    app = screen.app
    edit = Answer("Edit it", "", screen.action_edit)
    if asset.archived is not None:
        return remove_asset_choice(app, asset)
    if asset.kind == "skill":
        answers = [
            Answer("Log a win that proves it", "with its level now", screen.action_touch),
            Answer("Link a habit that builds it", "", lambda: app.push_screen(habit_choice(app, asset))),
        ]
    elif asset.kind == "person":
        answers = [Answer("Log a touch", "what it was about", screen.action_touch)]
    else:
        answers = [
            Answer("Confirm it", "it holds today", screen.action_touch),
            Answer("Run a drill", "rehearse all of them", app.action_drill),
        ]
    seen = Answer("Its lines in the log", "", lambda: app.open_at("log", asset.id))
    return AskScreen(visible(asset.name), [*answers, seen, edit])


def habit_choice(app: "CareerApp", skill: Asset) -> AskScreen:
    """Which habit builds a skill; linked ones can be taken off again."""
    answers = []
    habits = sorted(app.career.as_of(app.today).live_habits, key=lambda habit: habit.dimension != "learn")
    for habit in habits[:MOST_HABITS]:
        linked = skill.id in habit.skills
        skills = [each for each in habit.skills if each != skill.id] + ([] if linked else [skill.id])

        def act(id: str = habit.id, skills: list[str] = skills) -> object:
            return app.attempt(lambda c: edit_habit(c, app.today, id, skills=skills), lambda change: change.label)

        answers.append(Answer(visible(habit.name)[:44], "builds it; take it off" if linked else "", act))
    answers.append(Answer("A new habit", "", lambda: _new_habit(app, skill)))
    return AskScreen(f"Which habit builds {visible(skill.name)}?", answers)


def _new_habit(app: "CareerApp", skill: Asset) -> None:
    from careertui.tui.habits.form import HabitForm

    def link(habit_id: str | None) -> None:
        if habit_id:
            app.attempt(lambda c: edit_habit(c, app.today, habit_id, skills=[skill.id]))

    app.push_screen(HabitForm(), link)


def role_choice(screen: "AssetsScreen", role: Span) -> AskScreen:
    """What can be done with a role."""
    app = screen.app
    answers = [Answer("Edit it", "title, organisation, days, when to look again", screen.action_edit)]
    if role.end is None:
        current = app.career.as_of(app.today).current_role
        if current is None or current.id != role.id:
            answers.append(
                Answer(
                    "Make it the main one",
                    "inside means its organisation",
                    _acting(app, lambda c: make_main(c, role.id)),
                )
            )
        last = day_words(app.today, app.today)
        answers.append(
            Answer("End it", f"{last} is its last day", _acting(app, lambda c: end_role(c, app.today, role.id)))
        )
    return AskScreen(visible(role.title), answers)


def drill_choice(app: "CareerApp") -> AskScreen:
    """After a shock: rehearse now, or another day."""
    answers = [
        Answer("Run a drill now", "ten minutes: what holds, five calls, the runway", app.action_drill),
        Answer("Another day", f"{app.keys.name('drill')} runs one", lambda: None),
    ]
    return AskScreen("Logged. What if the job went next?", answers)
