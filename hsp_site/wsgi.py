"""The WSGI entry point: `gunicorn --config hsp_site/gunicorn.conf.py hsp_site.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hsp_site.settings")

application = get_wsgi_application()
