"""Uploaded files: taken into memory up to a limit for each field, never written to a disk and never kept.

No page but those of LARGEST takes a file; what is sent under another name is passed over.
"""

from collections.abc import Mapping
from io import BytesIO
from typing import Any, Final

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

ANSWERS: Final = "answers"
REPORT: Final = "report"

LARGEST: Final[Mapping[str, int]] = {ANSWERS: 256 * 1024, REPORT: 1024 * 1024}
"""The most bytes of a file, by the name of its field."""

LARGEST_REQUEST: Final = 16 * 1024 * 1024
"""A larger request is refused before it is read; below, a file that is too large gets a page that says so."""


class Upload(UploadedFile):  # type: ignore[type-arg]  # Django's own class takes none.
    """A file as it was sent, in memory; one that is too large has its size and no content."""

    def __init__(self, field: str, content: bytes, name: str, size: int) -> None:
        super().__init__(BytesIO(content), name, "", size)
        self.field, self.content = field, content

    @property
    def too_large(self) -> bool:
        """Whether it has more bytes than its field takes."""
        return (self.size or 0) > LARGEST.get(self.field, 0)


class InMemory(FileUploadHandler):
    """Collects the chunks of a file until it is too large; the rest is read past and dropped."""

    def handle_raw_input(
        self,
        input_data: Any,
        META: Any,
        content_length: int,
        boundary: Any,
        encoding: str | None = None,
    ) -> None:
        """Raise RequestDataTooBig for a request that is too large to be read past."""
        if content_length > LARGEST_REQUEST:
            raise RequestDataTooBig(f"a request with files of {content_length} bytes")

    def new_file(self, field_name: str, *args: Any, **kwargs: Any) -> None:
        """Begin a file."""
        super().new_file(field_name, *args, **kwargs)
        self._chunks: list[bytes] = []

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep a chunk while the file is not too large, else drop all of them."""
        if start + len(raw_data) <= LARGEST.get(self.field_name or "", 0):
            self._chunks.append(raw_data)
        else:
            self._chunks = []

    def file_complete(self, file_size: int) -> Upload:
        """Return the file."""
        return Upload(self.field_name or "", b"".join(self._chunks), self.file_name or "", file_size)
