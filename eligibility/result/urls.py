"""The addresses of the result."""

from django.urls import path

from . import ahead_views, example_views, views

urlpatterns = [
    path("s/<str:id>/result/", views.result, name="result"),
    path("s/<str:id>/report.pdf", views.report_pdf, name="report"),
    path("s/<str:id>/dates.ics", ahead_views.dates, name="dates"),
    path("s/<str:id>/offers/", ahead_views.offers, name="offers"),
    path("example/", example_views.examples, name="examples"),
    path("example/<slug:key>/", example_views.example_result, name="example"),
    path("example/<slug:key>/report.pdf", example_views.example_report, name="example_report"),
]
