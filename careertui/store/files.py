"""All file input and output of the store, one thin function each; nothing else in the store calls the system.

So a test can put a counting stand-in for `os` here and make the n-th system call fail. Errors are OSErrors.
"""

import errno
import os
import re
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

Key = tuple[int, int, int, int]
MISSING: Key = (0, 0, 0, 0)

LARGEST = 64 << 20  # bytes
LOCK_SECONDS = 5.0
_LONGEST_WAIT_NS = 4_000_000  # longer naps let one busy writer starve the others
_READINGS = 5  # of a file that is being written while it is read
_UNLOCKABLE = {errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOLCK}
_UNSYNCABLE = {errno.EINVAL, errno.EOPNOTSUPP, errno.ENOSYS, errno.EBADF}
_BINARY = getattr(os, "O_BINARY", 0)
_NONBLOCK = getattr(os, "O_NONBLOCK", 0)  # a named pipe must not make the reader wait
_TMP = re.compile(r"(\.undo|\.prev|\.damaged-[0-9a-f]{8}|/.*)?\.tmp-[0-9a-f]{8}")


def resolved(path: str) -> str:
    """The real path behind any links, so that a link stays a link when its target is replaced."""
    return os.path.realpath(path)


def key(path: str) -> Key:
    """What tells one version of a file from another: inode, size, mtime and ctime in ns; MISSING when not there."""
    try:
        return _key(os.stat(path))
    except FileNotFoundError:
        return MISSING


def _key(info: os.stat_result) -> Key:
    return info.st_ino, info.st_size, info.st_mtime_ns, info.st_ctime_ns


def exists(path: str) -> bool:
    """Whether something is at the path."""
    return key(path) != MISSING


def read(path: str) -> tuple[bytes, Key]:
    """A regular file's bytes and the version they are; EFBIG over 64 MiB, before anything is read."""
    fd = os.open(path, os.O_RDONLY | _NONBLOCK | _BINARY)
    try:
        for _ in range(_READINGS):
            before = os.fstat(fd)
            _check_readable(before, path)
            data = _read_all(fd, before.st_size)
            if _key(os.fstat(fd)) == _key(before):
                break
            os.lseek(fd, 0, os.SEEK_SET)
        return data, _key(before)
    finally:
        os.close(fd)


def _check_readable(info: os.stat_result, path: str) -> None:
    if stat.S_ISDIR(info.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)
    if not stat.S_ISREG(info.st_mode):
        raise OSError(errno.EINVAL, "Not a regular file", path)
    if info.st_size > LARGEST:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), path)


def _read_all(fd: int, size: int) -> bytes:
    chunks = []
    while chunk := os.read(fd, size + 1):
        chunks.append(chunk)
    return b"".join(chunks)


def read_start(path: str, length: int = 512) -> bytes:
    """The first bytes of a file, enough to see its revision."""
    fd = os.open(path, os.O_RDONLY | _NONBLOCK | _BINARY)
    try:
        return os.read(fd, length)
    finally:
        os.close(fd)


def tmp_name(path: str) -> str:
    """A name beside a file for its next version; `sweep` knows it again when its writer has died."""
    return f"{path}.tmp-{os.urandom(4).hex()}"


def write_new(path: str, data: bytes, like: str | None = None) -> Key:
    """Write a file that must not exist yet through to the disk, 0600 or with mode and owner of `like`."""
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
    try:
        try:
            _write_all(fd, data)
            _adopt(fd, path, like)
            os.fsync(fd)
            written = _key(os.fstat(fd))
        finally:
            os.close(fd)
    except BaseException:
        with suppress(OSError):
            remove(path)
        raise
    return written


def _write_all(fd: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(fd, rest) :]


def _adopt(fd: int, path: str, like: str | None = None) -> None:
    """Give an open file the mode and owner of `like`; root's new files go to whom the directory belongs (sudo)."""
    if sys.platform == "win32":
        return
    model = None
    if like is not None:
        with suppress(FileNotFoundError):
            model = os.stat(like)
    if model is None and os.geteuid() == 0:
        model = os.stat(os.path.dirname(path))
    mine = os.fstat(fd)
    if model is not None and (model.st_uid, model.st_gid) != (mine.st_uid, mine.st_gid):
        with suppress(PermissionError):
            os.fchown(fd, model.st_uid, model.st_gid)
    if model is not None and stat.S_ISREG(model.st_mode) and model.st_mode != mine.st_mode:
        os.fchmod(fd, stat.S_IMODE(model.st_mode))


