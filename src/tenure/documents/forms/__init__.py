"""The forms a text is written in, one module each, found by discovery.

To read another form, add a module here with:

    NAME = "its name"                                   # becomes `Document.reader`
    def sniff(head: str, ending: str) -> int: ...       # how sure: 0 never … 100 certain; the highest wins
    def read(entry: Entry) -> Document: ...             # blocks, fields, references as spans of `Document.text`

`read` never raises for odd input: it finds less. Forms that keep the decoded text as it is (all but wikitext and HTML) give it
back unchanged. A case is a file in `tests/cases/documents/`, with what is expected beside it.
"""
