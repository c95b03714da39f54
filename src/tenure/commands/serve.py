"""Look at a database in a browser: people, offices, documents and findings, every fact with its sentence.

The page is for this machine alone (it listens on 127.0.0.1), reads only, and needs no network. Ctrl-C ends it.
"""

from __future__ import annotations

import argparse
import contextlib
import socket
import sys

from tenure.errors import CallError

HELP = "look at a database in a browser"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--db", required=True, metavar="FILE", help="the database")
    parser.add_argument("--port", type=int, default=8765, metavar="N", help="port of 127.0.0.1 (default %(default)s; 0: any free one)")


def run(args: argparse.Namespace) -> int:
    """Raises CallError where the database cannot be read or the port is taken."""
    import uvicorn

    from tenure.web.app import create_app

    app = create_app(args.db)
    listener = _listen(args.port)
    print(f"http://127.0.0.1:{listener.getsockname()[1]}/  (Ctrl-C ends it)", file=sys.stderr, flush=True)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", server_header=False, lifespan="off"))
    with contextlib.suppress(KeyboardInterrupt):
        server.run(sockets=[listener])
    return 0


def _listen(port: int) -> socket.socket:
    """A listening socket on loopback."""
    if not 0 <= port < 65536:
        raise CallError(f"--port {port}: a port is a number from 0 to 65535")
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(("127.0.0.1", port))
        listener.listen()  # from here on a browser waits instead of being refused
    except OSError as error:
        listener.close()
        raise CallError(f"port {port} cannot be used: {error.strerror}; choose another with --port, or 0 for any free one") from error
    return listener
