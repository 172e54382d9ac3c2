"""The zone that days are counted in, and where it is another one than the machine's."""

import os

from careertui.store.clock import elsewhere
from careertui.store.said import first_time
from careertui.tui.host import Host


def zone_words(host: Host) -> str:
    """The zone that days are counted in, with the time it is there."""
    return host.clock.zone_words(host.career.settings, os.environ)


def other_zone(host: Host, path: str) -> str:
    """Said once of a data file: the machine keeps another time than the one that days are counted in; else nothing."""
    settings = host.career.settings
    here = "" if host.clock.fixed else elsewhere(settings, os.environ)
    if not here or not first_time(path, f"{here} {settings.timezone}", os.environ):
        return ""
    key = host.keys.name("settings")
    return f"This machine is in {here}; your days follow {zone_words(host)}. {key} changes it."
