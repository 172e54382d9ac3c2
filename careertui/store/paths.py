"""Where things are kept: the data file, the config file and the cache, as strings.

On Linux the XDG directories are worked out here, as platformdirs does but without its import, so that a shell prompt
pays nothing for it; elsewhere platformdirs is asked.
"""

import os
import sys
from collections.abc import Mapping

APP = "careertui"
FILE_VARIABLE = "CAREERTUI_FILE"
CONFIG_VARIABLE = "CAREERTUI_CONFIG"
_XDG = {
    "data": ("XDG_DATA_HOME", ".local/share"),
    "config": ("XDG_CONFIG_HOME", ".config"),
    "cache": ("XDG_CACHE_HOME", ".cache"),
}


def data_file(environ: Mapping[str, str], given: str = "") -> str:
    """The data file: `given`, else what the environment says, else `career.json` in the user data directory."""
    named = given or environ.get(FILE_VARIABLE, "")
    return (
        os.path.abspath(os.path.expanduser(named))
        if named
        else os.path.join(_directory("data", environ), "career.json")
    )


def config_file(environ: Mapping[str, str]) -> str:
    """The optional config file: what the environment says, else `config.toml` in the user config directory."""
    named = environ.get(CONFIG_VARIABLE, "")
    return (
        os.path.abspath(os.path.expanduser(named))
        if named
        else os.path.join(_directory("config", environ), "config.toml")
    )


def cache_directory(environ: Mapping[str, str]) -> str:
    """The directory for what may be lost at any time."""
    return _directory("cache", environ)


def _directory(kind: str, environ: Mapping[str, str]) -> str:
    if sys.platform != "linux" or "ANDROID_ROOT" in environ:
        return _asked_directory(kind)
    variable, below_home = _XDG[kind]
    base = environ.get(variable, "")
    if not base.startswith("/"):  # the XDG specification has relative ones ignored
        base = os.path.join(_home(environ), below_home)
    return os.path.join(base, APP)


def _home(environ: Mapping[str, str]) -> str:
    home = environ.get("HOME", "")
    if home.startswith("/"):
        return home.rstrip("/") or "/"
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_dir
    except KeyError:
        raise FileNotFoundError("There is no home directory; set HOME, or name the data file with --file.") from None


def _asked_directory(kind: str) -> str:
    import platformdirs

    ask = {
        "data": platformdirs.user_data_dir,
        "config": platformdirs.user_config_dir,
        "cache": platformdirs.user_cache_dir,
    }
    return ask[kind](APP, appauthor=False)
