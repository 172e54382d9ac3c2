"""What is built holds what is needed, and runs where nothing of the checkout can be seen."""

import importlib.util
import os
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import venv
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

from careertui import __version__
from careertui.tui.shell import styles_folder

ROOT = Path(__file__).resolve().parents[1]
SHEETS = {path.name for path in (ROOT / "styles").glob("*.tcss")}

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="there are no terminals of this kind on Windows")


class Built(NamedTuple):
    """A wheel and an sdist."""

    wheel: Path
    sdist: Path


def build(source: Path, into: Path) -> Built:
    """Builds both with the hatchling that is here; nothing is fetched, nothing is written to the source."""
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(into)]
    done = subprocess.run(command, cwd=source, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return Built(next(into.glob("*.whl")), next(into.glob("*.tar.gz")))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(ROOT, tmp_path_factory.mktemp("built"))


@pytest.fixture(scope="module")
def in_wheel(built: Built) -> set[str]:
    with zipfile.ZipFile(built.wheel) as wheel:
        return set(wheel.namelist())


@pytest.fixture(scope="module")
def in_sdist(built: Built) -> set[str]:
    with tarfile.open(built.sdist) as sdist:
        return {name.partition("/")[2] for name in sdist.getnames()}


def test_the_wheel_has_the_package_its_styles_and_nothing_beside(in_wheel: set[str]) -> None:
    info = f"careertui-{__version__}.dist-info"
    assert {name.partition("/")[0] for name in in_wheel} == {"careertui", info}
    assert {name for name in in_wheel if name.endswith(".tcss")} == {f"careertui/styles/{name}" for name in SHEETS}
    assert {"careertui/py.typed", "careertui/__main__.py", f"{info}/licenses/LICENSE"} <= in_wheel


def test_every_module_is_in_the_wheel(in_wheel: set[str]) -> None:
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "careertui").rglob("*.py")}
    assert {name for name in in_wheel if name.endswith(".py")} == modules


def test_the_sdist_has_what_people_need_to_work_on_it(in_sdist: set[str]) -> None:
    wanted = {f"styles/{name}" for name in SHEETS}
    wanted |= {path.relative_to(ROOT).as_posix() for path in (ROOT / "screenshots").glob("*.svg")}
    wanted |= {"pyproject.toml", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", ".ci/run"}
    wanted |= {"careertui/py.typed", "tests/__init__.py", "tests/test_packaging.py", "tests/bench/terminal.py"}
    assert wanted - in_sdist == set()
    assert not [name for name in in_sdist if "__pycache__" in name or "/." in name]


def test_a_wheel_from_the_sdist_is_the_same(built: Built, in_wheel: set[str], tmp_path: Path) -> None:
    with tarfile.open(built.sdist) as sdist:
        sdist.extraction_filter = getattr(tarfile, "data_filter", None)  # not known before Python 3.11.4
        sdist.extractall(tmp_path / "source")
    again = build(next((tmp_path / "source").iterdir()), tmp_path / "again")
    with zipfile.ZipFile(again.wheel) as wheel:
        assert set(wheel.namelist()) == in_wheel


def test_the_version_is_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == __version__


def test_a_checkout_finds_its_styles_beside_the_package() -> None:
    import careertui

    if Path(careertui.__file__).resolve().parents[1] != ROOT:
        pytest.skip("an installed package is tested, not the checkout")
    assert styles_folder() == ROOT / "styles"
    assert SHEETS


class Installed(NamedTuple):
    """A virtual environment with careertui in it, and a person's home."""

    folder: Path
    scripts: Path
    home: Path

    def run(self, *argv: str) -> str:
        """The output of a program of the environment, started elsewhere."""
        program = str(self.scripts / argv[0])
        done = subprocess.run(
            [program, *argv[1:]], cwd=self.home, env=self.env, capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout.strip()

    @property
    def env(self) -> dict[str, str]:
        """Nothing that leads back to the checkout."""
        from tests.bench.terminal import environment

        env = environment(self.home)
        return {name: value for name, value in env.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}


@pytest.fixture(scope="module")
def installed(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel in a fresh virtual environment, which borrows the dependencies and nothing else from this one.

    A folder named in a `.pth` file comes last on the path, and the `.pth` files in that folder, such as an editable
    install's, are not read.
    """
    if importlib.util.find_spec("pip") is None:
        pytest.skip("pip is not here to install with")
    folder, home = tmp_path_factory.mktemp("fresh"), tmp_path_factory.mktemp("home")
    venv.create(folder, symlinks=os.name != "nt")
    paths = sysconfig.get_paths("venv", {"base": str(folder), "platbase": str(folder)})
    fresh = Installed(folder, Path(paths["scripts"]), home)
    here = sysconfig.get_paths()
    borrowed = "\n".join(dict.fromkeys((here["purelib"], here["platlib"])))
    Path(paths["purelib"], "borrowed.pth").write_text(borrowed + "\n", encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--python", str(fresh.scripts / "python"), "--disable-pip-version-check"]
    options = ["install", "--quiet", "--no-deps", "--no-index", "--ignore-installed"]
    done = subprocess.run([*pip, *options, str(built.wheel)], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return fresh


def test_the_installed_package_is_its_own(installed: Installed) -> None:
    code = "import careertui, careertui.tui.shell as shell; print(careertui.__file__, shell.styles_folder(), sep='\\n')"
    package, styles = map(Path, installed.run("python", "-c", code).splitlines())
    assert package.is_relative_to(installed.folder)
    assert styles == package.parent / "styles"
    assert {path.name for path in styles.iterdir()} == SHEETS


def test_the_installed_command_says_its_version(installed: Installed) -> None:
    assert installed.run("careertui", "--version") == f"careertui {__version__}"


@needs_posix
@pytest.mark.e2e
def test_the_installed_app_paints_its_first_frame(installed: Installed, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.bench.terminal import Terminal

    monkeypatch.chdir(installed.home)
    with Terminal([str(installed.scripts / "careertui"), "--demo"], env=installed.env) as terminal:
        terminal.painted()
        assert "Today" in terminal.text
        assert "30 minutes on leading people" in terminal.text
        assert terminal.end("q") == 0
