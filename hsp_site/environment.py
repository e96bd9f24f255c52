"""Settings from environment variables. Errors name the variable."""

import hashlib
import hmac
import os
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured
from django.http.request import validate_host

ENVIRONMENTS = ("development", "production")
YES = frozenset({"1", "true", "yes", "on"})
NO = frozenset({"0", "false", "no", "off"})
SECRET_KEY_LENGTH = 50
REVISION = re.compile(r"[0-9A-Za-z][0-9A-Za-z.+_-]{0,39}")


class Environment:
    """The variables `HSP_…` of one process.

    `variables` is any mapping of names to strings. In production a required variable that is
    missing or empty raises ImproperlyConfigured with its name; in development its default is used.
    """

    def __init__(self, variables: Mapping[str, str] = os.environ) -> None:
        self._variables = variables
        self.name = self.text("HSP_ENVIRONMENT", "development")
        if self.name not in ENVIRONMENTS:
            raise ImproperlyConfigured(
                f"HSP_ENVIRONMENT is {self.name!r}; it must be one of: {', '.join(ENVIRONMENTS)}."
            )

    @property
    def production(self) -> bool:
        """Whether this process serves the public."""
        return self.name == "production"

    def text(self, name: str, default: str) -> str:
        """Return the variable without surrounding spaces, or the default if it is missing or empty."""
        return self._variables.get(name, "").strip() or default

    def words(self, name: str, default: str) -> list[str]:
        """Return the variable as a list, split at commas."""
        return [word.strip() for word in self.text(name, default).split(",") if word.strip()]

    def switch(self, name: str, default: bool) -> bool:
        """Return whether the variable is "yes"; raise ImproperlyConfigured if it is neither "yes" nor "no"."""
        value = self.text(name, "yes" if default else "no").lower()
        if value not in YES | NO:
            raise ImproperlyConfigured(f"{name} is {value!r}; write yes or no.")
        return value in YES

    def required(self, name: str, meaning: str, development: str) -> str:
        """Return the variable, or its development value outside production.

        Raises ImproperlyConfigured in production when the variable is missing or empty.
        """
        value = self.text(name, "" if self.production else development)
        if not value:
            raise ImproperlyConfigured(f"{name} is not set. Production needs it: {meaning}.")
        return value

    def secret_key(self, development: str) -> str:
        """Return the signing key; raise ImproperlyConfigured in production if it is missing or too short."""
        key = self.required(
            "HSP_SECRET_KEY", f"the signing key, at least {SECRET_KEY_LENGTH} random characters", development
        )
        if self.production and len(key) < SECRET_KEY_LENGTH:
            raise ImproperlyConfigured(
                f"HSP_SECRET_KEY has {len(key)} characters; production needs at least {SECRET_KEY_LENGTH}."
            )
        return key

    def report_keys(self, secret_key: str) -> list[str]:
        """Return the keys that sign reports, the newest first; outside production, one derived from the signing key.

        Raises ImproperlyConfigured in production when none is named, and when one is too short or named twice.
        """
        derived = hmac.new(secret_key.encode(), b"hsp_site.report_keys", hashlib.sha256).hexdigest()
        self.required(
            "HSP_REPORT_KEYS", f"the keys of reports, at least {SECRET_KEY_LENGTH} random characters each", derived
        )
        keys = self.words("HSP_REPORT_KEYS", derived)
        shortest = min((len(key) for key in keys), default=0)
        if shortest < SECRET_KEY_LENGTH:
            raise ImproperlyConfigured(
                f"HSP_REPORT_KEYS has a key of {shortest} characters; each needs at least {SECRET_KEY_LENGTH}."
            )
        if len({*keys}) < len(keys):
            raise ImproperlyConfigured("HSP_REPORT_KEYS names a key twice; put a new one before the earlier ones.")
        return keys

    def allowed_hosts(self, development: str) -> list[str]:
        """Return the allowed host names; raise ImproperlyConfigured for `*` in production."""
        self.required("HSP_ALLOWED_HOSTS", "the host names, separated by commas", development)
        hosts = self.words("HSP_ALLOWED_HOSTS", development)
        if self.production and (not hosts or "*" in hosts):
            raise ImproperlyConfigured("HSP_ALLOWED_HOSTS must name the hosts; * would answer to any name.")
        return hosts

    def base_url(self, hosts: list[str], development: str) -> str:
        """Return the public base URL of links and QR codes, without a trailing slash.

        Raises ImproperlyConfigured when it has a path or a query, and in production when it is not
        https or its host is not among the allowed hosts.
        """
        meaning = "the public address, such as https://hsp.example.ac.jp"
        url = self.required("HSP_BASE_URL", meaning, development).rstrip("/")
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname or url != f"{parts.scheme}://{parts.netloc}":
            raise ImproperlyConfigured(f"HSP_BASE_URL is {url!r}; it must be {meaning}.")
        if self.production and parts.scheme != "https":
            raise ImproperlyConfigured(f"HSP_BASE_URL is {url!r}; production needs an https address.")
        if self.production and not validate_host(parts.hostname, hosts):
            raise ImproperlyConfigured(
                f"HSP_BASE_URL names the host {parts.hostname!r}, which HSP_ALLOWED_HOSTS does not contain."
            )
        return url

    def data_dir(self, development: Path) -> Path:
        """Return the directory of the database; create it in development.

        Raises ImproperlyConfigured in production when it is not named or does not exist.
        """
        meaning = "the directory of the database, outside the checkout"
        directory = Path(self.required("HSP_DATA_DIR", meaning, str(development)))
        if not self.production:
            directory.mkdir(parents=True, exist_ok=True)
        if not directory.is_dir():
            raise ImproperlyConfigured(f"HSP_DATA_DIR is {str(directory)!r}, which is not a directory.")
        return directory

    def revision(self, file: Path) -> str:
        """Return the release: the variable, else the contents of the file, else "".

        Raise ImproperlyConfigured for anything but a short word of letters, digits and . + _ -.
        """
        written = file.read_text(encoding="utf-8").strip() if file.is_file() else ""
        revision = self.text("HSP_REVISION", written)
        if revision and not REVISION.fullmatch(revision):
            raise ImproperlyConfigured(
                f"HSP_REVISION (or the file {file.name}) is {revision[:50]!r}; write a tag or a commit, such as v1.2.0."
            )
        return revision
