"""Bytes that are no text: which are a workbook that can be read, and what the others are.

Nothing is unpacked before the sizes that an archive itself states are within bounds.
"""

from __future__ import annotations

import io
import zipfile

from geo.errors import UnusableFile
from geo.events.limits import Limits

_ARCHIVES = {
    b"PK\x03\x04": "a spreadsheet of another kind or an archive",
    b"PK\x05\x06": "an empty archive",
    b"\x1f\x8b": "compressed (gzip)",
    b"BZh": "compressed (bzip2)",
    b"\xfd7zXZ\x00": "compressed (xz)",
    b"\x28\xb5\x2f\xfd": "compressed (zstd)",
    b"7z\xbc\xaf\x27\x1c": "an archive (7z)",
    b"Rar!": "an archive (RAR)",
    b"\xd0\xcf\x11\xe0": "an old Excel file (XLS)",
    b"PAR1": "a Parquet file",
}
_RATIO = 200
"""Times its size that a workbook may unpack to: text of cells packs to a tenth, what packs far better is made to fill memory."""


def is_workbook(data: bytes) -> bool:
    """Tell whether these are the bytes of a workbook. Raises ``UnusableFile`` for other packed files."""
    kind = next((name for start, name in _ARCHIVES.items() if data.startswith(start)), "")
    if not kind:
        return False
    if data.startswith(b"PK\x03\x04") and b"xl/" in data:
        if b"xl/workbook.bin" in data:
            raise UnusableFile(
                "The file is a binary workbook (XLSB). Save it as Excel Workbook (XLSX) or CSV (UTF-8)."
            )
        return True
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise UnusableFile("The workbook is locked by a password. Save it without one, or as CSV (UTF-8).")
    raise UnusableFile(
        f"The file is {kind} and is not unpacked here. Unpack or open it, and save it as CSV (UTF-8)."
    )


def require_usable(data: bytes, limits: Limits) -> None:
    """Refuse a workbook that is damaged, unpacks to more than the limit, or is of the strict form. Raises ``UnusableFile``."""
    _require_small(data, limits)
    _require_usual(data)


def _require_small(data: bytes, limits: Limits) -> None:
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    # The last is what zipfile raises for an archive that is packed in a way it does not know, or locked.
    except (zipfile.BadZipFile, ValueError, OSError, RuntimeError):
        raise UnusableFile("The workbook is damaged. Open it and save it again, or save it as CSV.") from None
    size = sum(part.file_size for part in parts)
    if size > limits.bytes or size > max(_RATIO * len(data), 1_000_000):
        raise UnusableFile(
            f"The workbook unpacks to {size:,} bytes; at most {limits.bytes:,} can be read. Split it, or save the "
            "sheet as CSV (UTF-8)."
        )


def _require_usual(data: bytes) -> None:
    """Refuse the strict form of the format, which openpyxl takes for a workbook without sheets."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        main = archive.read("xl/workbook.xml") if "xl/workbook.xml" in archive.namelist() else b""
    if b"purl.oclc.org/ooxml" in main:
        raise UnusableFile(
            "The workbook is saved as Strict Open XML. Save it as Excel Workbook (XLSX), or as CSV (UTF-8)."
        )
