"""Roles as a JSON document."""

from careertui.cli.documents import document
from careertui.domain.views.roles import RolesView


def roles_document(view: RolesView) -> bytes:
    """`role list --json`."""
    found = [
        {
            "id": role.id,
            "title": role.title,
            "org": role.org,
            "start": role.start,
            "end": role.end,
            "main": role.is_main,
            "current": role.is_current,
            "planned": role.is_planned,
            "review_by": role.review_by,
        }
        for role in view.roles
    ]
    return document({"today": view.today, "roles": found})
