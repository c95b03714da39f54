"""tenure: careers of office-holders out of their biographies, every claim with the span that says it."""

__version__ = "0.1.0"
