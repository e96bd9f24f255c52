#!/usr/bin/env python
"""Django's command line for this site; the settings are hsp_site/settings.py."""

import os
import sys


def main() -> None:
    """Run the command named on the command line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hsp_site.settings")
    try:
        from django.core.management import execute_from_command_line
    except ImportError as missing:
        raise SystemExit(
            "Django is not installed for this Python. Run `make run` once, then use .venv/bin/python manage.py …"
        ) from missing
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
