"""The table of statements in `comparators`: points for and against, the same on three pages as on a million. Nothing is trained."""

from tenure.linking.people import cluster

__all__ = ["cluster"]
