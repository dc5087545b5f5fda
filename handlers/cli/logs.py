"""Log lines: ours from INFO on, everybody else's from WARNING on; never what people wrote."""

import logging
import sys
from typing import Literal

import structlog
from structlog.typing import Processor

OURS = ("bot", "handlers", "storage")
CHATTY = "apscheduler"  # it warns whenever a tick takes longer than the pause before the next


def configure(form: Literal["console", "json"], *, quiet: bool = False) -> None:
    """One line an event, for a console or as JSON; tracebacks without variables.

    On stdout, where `run` says nothing else; `quiet`: warnings alone, on stderr.
    """
    common: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*common, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    last = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    handler = logging.StreamHandler(sys.stderr if quiet else sys.stdout)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=common, processors=[last, *_renderers(form)]
        )
    )
    root = logging.getLogger()
    root.handlers, root.level = [handler], logging.WARNING
    logging.getLogger(CHATTY).setLevel(logging.ERROR)
    for name in OURS:
        logging.getLogger(name).setLevel(logging.WARNING if quiet else logging.INFO)


def _renderers(form: Literal["console", "json"]) -> list[Processor]:
    """The usual tracebacks show local variables, and so what people wrote."""
    if form == "json":
        return [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    plain = structlog.dev.plain_traceback
    return [structlog.dev.ConsoleRenderer(colors=sys.stdout.isatty(), exception_formatter=plain)]
