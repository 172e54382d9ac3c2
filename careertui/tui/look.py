"""How it looks here: the signs, and what the config file asks for."""

from typing import NamedTuple

from careertui.content.signs import UNICODE, Signs


class Look(NamedTuple):
    """What row builders need to know beside the view and the width."""

    signs: Signs = UNICODE
    streaks: bool = True
