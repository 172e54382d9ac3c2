"""The last line of `today --short` for each data file, so that a shell prompt costs little more than bare Python.

A line holds as long as nothing it was made from has changed: the data file and the config file by their `stat`, the
zone's offset, and the logical day, kept as seconds since 1970 so that a hit needs no calendar. What lies in the cache
is never trusted: it must be ours, private, whole and harmless, else it is not there.
"""

import os
import stat
import time
from collections.abc import Mapping

from careertui import __version__
from careertui.store import paths

_FORMAT = f"careertui short 1 {__version__}"
_LARGEST = 16_384  # bytes of a cache file
_LONGEST_LINE = 200
_NOFOLLOW = getattr(os, "O_NOFOLLOW", 0)


def cached_line(path: str, environ: Mapping[str, str]) -> str | None:
    """The line for a data file if what it was made from is as it was, else None; never raises."""
    try:
        now = _facts(path, environ)
        kept = _read(_cache_path(path, environ)) if now else None
        if not now or not kept:
            return None
        *facts, start, end, line = kept
        if facts == now and float(start) <= time.time() < float(end) and _is_harmless(line):
            return line
    except (OSError, ValueError):
        pass
    return None


def facts_now(path: str, environ: Mapping[str, str]) -> list[str]:
    """What a line computed from now on depends on; taken before the data file is read, so that no change is missed."""
    try:
        return _facts(path, environ)
    except OSError:
        return []


def keep_line(path: str, environ: Mapping[str, str], facts: list[str], day: tuple[float, float], line: str) -> None:
    """Keep a line with the `facts_now` it was made from and the bounds of its `day`; what fails is not kept."""
    try:
        if not facts or facts != _facts(path, environ) or not _is_harmless(line):
            return
        body = "\n".join([*facts, repr(day[0]), repr(day[1]), line])
        _write(_cache_path(path, environ), f"{fingerprint(body):08x}\n{body}".encode())
    except (OSError, ValueError):
        return


def fingerprint(text: str) -> int:
    """FNV-1a, 32 bits: tells texts apart without importing zlib."""
    number = 0x811C9DC5
    for byte in text.encode():
        number = (number ^ byte) * 0x01000193 & 0xFFFFFFFF
    return number


def _facts(path: str, environ: Mapping[str, str]) -> list[str]:
    """All that a line depends on but the day; nothing where there is no data file or its name can't be kept."""
    try:
        info = os.stat(path)
    except FileNotFoundError:
        return []
    if not _is_harmless(path, longest=4096):
        return []
    try:
        settled = os.stat(paths.config_file(environ)).st_mtime_ns
    except FileNotFoundError:
        settled = 0
    version = f"{info.st_dev} {info.st_ino} {info.st_size} {info.st_mtime_ns} {info.st_ctime_ns}"
    return [_FORMAT, path, version, str(settled), str(time.localtime().tm_gmtoff)]


def _is_harmless(line: str, longest: int = _LONGEST_LINE) -> bool:
    return len(line) <= longest and line.isprintable()


def _cache_path(path: str, environ: Mapping[str, str]) -> str:
    return os.path.join(paths.cache_directory(environ), f"short-{fingerprint(path):08x}")


def _read(cache: str) -> list[str] | None:
    fd = os.open(cache, os.O_RDONLY | _NOFOLLOW | getattr(os, "O_NONBLOCK", 0))
    try:
        info = os.fstat(fd)
        if not stat.S_ISREG(info.st_mode) or info.st_size > _LARGEST or not _is_private(info):
            return None
        text = os.read(fd, _LARGEST).decode()
    finally:
        os.close(fd)
    check, _, body = text.partition("\n")
    return body.split("\n") if check == f"{fingerprint(body):08x}" else None


def _is_private(info: os.stat_result) -> bool:
    """Whether a file or directory is ours alone; where the system has no owners, it is."""
    return not hasattr(os, "geteuid") or (info.st_uid == os.geteuid() and not info.st_mode & 0o077)


def _write(cache: str, data: bytes) -> None:
    directory = os.path.dirname(cache)
    if not os.path.isdir(directory):
        os.makedirs(os.path.dirname(directory), mode=0o700, exist_ok=True)
        os.mkdir(directory, 0o700)
    if not _is_private(os.stat(directory)):
        os.chmod(directory, 0o700)  # fails, and nothing is kept, where the directory is another's
    tmp = f"{cache}.{os.getpid()}"
    fd = os.open(tmp, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NOFOLLOW, 0o600)
    try:
        os.write(fd, data)
        os.close(fd)
        os.replace(tmp, cache)
    except OSError:
        os.unlink(tmp)
        raise
