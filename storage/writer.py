"""Who writes. SQLite: one thread, people first. PostgreSQL: a small pool."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import IntEnum
from itertools import count
from queue import PriorityQueue
from threading import Lock, Thread
from typing import Any, Protocol, TypeVar

T = TypeVar("T")
Batch = Callable[[list[Any]], None]
TOGETHER = 64


class Rank(IntEnum):
    """What waits longest suffers least: people first, the clock last."""

    GESTURE = 0
    DECISION = 1
    SWEEP = 2
    END = 3


class Writer(Protocol):
    def submit(self, rank: Rank, job: Callable[[], T]) -> "Future[T]": ...

    def close(self) -> None: ...


class OneThread:
    """SQLite with several writers waits for locks; with one it does not."""

    def __init__(self) -> None:
        self.jobs: PriorityQueue[tuple[Rank, int, Callable[[], Any], Future[Any]]]
        self.jobs = PriorityQueue()
        self.order = count()
        self.thread = Thread(target=self._work, name="writer", daemon=True)
        self.thread.start()

    def submit(self, rank: Rank, job: Callable[[], T]) -> "Future[T]":
        future: Future[T] = Future()
        self.jobs.put((rank, next(self.order), job, future))
        return future

    def close(self) -> None:
        """Finish what was asked for, then stop."""
        self.submit(Rank.END, lambda: None)
        self.thread.join()

    def _work(self) -> None:
        rank = Rank.GESTURE
        while rank != Rank.END:
            rank, _, job, future = self.jobs.get()
            if future.set_running_or_notify_cancel():
                settle(job, future)


class Pool:
    """PostgreSQL keeps its own order: rows are locked where they must be."""

    def __init__(self, threads: int) -> None:
        self.threads = ThreadPoolExecutor(threads, thread_name_prefix="writer")

    def submit(self, rank: Rank, job: Callable[[], T]) -> "Future[T]":
        return self.threads.submit(job)

    def close(self) -> None:
        self.threads.shutdown()


class Together:
    """What arrives within a moment is written in one transaction; each learns its own fate."""

    def __init__(self, writer: Writer, write: Batch) -> None:
        self.writer = writer
        self.write = write
        self.lock = Lock()
        self.waiting: list[tuple[Any, Future[None]]] = []

    def put(self, one: object) -> "Future[None]":
        future: Future[None] = Future()
        with self.lock:
            self.waiting.append((one, future))
            first = len(self.waiting) == 1
        if first:
            self.writer.submit(Rank.GESTURE, self._flush)
        return future

    def _flush(self) -> None:
        with self.lock:
            batch, self.waiting = self.waiting[:TOGETHER], self.waiting[TOGETHER:]
            more = bool(self.waiting)
        if more:
            self.writer.submit(Rank.GESTURE, self._flush)
        alive = [pair for pair in batch if pair[1].set_running_or_notify_cancel()]
        if not alive:
            return
        try:
            self.write([one for one, _ in alive])
        except Exception:  # noqa: BLE001 - one bad row must not take the others with it
            self._one_by_one(alive)
        else:
            for _, future in alive:
                future.set_result(None)

    def _one_by_one(self, batch: list[tuple[Any, "Future[None]"]]) -> None:
        for one, future in batch:
            settle(lambda one=one: self.write([one]), future)  # type: ignore[misc]


def settle(job: Callable[[], T], future: "Future[T]") -> None:
    """Give whoever waits the result, or the error."""
    try:
        future.set_result(job())
    except BaseException as error:  # noqa: BLE001 - it belongs to whoever waits, not to this thread
        future.set_exception(error)
