"""The server of the page: addresses to views, answers to HTML, CSV or JSON, and the rules that keep a hostile biography harmless.

Read-only and for this machine alone: other methods than GET and other host names than loopback are refused.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tenure import store
from tenure.errors import CallError
from tenure.questions.values import LISTED
from tenure.rendering import words
from tenure.web.facts import claim_words
from tenure.web.page import Ask, Data, Missing, Page, address, anchor, claim_address
from tenure.web.tables import csv
from tenure.web.views import View, discover
from tenure.when import english

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_HOSTS = ["localhost", "127.0.0.1", "[::1]", "testserver"]
_STATIC = Path(__file__).parent / "static"


def create_app(database: str | Path) -> Starlette:
    """The page over one database. Raises CallError where the file is none."""
    store.open_for_reading(database).close()  # say so now, not at the first request
    serve = _Server(Path(database))
    routes: list[BaseRoute] = [Route(path, serve.endpoint(path, view), methods=["GET"]) for path, view in discover().items()]
    routes.append(Mount("/static", StaticFiles(directory=_STATIC)))
    middleware = [Middleware(_Guard), Middleware(TrustedHostMiddleware, allowed_hosts=_HOSTS, www_redirect=False)]
    return Starlette(routes=routes, middleware=middleware, exception_handlers={404: serve.not_found})


class _Server:
    """The database, a connection of it for each thread, and the templates."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._threads = threading.local()
        self._templates = templates()

    def endpoint(self, path: str, view: View) -> Callable[[Request], Response]:
        name = path.split("/")[1] or "home"

        def answer(request: Request) -> Response:
            db = self._connection()
            try:
                with store.one_moment(db):
                    return self._respond(request, name, view(Ask(db, request.path_params.get("id", ""), dict(request.query_params))))
            except Missing as error:
                return self._problem(request, 404, str(error))
            except CallError as error:
                return self._problem(request, 400, str(error))

        return answer

    def not_found(self, request: Request, error: Exception) -> Response:
        return self._problem(request, 404, "there is no page at this address")

    def _connection(self) -> sqlite3.Connection:
        if not hasattr(self._threads, "db"):
            self._threads.db = store.open_for_reading(self._database)
        db: sqlite3.Connection = self._threads.db
        return db

    def _respond(self, request: Request, name: str, given: Page | Data) -> Response:
        if isinstance(given, Data):
            return JSONResponse(given.json)
        wanted = request.query_params.get("format", "")
        if wanted == "json" and given.json is not None:
            return JSONResponse(given.json())
        if wanted == "csv" and given.rows is not None:
            return Response(csv(given.rows()), media_type="text/csv")
        formats = [kind for kind, value in (("csv", given.rows), ("json", given.json)) if value is not None]
        return self._page(request, name, given, formats)

    def _problem(self, request: Request, status: int, message: str) -> Response:
        title = "Not found" if status == 404 else "This cannot be answered"
        return self._page(request, "problem", Page("problem.html", title, {"message": message}, status=status), [])

    def _page(self, request: Request, name: str, page: Page, formats: list[str]) -> Response:
        def with_query(**changes: object) -> str:
            query = {k: v for k, v in request.query_params.items() if k != "format"} | {k: str(v) for k, v in changes.items()}
            return request.url.path + ("?" + urlencode(query) if query else "")

        common = {"title": page.title, "view": name, "database": self._database.name}
        data = {"formats": formats, "beyond": page.beyond, "listed": LISTED, "with_query": with_query}
        return HTMLResponse(self._templates.get_template(page.template).render(common | data | dict(page.values)), page.status)


def templates() -> Environment:
    """The templates: everything escaped, an undefined name is an error."""
    found = Environment(
        loader=PackageLoader("tenure.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    found.globals.update(
        address=address,
        anchor=anchor,
        claim_address=claim_address,
        claim_words=claim_words,
        spell_words=english.spell,
        asked=english.asked,
        human=words.human,
        count=words.count,
    )
    return found


class _Guard:
    """Adds the headers that every answer carries; what views answer is asked for anew each time."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                headers.setdefault("Cache-Control", "no-cache")
            await send(message)

        await self._app(scope, receive, send_guarded)
