"""URL patterns of the site."""

from django.conf.urls.i18n import urlpatterns as language_urls
from django.urls import include, path

urlpatterns = [
    path("language/", include(language_urls)),
    path("", include("eligibility.urls")),
]
