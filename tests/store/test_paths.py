import os
import sys
from pathlib import Path

import platformdirs
import pytest

from careertui.store import paths

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs is asked")


@linux_only
@pytest.mark.parametrize("home", ["/home/marco", "/", "relative/home", ""])
@pytest.mark.parametrize("base", ["/xdg/base", "", "relative", "~/x"])
def test_the_directories_are_those_of_platformdirs(monkeypatch: pytest.MonkeyPatch, home: str, base: str) -> None:
    monkeypatch.setenv("HOME", home)
    for kind in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", base)
    asked = [ask("careertui") for ask in (platformdirs.user_data_dir, platformdirs.user_config_dir)]
    assert paths.data_file(os.environ) == os.path.join(asked[0], "career.json")
    assert paths.config_file(os.environ) == os.path.join(asked[1], "config.toml")
    assert paths.cache_directory(os.environ) == platformdirs.user_cache_dir("careertui")


def test_without_home_the_user_data_base_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    assert paths.data_file(os.environ) == os.path.join(platformdirs.user_data_dir("careertui"), "career.json")


def test_the_argument_goes_before_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    environ = {paths.FILE_VARIABLE: "~/other.json", paths.CONFIG_VARIABLE: "mine.toml"}
    assert paths.data_file(environ, "~/given.json") == str(tmp_path / "given.json")
    assert paths.data_file(environ, "here.json") == str(tmp_path / "here.json")
    assert paths.data_file(environ) == str(tmp_path / "other.json")
    assert paths.config_file(environ) == str(tmp_path / "mine.toml")
