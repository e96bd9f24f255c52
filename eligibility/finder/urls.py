"""The addresses of the designated lists."""

from django.urls import path

from . import views

urlpatterns = [
    path("universities/", views.universities, name="universities"),
    path("examinations/", views.examinations, name="examinations"),
    path("organization/", views.organisation, name="organisation"),
]
