"""How templates read: a table from a template's name to what is written for it.

To teach a template, add its name to the entry that describes it in SHOWN, FIXED, DROPPED, LISTS or WRITERS. What is in none of them is
dropped, unless it stands in a sentence and has a single parameter, which is then its words.
"""

from __future__ import annotations

from collections.abc import Callable

from tenure.documents.wiki.boxes import SUCCESSION, is_infobox, write_infobox, write_unclosed
from tenure.documents.wiki.citations import CITATIONS, citation, short_citation
from tenure.documents.wiki.render import MARKS, Construct, Page, render
from tenure.documents.wiki.tables import write_table
from tenure.documents.wiki.template import Template, template_at
from tenure.model import Span

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]


def _names(words: str) -> list[str]:
    return words.replace("\n", "|").split("|")


SHOWN = {
    "1": _names(
        "nowrap|nobr|no wrap|nobold|small|smaller|smalldiv|big|larger|longitem|long item|center|centre|normal|noitalic|"
        "em|strong|mono|flag|flagcountry|flag country|flagu|flagdeco|flaglist|ill|interlanguage link|link-interwiki|"
        "abbr|tooltip|abbrlink|sic|not a typo|as written|visible anchor|vanchor|circa date|birth-date|"
        "birth-date and age|death-date|death-date and age|start-date|end-date|nihongo|birth year|death year|"
        "birth year and age|death year and age|var|val|formatnum|keypress|title-|interp|angbr|proper name"
    ),
    "2": _names("lang|langx|transl|transliteration|resize|font color|color|colored link|party color cell|script|wikt-lang|lang-sr"),
}
"""Parameter that holds the words -> templates."""

FIXED = {
    " – ": _names("snd|spnd|spaced ndash|spaced en dash|snds|dash"),
    "–": _names("ndash|en dash|nsndns|--"),
    "—": _names("mdash|em dash|---"),
    " — ": _names("spaced mdash|spaced em dash"),
    " · ": _names("dot|·|•|bull|bullet|middot|\\|*"),
    "/": _names("\\"),
    " ": _names("nbsp|space|spaces|thinsp|thin space|hair space|hairsp|pad|wbr"),
    "'": _names("'|apostrophe|`"),
    '"': _names('"'),
    "' \"": _names("' \"|'\"|\"'|\" '"),
    "=": _names("="),
    "-": _names("nbhyph|hyphen"),
    "present": _names("present"),
    "Incumbent": _names("incumbent"),
}
"""What is written -> templates that always write it."""

DROPPED = frozenset(
    _names(
        "main|main article|see also|further|further information|about|for|for2|for-multi|redirect|redirect2|distinguish|"
        "other people|other uses|hatnote|reflist|notelist|references|refbegin|refend|clear|toc|toc limit|portal|"
        "portal bar|commons category|commons|commonscat|authority control|sister project links|wikiquote|wikisource|"
        "short description|good article|featured article|citation needed|cn|fact|clarify|when|who|which|by whom|vague|"
        "dubious|page needed|better source needed|failed verification|according to whom|original research inline|"
        "dead link|webarchive|webarchive2|isbn|oclc|doi|issn|flagicon|flag icon|flagicon image|ipa|ipac-en|ipa-de|"
        "ipa-fr|ipa-ru|respell|audio|listen|endplainlist|plainlist end|endflatlist|flatlist end|anchor|coord|"
        "multiple image|css image crop|image label|blp sources|unreferenced|refimprove|more citations needed|update|"
        "as of|navy|army|air force|army rank|s-par|s-off|"
        "s-hou|s-reg|s-roy|s-gov|s-aca|s-hon|s-legal|s-mil|s-ppo|s-pre|s-dip|s-media|s-bus|s-culture"
    )
)

LISTS = frozenset(
    _names(
        "ubl|unbulleted list|ublist|plainlist|plain list|hlist|flatlist|flat list|bulleted list|ordered list|cslist|csv|"
        "comma separated entries|unordered list|bullet list|enum|hlist-comma|collapsible list|indented plainlist|ubil|"
        "blist|treelist|columns-list|div col"
    )
)


