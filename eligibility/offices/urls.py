"""The addresses of the links of offices and of their events, and of their QR codes."""

from django.urls import path

from . import views

urlpatterns = [
    path("o/<slug:slug>/", views.greeting, name="office"),
    path("o/<slug:slug>/qr.svg", views.qr_code, {"kind": "svg"}, name="office_qr_svg"),
    path("o/<slug:slug>/qr.png", views.qr_code, {"kind": "png"}, name="office_qr_png"),
    path("o/<slug:slug>/<slug:event>/", views.greeting, name="office_event"),
    path("o/<slug:slug>/<slug:event>/qr.svg", views.qr_code, {"kind": "svg"}, name="event_qr_svg"),
    path("o/<slug:slug>/<slug:event>/qr.png", views.qr_code, {"kind": "png"}, name="event_qr_png"),
]
