"""How the app looks and feels: the optional `config.toml`, read once at the start.

A wrong setting never stops the app: it becomes a sentence, and the default is used.
"""

from collections.abc import Callable, Mapping
from typing import Any, Literal, get_args

import msgspec

from careertui.domain.text import visible

Glyphs = Literal["unicode", "ascii"]
GLYPHS: tuple[Glyphs, ...] = get_args(Glyphs)


class Config(msgspec.Struct, frozen=True, kw_only=True):
    """The settings, each at its default unless given; `problems` are sentences about what could not be used.

    Theme names, command ids and clashing keys are checked by the app, which knows them; `path` is for its sentences.
    """

    theme: str = ""
    hide_streaks: bool = False
    mouse: bool = True
    glyphs: Glyphs = "unicode"
    keys: dict[str, str] = {}
    problems: tuple[str, ...] = ()
    path: str = ""


class _Wrong(Exception):
    """A value can't be used; says which ones can."""


def load_config(path: str) -> Config:
    """The settings of a config file; the defaults where there is none."""
    try:
        with open(path, "rb") as file:
            data = file.read(1 << 20)
    except FileNotFoundError:
        return Config(path=path)
    except OSError as error:
        return Config(path=path, problems=(f"{_named(path)} can't be read ({error.strerror}); the defaults are used.",))
    import tomllib

    try:
        values = tomllib.loads(data.decode())
    except (ValueError, RecursionError) as error:
        reason = visible(str(error)) or "nested too deeply"
        return Config(path=path, problems=(f"{_named(path)} is not TOML ({reason}); the defaults are used.",))
    return _config(path, values)


def _config(path: str, values: Mapping[str, Any]) -> Config:
    used: dict[str, Any] = {}
    problems: list[str] = []
    for name, value in values.items():
        read = _READERS.get(name)
        if read is None:
            problems.append(f'{_named(path)}: there is no setting "{visible(name)}"; there is {", ".join(_READERS)}.')
            continue
        try:
            used[name] = read(value)
        except _Wrong as wrong:
            problems.append(f"{_named(path)}: {name} = {_shown(value)} is not {wrong}; the default is used.")
    if "keys" in used:
        used["keys"], wrong_keys = _checked_keys(used["keys"])
        problems += [f"{_named(path)}: {problem}" for problem in wrong_keys]
    return Config(path=path, problems=tuple(problems), **used)


def _theme(value: Any) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip()
    raise _Wrong('the name of a theme, such as "nord"')


def _switch(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise _Wrong("true or false")


def _glyphs(value: Any) -> Glyphs:
    if value in GLYPHS:
        return value  # type: ignore[no-any-return]
    raise _Wrong('"unicode" or "ascii"')


def _keys(value: Any) -> dict[str, Any]:
    if isinstance(value, dict):
        return value
    raise _Wrong('a table such as [keys] with lines such as tick = "t"')


def _checked_keys(keys: Mapping[str, Any]) -> tuple[dict[str, str], list[str]]:
    """The remapped keys whose shape is right, and a sentence for each other one."""
    used: dict[str, str] = {}
    problems: list[str] = []
    for command, key in keys.items():
        if isinstance(key, str) and key.strip() and visible(key) == key:
            used[command] = key.strip()
        else:
            problems.append(
                f'keys.{visible(command)} = {_shown(key)} is not a key such as "t" or "ctrl+t"; the default is used.'
            )
    return used, problems


_READERS: dict[str, Callable[[Any], Any]] = {
    "theme": _theme,
    "hide_streaks": _switch,
    "mouse": _switch,
    "glyphs": _glyphs,
    "keys": _keys,
}


def _named(path: str) -> str:
    return visible(path)


def _shown(value: Any) -> str:
    text = f'"{value}"' if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)
    return visible(text if len(text) <= 40 else text[:39] + "…")
