"""How many links and codes that open nothing may be tried, and by whom.

Only failures count, and a mistyped code is none: it is refused by its check character, before anything is looked up. A
whole campus may share one network address, so the limit of an address stands far above what mistakes can reach.
"""

import ipaddress
import secrets
from datetime import timedelta
from typing import Final

from django.conf import settings
from django.db.models import Count, Q
from django.http import HttpRequest
from django.utils import timezone

from .fingerprints import fingerprint
from .models import FailedTry

WINDOW: Final = timedelta(hours=1)
OF_A_BROWSER: Final = 10
OF_AN_ADDRESS: Final = 100
OF_EVERYBODY: Final = 1000

BROWSER: Final = "browser"
"""The key of a random name in the browser's signed cookie, given with its first failure."""

IPV6_NETWORK: Final = 64
"""The bits of an IPv6 address that its owner cannot choose."""


def too_many(request: HttpRequest, secret: FailedTry.Secret) -> bool:
    """Whether this browser, its address or everybody together has reached the limit of the last hour.

    For an exact count across processes, ask and record inside one transaction.
    """
    recent = FailedTry.objects.filter(secret=secret, tried__gt=timezone.now() - WINDOW)
    failures = recent.aggregate(
        browser=Count("pk", filter=Q(browser_mac=_browser(request))),
        address=Count("pk", filter=Q(address_mac=_address(request))),
        everybody=Count("pk"),
    )
    limits = {"browser": OF_A_BROWSER, "address": OF_AN_ADDRESS, "everybody": OF_EVERYBODY}
    return any(failures[who] >= limit for who, limit in limits.items())


def record_failure(request: HttpRequest, secret: FailedTry.Secret) -> None:
    """Count one link or code that opened nothing, and forget what is older than an hour."""
    request.session.setdefault(BROWSER, secrets.token_urlsafe(16))
    FailedTry.objects.create(secret=secret, browser_mac=_browser(request), address_mac=_address(request))
    forget_old()


def forget_old() -> int:
    """Delete the failures that no longer count; return how many."""
    return FailedTry.objects.filter(tried__lte=timezone.now() - WINDOW).delete()[0]


def client_address(request: HttpRequest) -> str:
    """Return the network address a request came from: an IPv4 address, the first half of an IPv6 address, or "".

    A proxy named in TRUSTED_PROXIES is believed about the address it writes last into X-Forwarded-For.
    """
    address = request.META.get("REMOTE_ADDR", "")
    forwarded = request.headers.get("x-forwarded-for", "").rpartition(",")[2].strip()
    # A server behind a Unix socket has no address of the proxy; nobody else can reach it there.
    if forwarded and (not address or {address, "*"} & set(settings.TRUSTED_PROXIES)):
        address = forwarded
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return ""
    if parsed.version == 4:
        return str(parsed)
    return str(ipaddress.ip_network((parsed.packed, IPV6_NETWORK), strict=False).network_address)


def _browser(request: HttpRequest) -> str:
    """The fingerprint of a browser that has failed before; no other browser has this one."""
    return fingerprint("browser", request.session.get(BROWSER, secrets.token_urlsafe(16)))


def _address(request: HttpRequest) -> str:
    return fingerprint("address", client_address(request))
