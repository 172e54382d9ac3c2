"""`role …`: the job I have, seats beside it, and those before."""

from argparse import Namespace
from typing import Any

from careertui.actions import roles as actions
from careertui.actions.drafts import RoleDraft
from careertui.cli.context import Context, Usage, given
from careertui.domain.errors import Refused
from careertui.domain.records import Span
from careertui.domain.typed.days import AHEAD, SPAN
from careertui.domain.typed.matching import matched
from careertui.store.ids import new_id

NO_DAY = ("", "none")
ASKED = {"start": SPAN, "end": SPAN, "review_by": AHEAD}


def run_add(context: Context, args: Namespace) -> int:
    """Add a role; a main one ends the main one before it."""
    today, id = context.today, new_id()
    draft = RoleDraft(title=" ".join(args.title), **given(args, "org"), **_days(context, args), main=not args.other)
    return context.confirm(context.commit(lambda career: actions.add_role(career, today, draft, id=id, keep=args.keep)))


def run_edit(context: Context, args: Namespace) -> int:
    """Change what is given of a role."""
    role, today = _role(context, args.role), context.today
    main = {"main": args.main} if args.main or args.other else {}
    draft = RoleDraft(**given(args, "title", "org"), **_days(context, args), **main)
    if draft == RoleDraft():
        raise Usage("say what to change: --title, --org, --start, --end, --review-by, --main or --other")
    return context.confirm(context.commit(lambda career: actions.edit_role(career, today, role.id, draft)))


def run_end(context: Context, args: Namespace) -> int:
    """End a role."""
    today, day = context.today, context.day(args.day, "end", SPAN)
    roles = list(context.career.roles)
    still = [role for role in roles if role.end is None or role.end >= today] or roles
    role = matched(args.role, still, lambda role: role.title, "open role") if args.role else _current(context)
    return context.confirm(context.commit(lambda career: actions.end_role(career, today, role.id, day)))


def run_delete(context: Context, args: Namespace) -> int:
    """Delete a role once --yes is said."""
    role = _role(context, args.role)
    if not args.yes:
        raise Refused(
            f'Deleting "{role.title}" takes it out of the story; add --yes to do that, or end it with: careertui role'
            " end"
        )
    return context.confirm(context.commit(lambda career: actions.delete_role(career, role.id)))


def run_list(context: Context, args: Namespace) -> int:
    """List roles: the current one, others that are held, planned ones, then the past."""
    from careertui.cli.printing import print_lines
    from careertui.cli.roles.document import roles_document
    from careertui.cli.roles.page import roles_page
    from careertui.domain.views.roles import roles_view

    view = roles_view(context.career, context.today)
    if args.json:
        return context.write_json(roles_document(view))
    print_lines(context, roles_page(context, view))
    return 0


def _role(context: Context, text: str) -> Span:
    return matched(text, context.career.roles, lambda role: role.title, "role")


def _current(context: Context) -> Span:
    role = context.career.role_on(context.today)
    if role is None:
        raise Usage("say which role; no main one is held today")
    return role


def _days(context: Context, args: Namespace) -> dict[str, Any]:
    """The days that were said, as the draft has them; a role has a first day in any case."""
    days = {
        name: None if text.strip().lower() in NO_DAY else context.day(text, name, ASKED[name])
        for name, text in given(args, "start", "end", "review_by").items()
    }
    return {name: day for name, day in days.items() if day is not None or name != "start"}
