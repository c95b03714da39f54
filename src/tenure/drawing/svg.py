"""Elements of SVG as strings, everything escaped, and text broken into lines by an estimate of its width."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

SANS = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', sans-serif"
_CONTROL = dict.fromkeys(set(range(32)) - {9, 10, 13})  # characters that XML does not admit


def tag(name: str, content: str = "", /, **attributes: object) -> str:
    """One element: `tag("rect", x=1, stroke_width=2)`; `class_` is `class`. `content` must be SVG already."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_clean(str(value))}"' for key, value in attributes.items() if value is not None
    )
    return f"<{name}{given}>{content}</{name}>" if content else f"<{name}{given}/>"


def words(text: str, x: float, y: float, **attributes: object) -> str:
    """A line of text with its baseline at y."""
    return tag("text", _clean(text), x=x, y=round(y, 1), **attributes)


def lines(text: str, width: float, size: float = 13) -> list[str]:
    """The text broken at spaces into lines that fit `width` pixels, a letter taking half the size; a longer word is cut."""
    room = max(8, int(width / (size * 0.53)))
    out: list[str] = []
    for word in text.split():
        if out and len(out[-1]) + 1 + len(word) <= room:
            out[-1] += " " + word
        else:
            out.append(word if len(word) <= room else word[: room - 1] + "…")
    return out


def document(content: Sequence[str], *, width: int, height: float, title: str, summary: str, prefix: str) -> str:
    """The whole drawing, named and described for those who do not see it."""
    head = tag("title", _clean(title), id=f"{prefix}-title") + tag("desc", _clean(summary), id=f"{prefix}-desc")
    height = round(height)
    return tag(
        "svg", "\n".join((head, *content)), xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}", width=width, height=height,
        role="img", aria_labelledby=f"{prefix}-title", aria_describedby=f"{prefix}-desc",
        font_family=SANS, font_size=13, color="#222", fill="currentColor",
    )  # fmt: skip


def _clean(text: str) -> str:
    return escape(text.translate(_CONTROL))
