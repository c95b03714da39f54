"""Wikitext into readable text with an exact map back to the source, in one pass.

`scan` finds the marks and which closes which; `template` splits templates; `writer` collects pieces of readable text with the places
they come from; `render` walks the marks and writes; `templates`, `citations`, `boxes` and `tables` say how templates, sources,
infoboxes and tables read. To teach a template, add its name to the table in `templates` that describes it.

Written here and not taken from a library because of the map (every character's place in the source), speed (100 KB in under 15 ms)
and broken pages (an unclosed template must not swallow the rest); `mwparserfromhell` is the oracle in the tests.
"""
