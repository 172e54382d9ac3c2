"""A sheet over the screen: what forms, questions, guides and readings have in common."""

from collections.abc import Sequence
from typing import Generic, TypeVar, cast

from textual.reactive import Reactive
from textual.screen import ModalScreen
from textual.widget import Widget

from careertui.tui.commands import Scope
from careertui.tui.host import Host

Result = TypeVar("Result")


class Sheet(ModalScreen[Result], Generic[Result]):
    """A screen on top of another; it asks its host, and returns what it came to."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)  # who gains or loses it draws itself anew

    @property
    def host(self) -> Host:
        """The app, as far as a sheet knows it."""
        return cast(Host, self.app)

    def scopes(self) -> Sequence[Scope]:
        """The scopes whose keys work here, for who asks."""
        return ()

    def explanation(self) -> tuple[str, str]:
        """A title and a paragraph about what this is, for who asks."""
        raise NotImplementedError

    def action_explain(self) -> None:
        """Explains what this is, and which keys work in it."""
        self.host.explain(self)
