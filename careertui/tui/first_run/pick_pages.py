"""The first run's lists to pick from: starter habits and safeguards."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from careertui.actions.assets import NewSafeguard, add_safeguards, delete_asset
from careertui.actions.habits.keeping import add_starters, delete_habit
from careertui.content.checks import picked_starters
from careertui.content.safeguards import SAFEGUARDS
from careertui.content.starters import STARTERS
from careertui.domain.checks.job_or_career import outcome
from careertui.domain.errors import Refused
from careertui.store.ids import new_id
from careertui.tui.checks.taken import twelve_today
from careertui.tui.habits.starters import starter_draft
from careertui.tui.keys.command import PICKS, Scope
from careertui.tui.keys.command import SAFEGUARDS as SAFEGUARDS_STEP
from careertui.tui.keys.names import Hint
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.guide.page import ListPage
from careertui.tui.rows import BLANK, Named, Piece, Row, fit


class PickPage(ListPage):
    """A list to pick from; what is picked beforehand is added when one goes on, or with the first pick of one's own."""

    scopes: Sequence[Scope] = (PICKS,)
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(PICKS)

    def __init__(self) -> None:
        super().__init__()
        self.picked: list[str] = []

    def keys(self) -> Sequence[Hint]:
        """Space picks."""
        return (self.guide.host.keys.hint("pick.take"),)

    def action_pick(self) -> None:
        """Picks, or puts back; it is kept at once."""
        name = self.name_here
        self.guide.say("")
        if name in self.taken():
            self.attempt(lambda: self.put_back(name))
        else:
            picked = name in self.picked
            self.picked = [each for each in self.picked if each != name] if picked else [*self.picked, name]
            self.attempt(self.add)
        self.reload()

    def on_pane_chosen(self) -> None:
        """A second press picks."""
        self.action_pick()

    def taken(self) -> set[str]:
        """The names that are there already."""
        raise NotImplementedError

    def add(self) -> None:
        """Adds what is picked and not there yet."""
        raise NotImplementedError

    def put_back(self, name: str) -> None:
        """Takes away what was added, while nothing hangs on it; raises Refused where something does."""
        raise NotImplementedError

    def forward(self) -> bool:
        """Adds what is picked, then goes on."""
        return self.attempt(self.add)

    def mark(self, name: str) -> Piece:
        """The glyph before a name."""
        glyphs = self.guide.host.look.glyphs
        if name in self.taken():
            return Piece(f"{glyphs.met} ", "good")
        return Piece(
            f"{glyphs.ticked if name in self.picked else glyphs.empty} ", "accent" if name in self.picked else "dim"
        )


class HabitsPage(PickPage):
    """Starter habits, three picked beforehand."""

    def on_mount(self) -> None:
        """The three come from the check where there was one."""
        if not self.taken():
            found = outcome(twelve_today(self.guide.host).answers)
            self.picked = [starter.name for starter in picked_starters(found.lowest if found else ())]
            self.reload()

    def taken(self) -> set[str]:
        """The habits there are."""
        return {habit.name for habit in self.guide.host.career.habits}

    def rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """Why the one under the cursor pays, then all of them."""
        glyphs = self.guide.host.look.glyphs
        at = next((starter for starter in STARTERS if starter.name == self.name_here), STARTERS[0])
        head = self.paragraph("A few small habits; three are plenty.", width, 1, "strong")
        why = self.paragraph(at.why, width, 2, "dim")
        head += [*why, *[BLANK] * (2 - len(why))]
        wide = width >= 60
        room = max(10, width - (24 if wide else 10))
        rows = [
            Row(
                (
                    self.mark(starter.name),
                    Piece(fit(starter.name, room, glyphs.ellipsis)),
                    Piece(f" {starter.dimension.capitalize():<11}" if wide else " ", "dim"),
                    Piece(f"{starter.per_week}/wk", "dim"),
                ),
                Named(starter.name),
            )
            for starter in STARTERS
        ]
        return [*head, BLANK] if height > 17 else head, rows

    def add(self) -> None:
        """Adds the habits picked; the one about a skill serves the first goal."""
        host = self.guide.host
        names = self.taken()
        if all(name in names for name in self.picked):
            return
        starters = {new_id(): starter_draft(starter) for starter in STARTERS if starter.name in self.picked}
        host.perform(lambda career: add_starters(career, host.today, starters))

    def put_back(self, name: str) -> None:
        """Takes a habit away that has no tick yet."""
        host = self.guide.host
        habit = next(habit for habit in host.career.habits if habit.name == name)
        if host.career.ticks(habit.id):
            raise Refused(f"It has ticks already; {host.keys.name('habit.remove')} on Habits retires it.")
        self.picked = [each for each in self.picked if each != name]
        host.perform(lambda career: delete_habit(career, habit.id))


class SafeguardsPage(PickPage):
    """What should be ready before it is needed."""

    scopes = (SAFEGUARDS_STEP, PICKS)
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(SAFEGUARDS_STEP)

    def taken(self) -> set[str]:
        """The safeguards there are."""
        return {asset.name for asset in self.guide.host.career.assets_of("safeguard")}

    def rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """Why the one under the cursor pays, then all ten."""
        glyphs = self.guide.host.look.glyphs
        at = next((each for each in SAFEGUARDS if each.name == self.name_here), SAFEGUARDS[0])
        head = self.heading("If this job ended on Friday, what should be ready?", "")(width, 2)
        why = self.paragraph(at.why, width, 2, "dim")
        head += [*why, *[BLANK] * (2 - len(why))]
        rows = [
            Row(
                (
                    self.mark(each.name),
                    Piece(fit(each.name, max(10, width - (22 if width >= 50 else 11)), glyphs.ellipsis)),
                    Piece(f" every {each.every} months" if width >= 50 else f" {each.every} m", "dim"),
                ),
                Named(each.name),
            )
            for each in SAFEGUARDS
        ]
        return [*head, BLANK] if height > 17 else head, rows

    def keys(self) -> Sequence[Hint]:
        """Space picks one, a all."""
        return (self.guide.host.keys.hint("pick.take"), self.guide.host.keys.hint("pick.all"))

    def action_all(self) -> None:
        """Picks all."""
        self.picked = [each.name for each in SAFEGUARDS]
        self.attempt(self.add)
        self.reload()

    def add(self) -> None:
        """Adds the safeguards picked."""
        host, taken = self.guide.host, self.taken()
        new = [
            NewSafeguard(new_id(), each.name, each.every)
            for each in SAFEGUARDS
            if each.name in self.picked and each.name not in taken
        ]
        if new:
            host.perform(lambda career: add_safeguards(career, host.today, new))

    def put_back(self, name: str) -> None:
        """Takes a safeguard away that nothing in the log names yet."""
        host = self.guide.host
        asset = next(asset for asset in host.career.assets_of("safeguard") if asset.name == name)
        if any(asset.id in entry.assets for entry in host.career.entries):
            raise Refused(f"It is in the log already; {host.keys.name('asset.remove')} on Assets archives it.")
        self.picked = [each for each in self.picked if each != name]
        host.perform(lambda career: delete_asset(career, asset.id))
