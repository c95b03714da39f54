"""What holds documents (a file, a stream of lines, a dump), one module each, found by discovery.

To read another carrier, add a module here with:

    NAME = "its name"
    def sniff(head: bytes, path: Path) -> int: ...                  # how sure, from the first bytes, decompressed: 0 never … 100
    def units(source: Source) -> Iterator[Unit | InputError]: ...   # cuts the file into work for processes; reads as little as possible
    def documents(unit: Unit) -> Iterator[Result]: ...              # in the process: documents, or the InputError that says what is wrong

`units` and `documents` never hold a whole stream in memory. What cannot be read is yielded as InputError, never raised.
"""
