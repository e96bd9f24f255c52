"""How gunicorn serves the site: `gunicorn --config hsp_site/gunicorn.conf.py`, behind a proxy that speaks https.

gunicorn believes X-Forwarded-Proto of this machine only; FORWARDED_ALLOW_IPS names other proxies.
"""

import os

wsgi_app = "hsp_site.wsgi"
bind = os.environ.get("HSP_BIND", "127.0.0.1:8000")
workers = int(os.environ.get("HSP_WORKERS", "2"))
preload_app = True
# A worker that has drawn many reports gives its memory back.
max_requests = 2000
max_requests_jitter = 200
timeout = 30
control_socket_disable = True
# The address of a saved session is nobody's business: no access log.
accesslog = None


def when_ready(server: object) -> None:
    """Prepare once, before the workers part, so that all of them share it."""
    from eligibility.serving import prepare

    prepare()
