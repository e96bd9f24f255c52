"""The addresses of the app."""

from django.urls import path

from eligibility.wizard import views as wizard

urlpatterns = [
    path("", wizard.start, name="start"),
]
