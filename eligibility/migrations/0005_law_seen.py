from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("eligibility", "0004_generation"),
    ]

    operations = [
        migrations.AddField(
            model_name="savedsession",
            name="law_seen",
            field=models.JSONField(default=dict, editable=False),
        ),
    ]