def write_template_at(page: Page, index: int) -> int:
    """Writes what the template reads as that the mark opens. Gives where it ends."""
    if page.marks.closers[index] < 0:
        return write_unclosed(page, index)
    template = template_at(page.marks, index)
    write_template(page, template)
    return template.end


def write_template(page: Page, template: Template) -> None:
    """Writes what a template reads as."""
    name = template.name
    writer = WRITERS.get(name)
    if (name in SUCCESSION or is_infobox(name)) and page.out.flat is not None:
        return  # a box inside a row: somebody forgot a brace
    if writer:
        writer(page, template)
    elif name in DROPPED:
        return
    elif is_infobox(name):
        if page.in_lead(template.start):
            write_infobox(page, template)
    elif name.startswith(("cite ", "lang-", "sfn", "harv", "ipa-")):
        _write_family(page, template)
    elif _stands_in_words(page, template):
        _write_first(page, template)


def _stands_in_words(page: Page, template: Template) -> bool:
    """An unknown template that is part of a sentence or a value and has nothing but its words."""
    if len(template.arguments) != 1 or "1" not in template.arguments or "\n" in page.source[template.start : template.end]:
        return False
    return page.out.flat is not None or page.source[template.start - 1 : template.start] not in ("", "\n")


def _write_family(page: Page, template: Template) -> None:
    if template.name.startswith("cite "):
        page.out.say(citation(page, template), template.start)
    elif template.name.startswith("lang-"):
        _write_first(page, template)
    elif template.name.startswith(("sfn", "harv")):
        _write_short_citation(page, template)


def _write_argument(page: Page, template: Template, name: str) -> None:
    argument = template.first(name)
    if argument:
        render(page, argument.start, argument.end)


def _write_first(page: Page, template: Template) -> None:
    _write_argument(page, template, "1")


def _write_second(page: Page, template: Template) -> None:
    _write_argument(page, template, "2")


def _write_last(page: Page, template: Template) -> None:
    _write_argument(page, template, max((a.name for a in template.positional()), key=int, default="1"))


def _write_list(page: Page, template: Template) -> None:
    separator = page.out.flat or ", "
    for argument in template.positional():
        page.out.part(separator)
        render(page, argument.start, argument.end)
        page.out.part(separator)


def _numbers(page: Page, template: Template) -> list[str]:
    return [page.words(a.start, a.end) for a in template.positional()]


def _date(parts: list[str]) -> str:
    """Year, month and day as people write them: `12 February 1809`, as far as they are given."""
    year, month, day = (*parts, "", "", "")[:3]
    named = MONTHS[int(month) - 1] if month.isdigit() and 1 <= int(month) <= 12 else "" if month.isdigit() else month
    return " ".join(filter(None, (day.lstrip("0") if named else "", named, year.lstrip("0"))))


def _write_date(page: Page, template: Template) -> None:
    parts = _numbers(page, template)
    if parts and parts[0].lstrip("-").isdigit():
        page.out.say(_date(parts[:3]), template.start)
    else:
        _write_first(page, template)


def _write_circa(page: Page, template: Template) -> None:
    page.out.say(" – ".join(f"c. {part}" for part in _numbers(page, template)) or "c. ", template.start)


def _write_prefixed(prefix: str) -> Callable[[Page, Template], None]:
    def write(page: Page, template: Template) -> None:
        page.out.say(prefix + "–".join(_numbers(page, template)), template.start)

    return write


def _write_old_style(page: Page, template: Template) -> None:
    given = (template.first(name) for name in "123")  # the second may be empty: {{OldStyleDate|5 March 1675||23 February}}
    day, year, old = (page.words(a.start, a.end) if a else "" for a in given)
    own_year = template.name.endswith(("dy", "ny"))
    said = f"{day} {year} [O.S. {old}]" if own_year else f"{day} [O.S. {old}] {year}"
    page.out.say(said if old else f"{day} {year}".strip(), template.start)


def _write_marriage(page: Page, template: Template) -> None:
    _write_first(page, template)
    given = [argument for argument in map(template.first, ("2", "3")) if argument]
    dates = [page.words(argument.start, argument.end) for argument in given]
    reason = template.first("reason", "end")
    if dates:
        how = f"; {page.words(reason.start, reason.end)}" if reason and len(dates) > 1 else ""
        page.out.say(f" ({'–'.join(dates) if len(dates) > 1 else f'm. {dates[0]}'}{how})", given[0].start)


