"""How it looks here: the glyphs, what the config file asks for, and the keys as they are now."""

from typing import NamedTuple

from careertui.content.glyphs import UNICODE, Glyphs
from careertui.tui.keys.names import Keys

DEFAULT_KEYS = Keys({})


class Look(NamedTuple):
    """What row builders need to know beside the view and the width; hints name keys by `keys.name(command id)`."""

    glyphs: Glyphs = UNICODE
    streaks: bool = True
    keys: Keys = DEFAULT_KEYS
