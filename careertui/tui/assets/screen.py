"""Assets: what stays mine when the job goes. Skills, people, safeguards and roles; one of them in full."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from careertui.actions.touches import confirmed_today, touch, untouch
from careertui.domain.records import Asset, Span
from careertui.domain.typed.matching import by_id
from careertui.domain.views.assets import AssetsView, AssetView, PersonLine, SafeguardLine, asset_view, assets_view
from careertui.domain.views.roles import RoleView, role_view
from careertui.store.ids import new_id
from careertui.tui.assets.detail_rows import asset_facts, no_assets, role_facts
from careertui.tui.assets.rows import AssetKey, RoleKey, assets_rows
from careertui.tui.keys.command import ASSETS
from careertui.tui.keys.names import Hint
from careertui.tui.keys.table import COMMANDS
from careertui.tui.looking_back import later_rows
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.later import Later
from careertui.tui.parts.list_screen import ListScreen
from careertui.tui.parts.pane import OwnedPane, Pane
from careertui.tui.parts.screen import NOTHING_HERE
from careertui.tui.places import AssetPlace, Place, RolePlace, WaitingPlace
from careertui.tui.rows import Row

NEED_A_ROW = {"asset.touch", "asset.edit", "asset.remove", "asset.open"}
WORDS = {  # what the keys do to each kind
    "skill": {"asset.touch": "prove"},
    "safeguard": {"asset.touch": "confirm"},
    "role": {"asset.remove": "end"},
    "other role": {"asset.remove": "delete"},
    "archived": {"asset.remove": "bring back"},
}


class AssetsPane(OwnedPane["AssetsScreen"]):
    """All assets and roles."""

    view: AssetsView | None = None

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """The list's lines."""
        if self.view is None:
            return [], []
        owner = self.owner
        seen = owner.host.career.as_of(owner.host.today)
        if not (seen.all_assets or seen.roles) and (later := later_rows(owner.host, width, "asset", "role")):
            return [], later
        return [], assets_rows(self.view, width, owner.host.look, text=owner.filter_text, archived=owner.shows_archived)


class AssetPane(OwnedPane["AssetsScreen"], can_focus=False):
    """What is known of one asset or role."""

    view: AssetView | RoleView | None = None

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """The detail's lines."""
        look = self.owner.host.look
        if isinstance(self.view, RoleView):
            return role_facts(self.view, width, look, height), []
        if isinstance(self.view, AssetView):
            return asset_facts(self.view, width, look, height), []
        return no_assets(look), []


def _longest(lines: Iterable[PersonLine | SafeguardLine]) -> AssetKey | None:
    """The row of the line that waits longest for a touch or a look; None where there is none."""
    found = sorted(lines, key=lambda line: -line.freshness.days)
    return AssetKey(found[0].id) if found else None


