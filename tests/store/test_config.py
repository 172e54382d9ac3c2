from pathlib import Path

import pytest

from careertui.store.config import Config, load_config


def loaded(tmp_path: Path, text: str) -> Config:
    path = tmp_path / "config.toml"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    return load_config(str(path))


def test_without_a_file_all_is_default(tmp_path: Path) -> None:
    path = str(tmp_path / "config.toml")
    assert load_config(path) == Config(path=path)


def test_all_settings(tmp_path: Path) -> None:
    config = loaded(
        tmp_path,
        'theme = "nord"\nhide_streaks = true\nmouse = false\nglyphs = "ascii"\n[keys]\ntick = "t"\nundo = "ctrl+u"\n',
    )
    assert config.problems == ()
    assert (config.theme, config.hide_streaks, config.mouse, config.glyphs) == ("nord", True, False, "ascii")
    assert config.keys == {"tick": "t", "undo": "ctrl+u"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('colour = "red"', 'there is no setting "colour"; there is theme, hide_streaks, mouse, glyphs, keys.'),
        ("theme = 3", 'theme = 3 is not the name of a theme, such as "nord"; the default is used.'),
        ('mouse = "no"', 'mouse = "no" is not true or false; the default is used.'),
        ("hide_streaks = 1", "hide_streaks = 1 is not true or false"),
        ('glyphs = "emoji"', 'glyphs = "emoji" is not "unicode" or "ascii"'),
        ('keys = "t"', "is not a table such as [keys]"),
        ("[keys]\ntick = 3", 'keys.tick = 3 is not a key such as "t"'),
        ('[keys]\ntick = ""', 'keys.tick = ""'),
        ('theme = "a\\u001b[31m"\nmouse = "\\u001b"', "␛"),
        ("theme = ", "is not TOML"),
        ("\udcff", "is not TOML"),
        ("a = " + "[" * 5000, "is not TOML"),
    ],
)
def test_what_is_wrong_is_a_sentence_and_the_default_is_used(tmp_path: Path, text: str, said: str) -> None:
    config = loaded(tmp_path, text)
    assert len(config.problems) == 1
    assert said in config.problems[0]
    assert config.problems[0].startswith(str(tmp_path / "config.toml"))
    assert config.problems[0].isprintable()
    assert (config.hide_streaks, config.mouse, config.glyphs, config.keys) == (False, True, "unicode", {})


def test_right_settings_are_used_beside_wrong_ones(tmp_path: Path) -> None:
    config = loaded(tmp_path, 'mouse = false\nglyphs = 1\n[keys]\na = "t"\nb = 2\n')
    assert (config.mouse, config.keys, len(config.problems)) == (False, {"a": "t"}, 2)


def test_a_config_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (config,) = load_config(str(tmp_path)).problems
    assert "can't be read" in config
