"""One tree of errors. Each message says what is wrong, where, and what to do next."""

from __future__ import annotations


class TenureError(Exception):
    """Anything tenure raises on purpose; `str(error)` is fit for the person who called."""


class CallError(TenureError):
    """The call was wrong, or a name is unknown or ambiguous: exit status 2, nothing was done."""


class InputError(TenureError):
    """One input cannot be read: it is reported, skipped and counted; the others go on (exit status 1)."""

    def __init__(self, path: str, reason: str, advice: str = "") -> None:
        self.path, self.reason, self.advice = path, reason, advice
        super().__init__(f"{path}: {reason}" + (f" ({advice})" if advice else ""))

    def __reduce__(self) -> tuple[type[InputError], tuple[str, str, str]]:
        """Processes hand errors to each other."""
        return type(self), (self.path, self.reason, self.advice)


class StoreError(CallError):
    """The database that was named cannot be opened, is none, or is of another version."""
