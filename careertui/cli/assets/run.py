"""`asset …`: skills, people and safeguards."""

from argparse import Namespace
from typing import Any

from careertui.actions import assets as actions
from careertui.actions.drafts import AssetDraft
from careertui.cli.context import Context, Usage, given
from careertui.domain.errors import Refused
from careertui.domain.records import Asset, AssetKind
from careertui.domain.typed.matching import matched
from careertui.store.ids import new_id

_OPTIONS = {"start_level": "level"}  # where the option is not called as the field is


def run_add(context: Context, args: Namespace) -> int:
    """Add a skill, a person or a safeguard; or the starter safeguards."""
    today, id, kind = context.today, new_id(), actions.checked_kind(args.kind)
    if args.starters:
        return _add_starters(context, kind, args.name)
    if not args.name:
        raise Usage(f"say the name of the {kind}")
    draft = AssetDraft(name=" ".join(args.name), **_details(args, kind))
    return context.confirm(context.commit(lambda career: actions.add_asset(career, today, draft, id=id, kind=kind)))


def _add_starters(context: Context, kind: str, name: list[str]) -> int:
    from careertui.content.safeguards import SAFEGUARDS

    if kind != "safeguard" or name:
        raise Usage("--starters adds the ten safeguards to begin with: careertui asset add safeguard --starters")
    today = context.today
    new = [actions.NewSafeguard(new_id(), each.name, each.every) for each in SAFEGUARDS]
    return context.confirm(context.commit(lambda career: actions.add_safeguards(career, today, new)))


def run_edit(context: Context, args: Namespace) -> int:
    """Change what is given of an asset."""
    asset, today = _asset(context, args.asset), context.today
    draft = AssetDraft(**given(args, "name"), **_details(args, asset.kind))
    if draft == AssetDraft():
        options = (_OPTIONS.get(field, field) for field in actions.FIELDS[asset.kind])
        raise Usage(f"say what to change: --name, --every, --{', --'.join(options)}")
    return context.confirm(context.commit(lambda career: actions.edit_asset(career, today, asset.id, draft)))


def _details(args: Namespace, kind: AssetKind) -> dict[str, Any]:
    """What was given beside the name, by the record's names; what another kind has is a usage error."""
    details = {}
    for field in (field for fields in actions.FIELDS.values() for field in fields):
        option = _OPTIONS.get(field, field)
        if (value := getattr(args, option)) is not None:
            if field not in actions.FIELDS[kind]:
                raise Usage(f"a {kind} has no --{option}")
            details[field] = value
    return details | given(args, "every")


def run_list(context: Context, args: Namespace) -> int:
    """List what stays mine, by kind."""
    from careertui.cli.assets.document import assets_document
    from careertui.cli.assets.page import assets_page
    from careertui.cli.printing import print_lines
    from careertui.domain.views.assets import assets_view

    kind = actions.checked_kind(args.kind) if args.kind else ""
    view = assets_view(context.career, context.today)
    if args.json:
        return context.write_json(assets_document(view, kind))
    print_lines(context, assets_page(context, view, kind, archived=args.archived))
    return 0


def run_archive(context: Context, args: Namespace) -> int:
    """Put an asset away."""
    asset, today = _asset(context, args.asset), context.today
    return context.confirm(context.commit(lambda career: actions.archive(career, today, asset.id)))


def run_unarchive(context: Context, args: Namespace) -> int:
    """Bring an archived asset back."""
    archived = [asset for asset in context.career.all_assets if asset.archived is not None]
    asset = matched(args.asset, archived, lambda asset: asset.name, "archived asset")
    return context.confirm(context.commit(lambda career: actions.bring_back(career, asset.id)))


def run_delete(context: Context, args: Namespace) -> int:
    """Delete an asset once --yes is said."""
    asset = matched(args.asset, context.career.all_assets, lambda asset: asset.name, "asset")
    if not args.yes:
        raise Refused(
            f'Deleting "{asset.name}" takes it from goals and habits too, the log keeps its lines; add --yes to do'
            " that, or put it away with: careertui asset archive"
        )
    return context.confirm(context.commit(lambda career: actions.delete_asset(career, asset.id)))


def _asset(context: Context, text: str) -> Asset:
    return matched(text, context.career.assets, lambda asset: asset.name, "asset")