class AssetsScreen(ListScreen):
    """The list, and the detail of what is under its cursor beside it or below."""

    SCREEN_NAME = ASSETS
    FILTER_HINT = "part of a name, an organisation, a goal"
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(ASSETS)

    def __init__(self) -> None:
        super().__init__()
        self.assets_pane = AssetsPane(self, id="asset-list", cursor_glyph=self.host.look.glyphs.cursor)
        self.facts = AssetPane(self, id="asset-facts")
        self.shows_archived = False
        self._follow = Later(self, self.show_detail)

    @property
    def pane(self) -> Pane:
        """The pane with the list."""
        return self.assets_pane

    @property
    def asset(self) -> Asset | None:
        """The asset under the cursor; None on a role."""
        key = self.pane.key
        if not isinstance(key, AssetKey):
            return None
        return by_id(self.host.career.all_assets, key.id)

    @property
    def role(self) -> Span | None:
        """The role under the cursor."""
        key = self.pane.key
        if not isinstance(key, RoleKey):
            return None
        return by_id(self.host.career.as_of(self.host.today).roles, key.id)

    def body(self, width: int, height: int) -> Iterable[Widget]:
        """The list and the detail."""
        with Vertical(id="assets"):
            yield self.assets_pane
            yield self.facts

    def on_mount(self) -> None:
        """Keys go to the list."""
        self.assets_pane.focus()

    def why_not(self, id: str) -> str:
        """Before there is anything, only what begins; a role and what is archived are not touched."""
        career, asset, names = self.host.career, self.asset, self.host.keys
        if id in {*NEED_A_ROW, "list.filter"} and not (career.all_assets or career.roles):
            return f"There is nothing yet; {names.name('asset.add')} adds something."
        if id in NEED_A_ROW and asset is None and self.role is None:
            return NOTHING_HERE
        if id == "asset.touch" and asset is None:
            return "A role is not touched."
        if id == "asset.touch" and asset is not None and asset.archived is not None:
            return f"It is archived; {names.name('asset.remove')} brings it back."
        if id == "assets.archived" and not any(each.archived for each in career.all_assets):
            return "Nothing is archived."
        return super().why_not(id)

    def key_line(self) -> list[Hint]:
        """The keys by what they do to the kind under the cursor."""
        said = {COMMANDS[id].action: word for id, word in WORDS.get(self._kind, {}).items()}
        return [hint._replace(word=said.get(hint.action, hint.word)) for hint in super().key_line()]

    @property
    def _kind(self) -> str:
        """What is under the cursor, as far as the keys do other things to it; empty where nothing is."""
        asset, role = self.asset, self.role
        if asset is not None:
            return "archived" if asset.archived is not None else asset.kind
        return "" if role is None else "role" if role.is_on(self.host.today) else "other role"

    def reload(self) -> None:
        """Draws the list and the detail."""
        host = self.host
        self.assets_pane.view = assets_view(host.career, host.today)
        self.assets_pane.reload()
        self.show_detail()

    def show_detail(self) -> None:
        """Draws what is under the cursor."""
        host, key = self.host, self.pane.key
        if isinstance(key, AssetKey):
            self.facts.view = asset_view(host.career, host.today, key.id)
        else:
            self.facts.view = role_view(host.career, host.today, key.id) if isinstance(key, RoleKey) else None
        self.facts.reload()
        self.refresh_bars()

    def on_pane_moved(self) -> None:
        """The detail follows the cursor a moment after the last key, so that running through the list stays light."""
        self._follow.begin()

    def open(self, place: Place) -> None:
        """Puts the cursor on an asset or a role, or on the one that waits longest."""
        match place:
            case AssetPlace(id):
                self._go_to(AssetKey(id))
            case RolePlace(id):
                self._go_to(RoleKey(id))
            case WaitingPlace(kind):
                view = self.assets_pane.view
                people = [person for person in view.people if person.is_outside] if view else []
                self._go_to(_longest(people if kind == "outside" else view.safeguards if view else ()))

    def _go_to(self, key: AssetKey | RoleKey | None) -> None:
        self.assets_pane.reload(key)
        self.show_detail()

    # What is done to the line under the cursor

    def action_touch(self) -> None:
        """A safeguard is confirmed today, or not after all; a person's touch and a skill's proof are asked for."""
        asset, host = self.asset, self.host
        if asset is None or asset.archived is not None:
            return
        if asset.kind != "safeguard":
            self._ask_touch(asset)
            return
        entry, id = confirmed_today(host.career, host.today, asset), new_id()
        if entry is not None:
            taken = entry.id
            host.attempt(lambda c: untouch(c, host.today, asset.id, taken), lambda change: f"{change.label}.")
        else:
            host.attempt(
                lambda c: touch(c, host.today, id=id, asset_id=asset.id),
                lambda change: f"{change.label} today; {host.keys.name('asset.touch')} again takes it back.",
            )

    def _ask_touch(self, asset: Asset) -> None:
        from careertui.tui.assets.forms import touch_form
        from careertui.tui.log.form import LogForm

        if asset.kind == "skill":
            self.host.push_screen(LogForm("win", text=f"@{asset.name}="))
        else:
            self.host.push_screen(touch_form(self.host, asset))

    def action_add(self) -> None:
        """Adds a skill, a person, a safeguard or a role; first the kind that is under the cursor."""
        from careertui.tui.assets.choices import add_choice

        asset = self.asset
        self.host.push_screen(add_choice(self.host, asset.kind if asset else "role" if self.role else "", self.added))

    def added(self, id: str | None) -> None:
        """Puts the cursor on what is new."""
        if id:
            is_role = any(role.id == id for role in self.host.career.roles)
            self._go_to(RoleKey(id) if is_role else AssetKey(id))

    def action_edit(self) -> None:
        """Edits the asset or the role."""
        from careertui.tui.assets.forms import AssetForm
        from careertui.tui.assets.role_form import RoleForm

        if self.asset is not None:
            self.host.push_screen(AssetForm(self.asset.kind, self.asset))
        elif self.role is not None:
            self.host.push_screen(RoleForm(self.role))

    def action_remove(self) -> None:
        """Archives, brings back or deletes an asset, ends or deletes a role; asks first."""
        from careertui.tui.assets.choices import remove_asset_choice, remove_role_choice

        if self.asset is not None:
            self.host.push_screen(remove_asset_choice(self.host, self.asset))
        elif self.role is not None:
            self.host.push_screen(remove_role_choice(self.host, self.role))

    def action_open(self) -> None:
        """Offers what brings it on."""
        from careertui.tui.assets.choices import asset_choice, role_choice

        if self.asset is not None:
            self.host.push_screen(asset_choice(self.host, self.asset, self.action_edit, self.action_touch))
        elif self.role is not None:
            self.host.push_screen(role_choice(self.host, self.role, self.action_edit))

    def action_archived(self) -> None:
        """Shows or hides the archived ones."""
        self.shows_archived = not self.shows_archived
        self.reload()

    def on_pane_chosen(self) -> None:
        """A press on the row under the cursor opens it."""
        self.action_open()

    def explanation(self) -> tuple[str, str]:
        """What is under the cursor, with its rule."""
        from careertui.tui.assets.explained import explained

        limits = self.host.career.settings.thresholds
        return explained(self.facts.view if self.pane.key is not None else None, self.host.keys, limits)
