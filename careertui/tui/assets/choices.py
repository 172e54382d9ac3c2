"""Questions about assets and roles: what to add, what to take away, and what brings one on."""

from collections.abc import Callable

from careertui.actions.assets import NewSafeguard, add_safeguards, archive, bring_back, delete_asset
from careertui.actions.drafts import RoleDraft
from careertui.actions.habits.keeping import let_habit_build
from careertui.actions.roles import delete_role, edit_role, end_role
from careertui.content.safeguards import SAFEGUARDS
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.days import day_words
from careertui.domain.records import Asset, Span
from careertui.domain.text import counted, visible
from careertui.store.ids import new_id
from careertui.tui.host import Host
from careertui.tui.parts.ask import Answer, AskScreen
from careertui.tui.places import MentionsPlace

Act = Callable[[], object]

KEEP = "as it is"
MOST_HABITS = 12  # as many as fit on a small screen, those of learning first


def _acting(host: Host, action: Callable[[Career], Change]) -> Callable[[], object]:
    return lambda: host.attempt(action, host.undoable)


def add_choice(host: Host, kind: str, added: Callable[[str | None], None]) -> AskScreen:
    """What to add; the answer for `kind` is under the cursor."""
    from careertui.tui.assets.forms import AssetForm
    from careertui.tui.assets.role_form import RoleForm

    answers = {
        "skill": Answer("A skill", "yours wherever you work", lambda: host.push_screen(AssetForm("skill"), added)),
        "person": Answer(
            "A person", "helps you grow, or you them", lambda: host.push_screen(AssetForm("person"), added)
        ),
        "safeguard": Answer(
            "A safeguard", "ready before it is needed", lambda: host.push_screen(AssetForm("safeguard"), added)
        ),
        "role": Answer("A role", "the job you have, a board seat", lambda: host.push_screen(RoleForm(), added)),
    }
    taken = {asset.name.casefold() for asset in host.career.all_assets}
    left = [each for each in SAFEGUARDS if each.name.casefold() not in taken]
    if left:
        new = [NewSafeguard(new_id(), each.name, each.every) for each in left]
        starters = Answer(
            f"{counted(len(left), 'safeguard')} to begin with",
            "CV, runway, references ...",
            _acting(host, lambda career: add_safeguards(career, host.today, new)),
        )
        answers["starters"] = starters
    screen = AskScreen("What to add", list(answers.values()))
    first = "starters" if kind in ("", "safeguard") and not host.career.assets_of("safeguard") and kind else kind
    screen.at = list(answers).index(first) if first in answers else 0
    return screen


def remove_asset_choice(host: Host, asset: Asset) -> AskScreen:
    """Archives or brings back, or deletes; each can be undone."""
    away = (
        Answer("Bring it back", "into the list", _acting(host, lambda c: bring_back(c, asset.id)))
        if asset.archived is not None
        else Answer("Archive it", "its lines stay", _acting(host, lambda c: archive(c, host.today, asset.id)))
    )
    lines = sum(asset.id in entry.assets for entry in host.career.entries)
    gone = Answer(
        "Delete it",
        "out of goals and habits too"
        + (f"; {lines} lines of the log stay" if lines > 1 else "; its line stays" * lines),
        _acting(host, lambda c: delete_asset(c, asset.id)),
    )
    return AskScreen(visible(asset.name), [away, gone, Answer("Keep it", KEEP, lambda: None)])


def remove_role_choice(host: Host, role: Span) -> AskScreen:
    """Ends or deletes a role; each can be undone."""
    answers = _end(host, role)
    answers.append(Answer("Delete it", "out of the story too", _acting(host, lambda c: delete_role(c, role.id))))
    return AskScreen(visible(role.title), [*answers, Answer("Keep it", KEEP, lambda: None)])


def _end(host: Host, role: Span) -> list[Answer]:
    """Ends a role today, where it is held and does not end today already."""
    if not role.is_on(host.today) or role.end == host.today:
        return []
    last = f"{day_words(host.today, host.today)} is its last day"
    return [Answer("End it", last, _acting(host, lambda c: end_role(c, host.today, role.id)))]


def asset_choice(host: Host, asset: Asset, edit: Act, touch: Act) -> AskScreen:
    """What brings an asset on; the likeliest move first."""
    editing = Answer("Edit it", "", edit)
    if asset.archived is not None:
        return remove_asset_choice(host, asset)
    if asset.kind == "skill":
        answers = [
            Answer("Log a win that proves it", "with its level now", touch),
            Answer("Link a habit that builds it", "", lambda: host.push_screen(habit_choice(host, asset))),
        ]
    elif asset.kind == "person":
        answers = [Answer("Log a touch", "what it was about", touch)]
    else:
        answers = [
            Answer("Confirm it", "it holds today", touch),
            Answer("Run a drill", "what holds, five calls, the runway", host.action_drill),
        ]
    seen = Answer("Its lines in the log", "", lambda: host.open_at(MentionsPlace(asset.id)))
    return AskScreen(visible(asset.name), [*answers, seen, editing])


def habit_choice(host: Host, skill: Asset) -> AskScreen:
    """Which habit builds a skill; linked ones can be taken off again."""
    answers = []
    habits = sorted(host.career.as_of(host.today).live_habits, key=lambda habit: habit.dimension != "learn")
    for habit in habits[:MOST_HABITS]:
        linked = skill.id in habit.skills

        def act(id: str = habit.id, on: bool = not linked) -> object:
            return host.attempt(lambda c: let_habit_build(c, id, skill.id, on=on), lambda change: change.label)

        answers.append(Answer(visible(habit.name)[:44], "builds it; take it off" if linked else "", act))
    answers.append(Answer("A new habit", "", lambda: _new_habit(host, skill)))
    return AskScreen(f'Which habit builds "{visible(skill.name)}"?', answers)


def _new_habit(host: Host, skill: Asset) -> None:
    from careertui.tui.habits.form import HabitForm

    host.push_screen(HabitForm(skills=[skill.id]))


def role_choice(host: Host, role: Span, edit: Act) -> AskScreen:
    """What can be done with a role."""
    answers = [Answer("Edit it", "title, organisation, days, when to look again", edit)]
    if role.end is None or role.end >= host.today:
        current = host.career.as_of(host.today).role_on(host.today)
        if not role.main or (role.is_on(host.today) and (current is None or current.id != role.id)):
            answers.append(
                Answer(
                    "Make it the main one",
                    "inside then means its organisation",
                    _acting(host, lambda c: edit_role(c, host.today, role.id, RoleDraft(main=True))),
                )
            )
        answers += _end(host, role)
    return AskScreen(visible(role.title), answers)


def drill_choice(host: Host) -> AskScreen:
    """After a shock: rehearse now, or another day."""
    answers = [
        Answer("Run a drill now", "ten minutes: what holds, five calls, the runway", host.action_drill),
        Answer("Another day", f"{host.keys.name('drill')} runs one", lambda: None),
    ]
    return AskScreen("Logged. What if the job went next?", answers)
