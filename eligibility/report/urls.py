"""The addresses of the result and the law."""

from django.urls import path

from . import views

urlpatterns = [
    path("s/<str:id>/result/", views.result, name="result"),
    path("s/<str:id>/report.pdf", views.report_pdf, name="report"),
    path("law/", views.law, name="law"),
]
