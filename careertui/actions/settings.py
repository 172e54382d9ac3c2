"""Settings that change what is true."""

from collections.abc import Mapping

import msgspec
from msgspec import UNSET

from careertui.domain.career import Career
from careertui.domain.change import Change, Edit, combined, value_at
from careertui.domain.settings import Settings, parsed_setting, setting_text
from careertui.domain.thresholds import PREFIX, check_together


def set_setting(career: Career, name: str, text: str) -> Change:
    """Sets one setting from what a person wrote; raises Refused for an unknown name or value."""
    value = parsed_setting(name, text)
    path = tuple(name.split("."))
    if name.startswith(PREFIX):
        check_together(msgspec.structs.replace(career.settings.thresholds, **{path[-1]: value}))
    before = value_at(msgspec.to_builtins(career.settings), path)  # defaults are left out
    after = UNSET if value == parsed_setting(name, setting_text(Settings(), name)) else value
    edits = () if before == after else (Edit("meta", "settings", path, before=before, after=after),)
    return Change(f"Set {name} to {text.strip() or 'nothing'}", edits)


def set_settings(career: Career, texts: Mapping[str, str]) -> Change:
    """Sets several settings in one go, by their names; raises Refused where one of them is wrong."""
    return combined("Changed settings", [set_setting(career, name, text).edits for name, text in texts.items()])
