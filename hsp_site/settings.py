"""Settings of all environments. Variables named HSP_… override defaults that are safe for development.

With HSP_ENVIRONMENT=production the site refuses to start while a variable it needs is missing.
README.md lists the variables.
"""

from pathlib import Path

from csp.constants import NONE, SELF

from hsp_site.environment import Environment

BASE_DIR = Path(__file__).resolve().parent.parent
_environment = Environment()

# --- Who and where ---

PRODUCTION = _environment.production
# Off by default, so that `make run` shows the pages and errors of production.
DEBUG = _environment.switch("HSP_DEBUG", default=False) and not PRODUCTION
SECRET_KEY = _environment.secret_key(development="for development only: production refuses to start with it")
SECRET_KEY_FALLBACKS = _environment.words("HSP_SECRET_KEY_FALLBACKS", "")
# Sign the reports: the first one the next, and all of them verify those made before.
REPORT_KEYS = _environment.report_keys(SECRET_KEY)
ALLOWED_HOSTS = _environment.allowed_hosts(development="localhost,127.0.0.1,[::1]")
BASE_URL = _environment.base_url(ALLOWED_HOSTS, development="http://127.0.0.1:8000")

# The proxies whose X-Forwarded-For is trusted: the variable that gunicorn reads.
TRUSTED_PROXIES = _environment.words("FORWARDED_ALLOW_IPS", "127.0.0.1,::1")

# The directory of the database. In production outside the checkout, or the next release loses it.
DATA_DIR = _environment.data_dir(development=BASE_DIR / "data")

# Which release this is, for the foot of a report: a variable, or the file that a release carries; git is not asked.
REVISION = _environment.revision(BASE_DIR / "REVISION")

# --- The application ---

INSTALLED_APPS = [
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "crispy_forms",
    "csp",
    "django_htmx",
    "django_tasks",
    # Before the queue, whose command `db_worker` it replaces by one of low priority.
    "eligibility",
    "eligibility.offices",
    "django_tasks_db",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    # Before WhiteNoise, so that style sheets are small in development too; in production they are
    # already compressed and pass through unchanged.
    "django.middleware.gzip.GZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "eligibility.language.chinese_by_script",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "eligibility.saving.middleware.PrivatePages",
]

ROOT_URLCONF = "hsp_site.urls"
WSGI_APPLICATION = "hsp_site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
            ],
        },
    },
]

CRISPY_ALLOWED_TEMPLATE_PACKS = "hsp"
CRISPY_TEMPLATE_PACK = "hsp"
# A crispy layout with an unknown field is an error, not something to log and ignore.
CRISPY_FAIL_SILENTLY = False

# --- Data ---

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": _environment.text("HSP_DATABASE_PATH", str(DATA_DIR / "hsp.sqlite3")),
        "OPTIONS": {
            # Readers never wait for the writer; a writer waits for another up to the timeout, and says
            # at once that it will write, so that two never stop each other half way. What is deleted is
            # overwritten in the file.
            "init_command": "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;",
            "timeout": 5,
            "transaction_mode": "IMMEDIATE",
        },
    },
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Reports are drawn by `manage.py db_worker`, outside the processes that answer pages.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

# --- Languages and time ---

# The message ids are the English sentences, so English needs no catalogue.
LANGUAGE_CODE = "en"
LANGUAGES = [
    ("ja", "日本語"),
    ("zh-hant", "繁體中文"),
    ("zh-hans", "简体中文"),
    ("en", "English"),
]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
TIME_ZONE = "Asia/Tokyo"
USE_TZ = True

# --- Files of the pages ---

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = Path(_environment.text("HSP_STATIC_ROOT", str(BASE_DIR / "staticfiles")))
STORAGES = {
    "staticfiles": {
        "BACKEND": (
            "whitenoise.storage.CompressedManifestStaticFilesStorage"
            if PRODUCTION
            else "django.contrib.staticfiles.storage.StaticFilesStorage"
        ),
    },
}
WHITENOISE_USE_FINDERS = not PRODUCTION
WHITENOISE_AUTOREFRESH = not PRODUCTION

# --- Security headers and cookies ---

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    },
}
# Send no referrer to other sites. "no-referrer" would also make browsers send `Origin: null` with every
# form, which the CSRF protection refuses.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"

# The proxy says whether a request came by https: gunicorn trusts the header
# X-Forwarded-Proto of the addresses in its own FORWARDED_ALLOW_IPS (this machine, unless set).
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION
SECURE_HSTS_PRELOAD = PRODUCTION

# The prefix makes browsers insist on https, on this host alone and on the whole path.
_COOKIE_PREFIX = "__Host-" if PRODUCTION else ""
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
SESSION_COOKIE_NAME = f"{_COOKIE_PREFIX}session"
SESSION_COOKIE_AGE = 90 * 24 * 60 * 60
SESSION_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = f"{_COOKIE_PREFIX}csrf"
CSRF_COOKIE_SECURE = PRODUCTION
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
# A question page whose CSRF cookie was lost is shown again with the submitted values; other pages fail as usual.
CSRF_FAILURE_VIEW = "eligibility.wizard.unconfirmed.csrf_failure"
LANGUAGE_COOKIE_NAME = f"{_COOKIE_PREFIX}language"
LANGUAGE_COOKIE_AGE = 365 * 24 * 60 * 60
LANGUAGE_COOKIE_SECURE = PRODUCTION
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
# Kept as long and as safely as the language.
FURIGANA_COOKIE_NAME = f"{_COOKIE_PREFIX}furigana"

# Far above the longest page of questions, far below what would keep a process busy.
DATA_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
# No file is written to a disk, on whatever page it is sent.
FILE_UPLOAD_HANDLERS = ["eligibility.uploads.InMemory"]
DATA_UPLOAD_MAX_NUMBER_FILES = 4

# --- Logs ---

# Logs have URL patterns and status codes: no answers, no queries, no tokens.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without_content": {"()": "hsp_site.logs.WithoutContent"}},
    "formatters": {
        "line": {
            "()": "logging.Formatter" if DEBUG else "hsp_site.logs.WithoutValues",
            "format": "{asctime} {levelname} {name} {message}",
            "style": "{",
        },
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "filters": ["without_content"], "formatter": "line"},
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        "django.server": {"handlers": [], "level": "INFO", "propagate": True},
        # SQL statements contain answers.
        "django.db.backends": {"level": "WARNING"},
        "eligibility": {"level": "INFO"},
        # The style sheets that pages and paper share have rules for screens, which it warns of.
        "weasyprint": {"level": "ERROR"},
    },
}
