"""Throttling: limits per browser and per address on failed return codes and on new assessments.

Return links are not limited: nobody guesses 160 random bits. A mistyped code does not count: its check character
refuses it before anything is looked up. There is no limit on everybody together, which anybody could use to shut others
out: a code is long enough without one, and where unusually many fail, the log says so.
"""

import ipaddress
import logging
import math
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from .digests import fingerprint
from .models import Attempt

logger: Final = logging.getLogger(__name__)

WINDOW: Final = timedelta(hours=1)
"""How long an attempt counts."""


@dataclass(frozen=True)
class Limits:
    """How many attempts of one kind count before the next one is refused."""

    browser: int
    address: int


LIMITS: Final = {
    # Ten whole codes that open nothing are no slip. A campus shares one address, and one student should not be able to
    # close it with a hundred requests; at 59 random bits a thousand tries an hour find nothing.
    Attempt.Kind.CODE: Limits(browser=10, address=1_000),
    # A computer that a career office shares begins every two minutes. A lecture of 150 students who all begin within
    # twenty minutes is 450 an hour behind one address; a third more leaves room for those who begin twice.
    Attempt.Kind.BEGINNING: Limits(browser=30, address=600),
}

NO_ADDRESS: Final = 10
"""A factor of the address limit for requests without a known address, which share one count."""

ALARM_AT: Final = 1_000
"""The number of failed codes of all browsers within WINDOW from which a warning is logged."""

BROWSER: Final = "browser"
"""The key of a random name in the browser's signed cookie, given with its first attempt."""

IPV6_NETWORK: Final = 48
"""The bits of an IPv6 address that a customer cannot choose: providers give out networks up to this size."""


class Throttled(Exception):
    """Raised if a browser or its address has reached a limit; the next attempt is allowed in `seconds`."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"allowed again in {seconds} seconds")
        self.seconds = seconds


def check(request: HttpRequest, kind: Attempt.Kind) -> None:
    """Raise Throttled if the browser or its address has reached the limit.

    For an exact count across processes, check and record inside one transaction.
    """
    recent = Attempt.objects.filter(kind=kind, made__gt=timezone.now() - WINDOW)
    limits, address = LIMITS[kind], client_address(request)
    seconds = max(
        _wait(recent.filter(browser_mac=_browser(request)), limits.browser),
        _wait(recent.filter(address_mac=_fingerprint(address)), limits.address * (1 if address else NO_ADDRESS)),
    )
    if seconds:
        raise Throttled(seconds)


def record(request: HttpRequest, kind: Attempt.Kind) -> None:
    """Record one attempt, and delete those older than WINDOW."""
    request.session.setdefault(BROWSER, secrets.token_urlsafe(16))
    Attempt.objects.create(kind=kind, browser_mac=_browser(request), address_mac=_fingerprint(client_address(request)))
    forget_old()


def raise_alarm() -> None:
    """Log a warning if unusually many codes failed; at most once within WINDOW."""
    recent = Attempt.objects.filter(made__gt=timezone.now() - WINDOW)
    failures = recent.filter(kind=Attempt.Kind.CODE)[:ALARM_AT].count()
    if failures < ALARM_AT or recent.filter(kind=Attempt.Kind.ALARM).exists():
        return
    Attempt.objects.create(kind=Attempt.Kind.ALARM)
    logger.warning("At least %d return codes that open nothing were tried within one hour.", ALARM_AT)


def forget_old() -> int:
    """Delete the attempts older than WINDOW; return their number."""
    return Attempt.objects.filter(made__lte=timezone.now() - WINDOW).delete()[0]


def refusal(request: HttpRequest, throttled: Throttled, template: str, context: dict[str, Any]) -> HttpResponse:
    """Return the page that says how many `minutes` to wait, with a Retry-After header in seconds."""
    response = render(request, template, {**context, "minutes": math.ceil(throttled.seconds / 60)}, status=429)
    response["Retry-After"] = str(throttled.seconds)
    return response


def client_address(request: HttpRequest) -> str:
    """Return the network address a request came from: IPv4, the network of an IPv6 address, or "" if not known.

    For a request from a proxy in TRUSTED_PROXIES, it is the last address in X-Forwarded-For.
    """
    address = request.META.get("REMOTE_ADDR", "")
    # A server behind a Unix socket has no address of the proxy; nobody else can reach it there.
    if not address or {address, "*"} & set(settings.TRUSTED_PROXIES):
        address = request.headers.get("x-forwarded-for", "").rpartition(",")[2].strip()
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return ""
    if isinstance(parsed, ipaddress.IPv4Address):
        return str(parsed)
    # A server that listens to both kinds writes IPv4 addresses as IPv6, all within one network.
    if parsed.ipv4_mapped is not None:
        return str(parsed.ipv4_mapped)
    return str(ipaddress.ip_network((parsed.packed, IPV6_NETWORK), strict=False).network_address)


def _wait(attempts: QuerySet[Attempt], limit: int) -> int:
    """Return the seconds until fewer than `limit` attempts count; 0 if that is the case already."""
    decisive = attempts.order_by("-made").values_list("made", flat=True)[limit - 1 : limit]
    return max((math.ceil((made + WINDOW - timezone.now()).total_seconds()) for made in decisive), default=0)


def _browser(request: HttpRequest) -> str:
    """Return the digest of a browser with earlier attempts; for another browser, a new digest."""
    return fingerprint("browser", request.session.get(BROWSER, secrets.token_urlsafe(16)))


def _fingerprint(address: str) -> str:
    return fingerprint("address", address)
