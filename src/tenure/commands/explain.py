"""Show how a document was read: each sentence that says something, with the marks of every stage and the frames that lost.

tenure explain examples/biographies/ivan_smirnov.txt --at 900
tenure explain biography.txt --claim c:5f0c
"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from tenure.commands._numbers import number
from tenure.errors import CallError, InputError

if TYPE_CHECKING:
    from tenure.model import Document

HELP = "show how a document was read, stage by stage, and why frames lost"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="DOC", help="a file of one document; of several, name one with --document")
    parser.add_argument("--document", metavar="ID", help="the document, where the file holds several")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--claim", metavar="ID", help="only the sentences of this claim (the beginning of its id is enough)")
    which.add_argument("--at", type=number(0), metavar="OFFSET", help="only the sentence that holds this character")
    which.add_argument("--all", action="store_true", help="every sentence, also those that give no claim")


def run(args: argparse.Namespace) -> int:
    """The explanation to standard output, what was refused to standard error."""
    from tenure.explaining import explain
    from tenure.rendering.explain import render, wanted
    from tenure.rendering.terminal import terminal

    explanation = explain(_document(args.path, args.document))
    render(terminal(), explanation, wanted(explanation, args.claim, args.at, args.all))
    return 0


def _document(path: str, wanted: str | None) -> Document:
    """The one document that is meant. Raises CallError where there is none, or more than one."""
    from tenure.documents import read
    from tenure.model import Document

    found = list(read(path))
    for problem in found:
        if isinstance(problem, InputError):
            print(f"tenure: {problem}", file=sys.stderr)
    documents = [d for d in found if isinstance(d, Document) and wanted in (None, d.id)]
    if len(documents) == 1:
        return documents[0]
    if not documents:
        raise CallError(f"{path}: no such document here (`tenure text {path}` lists the ids that it holds)")
    raise CallError(f"{path}: holds {len(documents)} documents; name one with --document, for example --document {documents[0].id}")