def _write_note(page: Page, template: Template) -> None:
    words = template.first("1", "text")
    name = template.first("name")
    if words or name:
        key = page.source[name.start : name.end] if name else f"\n{template.start}"
        page.mark(key, Span(words.start, words.end) if words else None)


def _write_named_notes(page: Page, template: Template) -> None:
    for argument in template.positional():
        page.mark(page.source[argument.start : argument.end])


def _write_short_citation(page: Page, template: Template) -> None:
    words = short_citation(page, template)
    if template.name.startswith("sfn"):
        page.mark(f"\n{words}", words)
    else:
        page.out.say(words, template.start)


def _write_quote(page: Page, template: Template) -> None:
    words = template.first("text", "quote", "1")
    if words and page.out.flat is None:
        page.out.say("\n\n", template.start)
        begin = page.out.length
        render(page, words.start, words.end)
        page.out.quotes.append(Span(begin, page.out.length))
        page.out.say("\n\n", words.end)


def _write_ordinal(page: Page, template: Template) -> None:
    number = "".join(_numbers(page, template)[:1])
    ending = "th" if number[-2:-1] == "1" else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1:], "th")
    page.out.say(f"{number}{ending}" if number.isdigit() else number, template.start)


def _write_unit(page: Page, template: Template) -> None:
    page.out.say(" ".join(_numbers(page, template)[:2]), template.start)


def _write_name(page: Page, template: Template) -> None:
    page.out.say(" ".join(_numbers(page, template)[:2]), template.start)


def _write_fixed(words: str) -> Callable[[Page, Template], None]:
    def write(page: Page, template: Template) -> None:
        page.out.say(words, template.start)

    return write


def _write_citation(page: Page, template: Template) -> None:
    page.out.say(citation(page, template), template.start)


_DATES = _names(
    "birth date|birth date and age|birth date and age2|death date|death date and age|death date and given age|"
    "start date|end date|bda|dob|start date and age|end date and age|film date|dda|birth-date and given age|date|"
    "dts|start-end date|bd|born date|died date"
)

WRITERS: dict[str, Callable[[Page, Template], None]] = (
    {name: _write_fixed(words) for words, names in FIXED.items() for name in names}
    | dict.fromkeys(SHOWN["1"], _write_first)
    | dict.fromkeys(SHOWN["2"], _write_second)
    | dict.fromkeys(LISTS, _write_list)
    | dict.fromkeys(CITATIONS, _write_citation)
    | dict.fromkeys(_DATES, _write_date)
    | dict.fromkeys(_names("circa|c.|ca.|ca|approx"), _write_circa)
    | dict.fromkeys(_names("reign|reigned|r."), _write_prefixed("r. "))
    | dict.fromkeys(_names("floruit|fl."), _write_prefixed("fl. "))
    | dict.fromkeys(_names("oldstyledate|oldstyledatedy|oldstyledateny|old style date|osd"), _write_old_style)
    | dict.fromkeys(_names("marriage|married"), _write_marriage)
    | dict.fromkeys(_names("efn|efn-ua|efn-lr|refn|note|#tag:ref|footnote"), _write_note)
    | dict.fromkeys(_names("r|ref"), _write_named_notes)
    | dict.fromkeys(_names("quote|blockquote|cquote|quotation|quote box|block quote|centered pull quote|rquote"), _write_quote)
    | dict.fromkeys(_names("ordinal|ord"), _write_ordinal)
    | dict.fromkeys(_names("convert|cvt|height"), _write_unit)
    | dict.fromkeys(_names("sortname|sort name|sort"), _write_name)
    | dict.fromkeys(_names("party name with color|party name with colour|party name with shading"), _write_last)
    | dict(SUCCESSION)
)
"""Name of a template -> what writes it."""

CONSTRUCTS: dict[str, Construct] = {**MARKS, "{{": write_template_at, "{|": write_table}
"""Every mark -> what writes it: what a page is rendered with."""
