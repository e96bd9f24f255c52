"""The addresses of the result and the law."""

from django.urls import path

from . import ahead_views, views

urlpatterns = [
    path("s/<str:id>/result/", views.result, name="result"),
    path("s/<str:id>/report.pdf", views.report_pdf, name="report"),
    path("s/<str:id>/dates.ics", ahead_views.dates, name="dates"),
    path("s/<str:id>/offers/", ahead_views.offers, name="offers"),
    path("law/", views.law, name="law"),
]
