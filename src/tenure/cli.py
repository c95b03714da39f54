"""The command line: finds the commands, parses the call, turns errors into messages and exit statuses."""

from __future__ import annotations

import argparse
import importlib
import io
import os
import pkgutil
import sys
from collections.abc import Sequence
from types import ModuleType

from tenure import __version__, commands
from tenure.errors import CallError, TenureError


def discover() -> dict[str, ModuleType]:
    """Every command by its name."""
    names = sorted(m.name for m in pkgutil.iter_modules(commands.__path__) if not m.name.startswith("_"))
    return {name.replace("_", "-"): importlib.import_module(f"tenure.commands.{name}") for name in names}


def parser() -> argparse.ArgumentParser:
    """The whole command line, also used to generate its reference."""
    top = argparse.ArgumentParser(
        prog="tenure", description="Careers of office-holders out of their biographies, with the sentence that says so."
    )
    top.add_argument("--version", action="version", version=f"tenure {__version__}")
    calls = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, module in discover().items():
        sub = calls.add_parser(
            name, help=module.HELP, description=module.__doc__ or module.HELP, formatter_class=argparse.RawDescriptionHelpFormatter
        )
        module.configure(sub)
        sub.set_defaults(run=module.run)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit status: 0 done, 1 done with some input refused, 2 the call was wrong."""
    args = parser().parse_args(argv)
    _speak_utf8()
    try:
        status: int = args.run(args)
        sys.stdout.flush()
        return status
    except BrokenPipeError:  # `tenure extract … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("tenure: interrupted; what was finished is kept", file=sys.stderr)
        return 130
    except TenureError as error:
        print(f"tenure: {error}", file=sys.stderr)
        return 2 if isinstance(error, CallError) else 1


def _speak_utf8() -> None:
    """The same bytes on every machine: files and pipes get UTF-8; a window shows a mark for what it cannot show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace") if stream.isatty() else stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
