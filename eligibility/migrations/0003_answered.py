from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def mark_answered(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Mark the assessments that have an answer, expired ones too."""
    sessions = apps.get_model('eligibility', 'SavedSession').objects
    sessions.filter(document__has_key='answers').exclude(document__answers={}).update(answered=True)


class Migration(migrations.Migration):

    dependencies = [
        ('eligibility', '0002_attempts'),
    ]

    operations = [
        migrations.AddField(
            model_name='savedsession',
            name='answered',
            field=models.BooleanField(default=False, editable=False),
        ),
        migrations.RunPython(mark_answered, migrations.RunPython.noop),
    ]
