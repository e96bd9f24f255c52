"""Configuration of gunicorn: `gunicorn --config hsp_site/gunicorn.conf.py`, behind a proxy that speaks https.

gunicorn trusts X-Forwarded-Proto from this machine only; FORWARDED_ALLOW_IPS names other proxies.
"""

import os

wsgi_app = "hsp_site.wsgi"
bind = os.environ.get("HSP_BIND", "127.0.0.1:8000")
workers = int(os.environ.get("HSP_WORKERS", "2"))
preload_app = True
# Processes restart after a number of requests, to free memory. Reports are drawn elsewhere: manage.py db_worker.
max_requests = 2000
max_requests_jitter = 200
timeout = 30
control_socket_disable = True
# No access log, because addresses of saved sessions are private.
accesslog = None


def when_ready(server: object) -> None:
    """Warm the caches before the workers fork, so that they share the memory."""
    from eligibility.serving import prepare

    prepare()
