"""What stands under the cursor of the Assets screen, in words, with its rule."""

from careertui.domain.days import day_words
from careertui.domain.records import LEVELS
from careertui.domain.text import counted
from careertui.domain.thresholds import Thresholds
from careertui.domain.views.assets import AssetView
from careertui.domain.views.roles import RoleView
from careertui.tui.keys.names import Keys

EMPTY = (
    "An asset stays yours when the job goes: a skill with the line that proves it, a person who knows how you work, a"
    " safeguard that is ready before it is needed."
)
FRESHNESS = (
    "One rule for all: due is the last line that names it plus its months plus season days; on that day it still"
    " counts, from the next it is stale, and so many days before it is soon:"
)


def explained(view: AssetView | RoleView | None, keys: Keys, limits: Thresholds) -> tuple[str, str]:
    """A title and a paragraph."""
    if view is None:
        return "Assets", f"{EMPTY} {keys.name('asset.add')} adds one."
    if isinstance(view, RoleView):
        return view.role.title, _role(view)
    if view.asset.kind == "safeguard":
        parts = _safeguard(keys)
    else:
        parts = {"skill": _skill, "person": _person}[view.asset.kind](view)
    last = view.freshness.last
    touched = f"Named last on {day_words(last, view.today)}" if last else "Named in no line yet"
    rule = f"{FRESHNESS} {limits.soon_days}."
    return view.asset.name, f"{parts} {touched}, due {day_words(view.freshness.due, view.today)}. {rule}"


def _skill(view: AssetView) -> str:
    skill = view.skill
    if skill is None:
        return ""
    if skill.line:
        proof = f"The line of {day_words(skill.line.day, view.today)} says so: {skill.line.text.rstrip('.')}."
    else:
        since = day_words(view.asset.created, view.today)
        proof = f"So it started on {since}; a win that names it with a level changes it."
    need = f" {skill.want} is wanted." if skill.want else " No goal needs it."
    return (
        f"Level {skill.level}, {LEVELS[skill.level]}.{need} {proof} No level without a dated line behind it:"
        f" @{view.asset.name}=2 in a win sets one."
    )


def _person(view: AssetView) -> str:
    side = "outside" if view.person and view.person.is_outside else "inside"
    return (
        f"{view.asset.tie.capitalize()}, {side}: outside is who works elsewhere than in my main role; between jobs"
        f" everyone is. @{view.asset.name.split()[0]} in a win, a note or a tick's note is a touch."
    )


def _safeguard(keys: Keys) -> str:
    confirms = f"{keys.name('asset.touch')} confirms this one today"
    return f"Ready is what is fresh or soon of all safeguards; {confirms}, a drill confirms those it names."


def _role(view: RoleView) -> str:
    role = view.role
    until = f"until {day_words(role.end, view.today)}" if role.end else "and still open"
    rule = (
        "The current role is, of the main ones held today, the one that began last; a role is held through its last"
        " day. Its organisation is what inside means."
    )
    return f"From {day_words(role.start, view.today)} {until}, {counted(view.wins, 'win')} logged in it. {rule}"