def replace(source: str, target: str) -> None:
    """Put a file in another's place in one step."""
    os.replace(source, target)


def write_over(path: str, data: bytes) -> None:
    """Replace a whole file: new one beside it, to the disk, then renamed."""
    tmp = tmp_name(path)
    write_new(tmp, data, like=path)
    try:
        replace(tmp, path)
    except BaseException:
        with suppress(OSError):
            remove(tmp)
        raise


def keep_previous(target: str, previous: str) -> None:
    """Give the file its second name `previous`, by hard link, or as a copy where links fail."""
    tmp = tmp_name(previous)
    try:
        try:
            os.link(target, tmp)
        except OSError:
            write_new(tmp, read(target)[0], like=target)
        replace(tmp, previous)
    finally:
        with suppress(OSError):
            remove(tmp)  # still there when both names were links to one file


def append(path: str, data: bytes) -> None:
    """Add whole lines to a 0600 file; a torn last line is closed first, so that it spoils no other."""
    fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | _BINARY, 0o600)
    try:
        end = os.lseek(fd, 0, os.SEEK_END)
        if end == 0:
            _adopt(fd, path)
        else:
            os.lseek(fd, end - 1, os.SEEK_SET)
            if os.read(fd, 1) != b"\n":
                data = b"\n" + data
        _write_all(fd, data)
    finally:
        os.close(fd)


def remove(path: str) -> None:
    """Remove a file; one that is gone already is fine."""
    with suppress(FileNotFoundError):
        os.unlink(path)


def listing(directory: str) -> list[str]:
    """The names in a directory in order; none when it is not there."""
    try:
        return sorted(os.listdir(directory))
    except FileNotFoundError:
        return []


def sweep(target: str) -> None:
    """Remove what killed writers left beside a file, or in a directory when `target` ends in a separator.

    Only under the file's lock: then no living writer has anything there.
    """
    directory, name = os.path.split(target)
    for other in listing(directory):
        if other.startswith(name) and _TMP.fullmatch(other if name else f"/{other}", len(name)):
            remove(os.path.join(directory, other))


def make_directory(path: str) -> None:
    """Make a directory and what leads to it, each new one 0700; an existing one's mode is left alone."""
    if exists(path):
        return
    parent = os.path.dirname(path)
    if parent != path:
        make_directory(parent)
    with suppress(FileExistsError):
        os.mkdir(path, 0o700)
        if sys.platform != "win32" and os.geteuid() == 0:
            owner = os.stat(parent)
            os.chown(path, owner.st_uid, owner.st_gid)


def sync_directory(path: str) -> None:
    """Bring a directory's names to the disk, where the system can."""
    if sys.platform == "win32":
        return
    fd = os.open(path, os.O_RDONLY)
    try:
        os.fsync(fd)
    except OSError as error:
        if error.errno not in _UNSYNCABLE:
            raise
    finally:
        os.close(fd)


@contextmanager
def locked(path: str) -> Iterator[None]:
    """Hold the lock file beside a file, against other threads too; TimeoutError when others held it for 5 s.

    The lock file stays: were it removed, two writers could each hold "the" lock.
    """
    lock = f"{path}.lock"
    fd = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _adopt(fd, lock)
        end = time.monotonic() + LOCK_SECONDS
        while not _try_lock(fd):
            if time.monotonic() >= end:
                raise TimeoutError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT), lock)
            time.sleep((time.perf_counter_ns() % _LONGEST_WAIT_NS) / 1e9)
        yield
    finally:
        with suppress(OSError):
            os.close(fd)


def _try_lock(fd: int) -> bool:
    """Take the lock if it is free; a file system without locks counts as free: the compare before the rename guards."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError as error:
        if error.errno not in _UNLOCKABLE:
            raise
    return True
