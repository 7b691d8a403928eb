"""What can go wrong, each with a sentence that says what to do.

GeoError
 ├─ UnusableFile (ValueError)     a file from which no row can be read
 ├─ GazetteerError (RuntimeError) the index of place names can't be built or read
 ├─ OnlineOutage (RuntimeError)   the look-up over the network could not be had; never "not found"
 ├─ NotKept (RuntimeError)        what a person decided can't be kept on this machine, or not be read again
 └─ Stopped (RuntimeError)        a long work was ended by the one who had asked for it

Faults inside a usable file are no exceptions: they are rows of a ``problems`` table.
"""


class GeoError(Exception):
    """Base of every error that this package raises on purpose."""


class UnusableFile(GeoError, ValueError):  # noqa: N818  the name is a contract
    """No row can be read from the file; the message says why, and what to do."""


class GazetteerError(GeoError, RuntimeError):
    """The index of place names can't be built or read; the message says what to do."""


class OnlineOutage(GeoError, RuntimeError):  # noqa: N818  the name is a contract
    """The look-up over the network could not be had, so that nothing is known; the message says what to do."""


class NotKept(GeoError, RuntimeError):  # noqa: N818  the name says what is so
    """What is kept on this machine can't be written or read; the message says what to do."""


class Stopped(GeoError, RuntimeError):  # noqa: N818  it is no error
    """A long work was ended from without, by what it tells how far it is (``geo.progress``); there is no result."""
