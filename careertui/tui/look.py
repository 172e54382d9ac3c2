"""How it looks here: the signs, what the config file asks for, and the keys as they are now."""

from typing import NamedTuple

from careertui.content.glyphs import UNICODE, Signs
from careertui.tui.keys import Keys

DEFAULT_KEYS = Keys({})


class Look(NamedTuple):
    """What row builders need to know beside the view and the width; hints name keys by `keys.name(command id)`."""

    signs: Signs = UNICODE
    streaks: bool = True
    keys: Keys = DEFAULT_KEYS
