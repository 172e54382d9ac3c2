"""Adding and editing a role."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from careertui.actions.roles import add_role, edit_role, make_main, make_other
from careertui.domain.career import Career
from careertui.domain.change import Change, combined
from careertui.domain.days import given_day, spoken_day
from careertui.domain.errors import Refused
from careertui.domain.records import Span
from careertui.domain.text import clean, visible
from careertui.store.ids import new_id
from careertui.tui.habits.dialogs import DAY_HINT, done
from careertui.tui.parts.choice import Option
from careertui.tui.parts.forms import Field, FormScreen

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
        title = f"Edit {visible(role.title)}" if role else "A new role"
        super().__init__(title, fields, self._submit, about="The organisation of the main role is what inside means.")

    def _fields(self) -> Sequence[Field]:
        role = self.role
        again = str(role.review_by) if role and role.review_by else ""
        return [
            Field("title", "Title", role.title if role else "", "what is on the card, or the door"),
            Field("org", "Works at", role.org if role else "", "employer or organisation"),
            Field("kind", "Kind", "other" if role and not role.main else "main", options=KINDS),
            Field("start", "First day", str(role.start) if role else "today", DAY_HINT, whole=True),
            Field("end", "Last day", str(role.end) if role and role.end else "", "empty: still open", whole=True),
            Field("review_by", "Look again", again, "+180 for half a year on, or a date", whole=True),
        ]

    def _day(self, answers: Mapping[str, str], name: str) -> date | None:
        return given_day(answers[name], self.app.today, name)

    def _submit(self, answers: Mapping[str, str]) -> str:
        app, id = self.app, self.role_id
        start = spoken_day(answers["start"], app.today, "start")
        end, review_by = self._day(answers, "end"), self._day(answers, "review_by")
        if self.role is None:
            done(
                app,
                lambda career: add_role(
                    career,
                    app.today,
                    id=id,
                    title=answers["title"],
                    org=answers["org"],
                    start=start,
                    end=end,
                    main=answers["kind"] == "main",
                    review_by=review_by,
                ),
            )
            return id
        changed = {name for name, text in answers.items() if text != self._before[name]}

        def change(career: Career) -> Change:
            given: dict[str, Any] = {name: answers[name] for name in ("title", "org") if name in changed}
            days: dict[str, Any] = {"end": end} if "end" in changed else {}
            if "review_by" in changed:
                days["review_by"] = review_by
            edited = edit_role(career, app.today, id, start=start if "start" in changed else None, **given, **days)
            if "kind" not in changed:
                return edited
            kind = self._kind(career, answers["kind"])
            return combined(edited.label, [edited.edits, kind.edits])

        done(app, change)
        return id

    def _kind(self, career: Career, kind: str) -> Change:
        """The main role, or one beside it; what is wrong with that is said under the field."""
        try:
            return make_main(career, self.role_id) if kind == "main" else make_other(career, self.role_id)
        except Refused as refused:
            raise Refused(str(refused), field="kind") from None
