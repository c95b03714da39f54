"""What the time expressions of a predicate mean for its claim: a point, a start, an end, a span or an attested state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tenure import when as time
from tenure.claims.frames import Bound
from tenure.model import Bounds, Mention, Mode, When

FROM = frozenset(("from", "since", "after", "starting", "beginning", "effective", "as of"))
RANGED = frozenset(("", "from", "between"))  # what may stand before each of several terms: "from 1920 to 1922 and from 1930 to 1932"
UNTIL = frozenset(("until", "till", "to", "through", "up to"))
SILENT = frozenset(("duration", "age"))


def compose(marks: Sequence[Any], bound: Bound, text: str, ended: Sequence[Any] = ()) -> When | None:
    """The `When` of a claim from its time marks, read as its trigger takes them; `ended` are the marks of what ended it.

    A `point` has one date. A `start` ("was appointed in …") begins something, an `end` ends it, a `state` held then: a bare date
    attests it, "from", "since" and "until" bound it. None where there is no time at all.
    """
    marks = [m for m in marks if m.shape not in SILENT]
    ended = [m for m in ended if m.shape not in SILENT]
    if not marks and not ended:
        return None
    start, end, used, is_open = _point(marks) if bound == "point" else _sides(marks, bound)
    if ended and end is None:
        end, used = ended[0].last or ended[0].first, [*used, ended[0]]
    if not used:
        used = list(marks[:1])
    mode: Mode = "point" if bound == "point" else "span"
    if bound == "state" and not ended and start is not None and end is not None and used and all(_bare(m) for m in used):
        mode = "attested"
    ends = [m for m in used if m in ended or (m.shape == "point" and m.relation in UNTIL)]
    approximate = any(m.approximate for m in used if m not in ends)
    about_end = any(m.approximate for m in (ends or used)) or any(m.about_end for m in used)
    calendar = next((m.calendar for m in used if m.calendar), None)
    mentions = tuple(Mention(text[m.lead : m.end], m.lead, m.end) for m in sorted(used, key=lambda m: m.lead))
    anchors = sorted({span for m in used for span in m.derived_from})
    edtf = time.write(start, end, "span" if start != end else mode, open=is_open, approximate=(approximate, about_end))
    return When(
        edtf,
        mode,
        start,
        end,
        " … ".join(m.text for m in mentions),
        mentions,
        tuple(Mention(text[a:b], a, b) for a, b in anchors),
        calendar,
    )


def series(marks: Sequence[Any], bound: Bound) -> list[list[Any]]:
    """Marks of several terms told in one list, apart: "1755-1756, 1758-1761", "in 1931, 1939 and 1941", "reelected in 1966 and 1972".

    Two years in a row are one stretch ("in 1904 and 1905").
    """
    dated = [m for m in marks if m.shape in ("point", "range")]
    if len(dated) < 2 or bound not in ("state", "start"):
        return [list(marks)]
    later = dated[1:]
    if all(m.shape == "range" and m.first and m.last for m in dated) and all(m.relation in RANGED for m in later):
        return [[m] for m in dated]
    if all(m.shape == "point" and m.first and None not in m.first for m in dated) and all(_same_sort(dated[0], m) for m in later):
        return [list(dated)] if bound == "state" and len(dated) == 2 and _adjacent(dated[0], dated[1]) else [[m] for m in dated]
    return [list(marks)]


def _same_sort(a: Any, b: Any) -> bool:
    """Two expressions of one list: both years or both days, the later with no other governing word."""
    return b.relation in ("", "and", a.relation) and a.relation in ("", "in", "on", "and") and len(a.edtf or "") == len(b.edtf or "")


def _adjacent(a: Any, b: Any) -> bool:
    return time.from_iso(b.first[0]) - time.from_iso(a.first[1]) == 1


def _bare(mark: Any) -> bool:
    return mark.shape != "range" and mark.relation not in FROM and mark.relation not in UNTIL and mark.relation != "by"


def _point(marks: Sequence[Any]) -> tuple[Bounds | None, Bounds | None, list[Any], bool]:
    """One date: the finest of those that do not contradict the first."""
    for mark in marks:
        if mark.first is None:
            continue
        low, high = mark.first
        if mark.shape == "range" and mark.last is not None:
            high = mark.last[1]
        pair: Bounds = (low, high)
        finer = _finer(pair, marks, mark)
        return (finer.first, finer.first, [finer], False) if finer is not None else (pair, pair, [mark], False)
    return None, None, [], False


def _finer(pair: Bounds, marks: Sequence[Any], mark: Any) -> Any:
    """A later mark of a single date inside the first one's bounds."""
    for other in marks:
        if (
            other is not mark
            and other.first
            and other.shape == "point"
            and other.first != pair
            and time.contains(pair, other.first)
            and None not in other.first
        ):
            return other
    return None


def _sides(marks: Sequence[Any], bound: Bound) -> tuple[Bounds | None, Bounds | None, list[Any], bool]:
    """Start and end from ranges, "from …", "until …" and bare dates."""
    start: Bounds | None = None
    end: Bounds | None = None
    bare: Any = None
    used: list[Any] = []
    is_open = False
    for mark in marks:
        if mark.shape == "range" and mark.relation in UNTIL and mark.last:  # "until the end of the 2012–13 season"
            if end is None:
                end, used = mark.last, [*used, mark]
        elif mark.shape == "range" and mark.relation == "after" and mark.last:  # "after the 2000–01 season"
            if start is None:
                start, used, bare = (mark.last[0], None), [*used, mark], None
        elif _within(mark, bound):
            pair: Bounds = (mark.first[0], mark.last[1])
            if bound == "end" and end is None:
                end, used = pair, [*used, mark]
            elif bound == "start" and start is None and end is None:
                start, used = pair, [*used, mark]
        elif mark.shape == "range" and (mark.first or mark.last):
            if (
                (start is None and end is None)
                or (bound == "start" and end is None)
                or (mark.relation == "from" and end is None and bare is not None)
            ):
                start, end, is_open, used = mark.first, mark.last, mark.open, [mark]
        elif mark.first is None:
            continue
        elif mark.relation in UNTIL:
            if end is None:
                end, used = mark.first, [*used, mark]
        elif mark.relation in FROM:
            if start is None or (bare is not None and bound != "start"):
                start, used, bare = mark.first, [*[m for m in used if m is not bare], mark], None
                is_open = mark.open
        elif (
            bare is not None
            and end is None
            and bound == "state"
            and _same_sort(bare, mark)
            and time.from_iso(mark.first[0]) > time.from_iso(bare.first[0])
        ):
            end, used = mark.first, [*used, mark]
        elif start is None and bare is None:
            if bound == "end":
                if end is None:
                    end, used = mark.first, [*used, mark]
            else:
                bare = mark
                start, used = mark.first, [*used, mark]
    if bare is not None and bound == "state" and end is None:
        end = start
        if bare.relation in ("by", "after", "before"):
            end = None
    return start, end, used, is_open


def _within(mark: Any, bound: Bound) -> bool:
    """ "was sacked in the 2000–01 season": some day of it."""
    return mark.shape == "range" and mark.relation in ("in", "during", "of") and bound != "state" and bool(mark.first and mark.last)


def side_of(mark: Any, side: int) -> Any:
    """The begin (0) or end (1) of a range as a mark of its own."""
    return replace(mark, shape="point", first=mark.last if side else mark.first, last=None, open=False)
