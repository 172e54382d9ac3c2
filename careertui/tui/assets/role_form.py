"""Adding and editing a role."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from careertui.actions.drafts import RoleDraft, differing
from careertui.actions.roles import add_role, edit_role
from careertui.domain.errors import Refused
from careertui.domain.records import Span
from careertui.domain.text import clean, visible
from careertui.domain.typed.days import AHEAD, SPAN, given_day, spoken_day
from careertui.store.ids import new_id
from careertui.tui.parts.choice import Option
from careertui.tui.parts.forms import Field, FormScreen, day_field, done

KINDS = (
    Option("main", "main", "my job; a new one ends the one before"),
    Option("other", "beside", "a board seat, volunteering, teaching"),
)


class RoleForm(FormScreen):
    """A new role, or one to change."""

    def __init__(self, role: Span | None = None) -> None:
        self.role = role
        self.role_id = role.id if role else new_id()
        fields = self._fields()
        self._before = {field.name: clean(field.value) for field in fields}  # as the fields hold it
        title = f'Edit "{visible(role.title)}"' if role else "A new role"
        super().__init__(title, fields, self._submit, about="Inside means: at the organisation of my main role.")

    def _fields(self) -> Sequence[Field]:
        role = self.role
        again = str(role.review_by) if role and role.review_by else ""
        return [
            Field("title", "Title", role.title if role else "", "what is on the card, or the door"),
            Field("org", "Works at", role.org if role else "", "employer or organisation"),
            Field("kind", "Kind", "other" if role and not role.main else "main", options=KINDS),
            day_field("start", "First day", str(role.start) if role else "today", SPAN),
            day_field("end", "Last day", str(role.end) if role and role.end else "", SPAN, "empty: still open"),
            day_field("review_by", "Look again", again, AHEAD, "+6m for half a year on, or a day"),
        ]

    def _day(self, answers: Mapping[str, str], name: str) -> date | None:
        return given_day(answers[name], self.host.today, name, AHEAD if name == "review_by" else SPAN)

    def _submit(self, answers: Mapping[str, str]) -> str:
        host, id = self.host, self.role_id
        draft = self._draft(answers if self.role is None else differing(self._before, answers))
        if self.role is None:
            done(host, lambda career: add_role(career, host.today, draft, id=id))
            return id
        try:
            done(host, lambda career: edit_role(career, host.today, id, draft))
        except Refused as refused:
            raise Refused(str(refused), field="kind" if refused.field == "main" else refused.field) from None
        return id

    def _draft(self, texts: Mapping[str, str]) -> RoleDraft:
        """What the fields say; an emptied end, or day to look again, is taken away."""
        fields: dict[str, Any] = {name: texts[name] for name in ("title", "org") if name in texts}
        if "start" in texts:
            fields["start"] = spoken_day(texts["start"], self.host.today, "start", SPAN)
        fields |= {name: self._day(texts, name) for name in ("end", "review_by") if name in texts}
        if "kind" in texts:
            fields["main"] = texts["kind"] == "main"
        return RoleDraft(**fields)
