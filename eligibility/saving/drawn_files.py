"""Files that a worker draws for pages: what is asked for, and the bytes, which are kept for a short while.

The rows of the task queue hold the id of a DrawnFile and nothing else.
"""

from datetime import timedelta
from typing import Any, ClassVar, Final
from uuid import uuid4

from django.db import models
from django.db.models import Q, QuerySet
from django.dispatch import receiver
from django.utils import timezone
from django_tasks import TaskResult, TaskResultStatus
from django_tasks.signals import task_finished
from django_tasks_db.models import DBTaskResult

from .models import SavedSession

FILE_KEPT_FOR: Final = timedelta(minutes=15)
"""How long the file of an assessment is kept after it was drawn."""

EXAMPLE_KEPT_FOR: Final = timedelta(days=1)
"""How long the file of an example person is kept: another day asks for another file."""

FAILED_FOR: Final = timedelta(minutes=1)
"""How long a failure is shown, until the same file can be asked for again."""

LONGEST_WAIT: Final = timedelta(minutes=5)
"""How long a file may wait for a worker. Then it counts as failed: no worker runs, or too few."""

LONGEST_DRAWING: Final = timedelta(minutes=2)
"""How long a worker may draw. Then the file counts as failed: its worker was ended."""

TASK_KEPT_FOR: Final = timedelta(days=1)
"""How long a row of the task queue is kept at most, whatever became of its worker."""


class DrawnFile(models.Model):
    """A file of an assessment, or of an example person (`session` is None), that is waiting, drawn or failed.

    `kind`, `chosen` (the query of an address), `day` and `revision` say what is drawn; `digest` is the HMAC of that and
    of the answers. `content` is None until it is drawn; `reference` is what the log calls a failure, else "".
    `task` is the id of its row in the task queue, None where the queue keeps no rows.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    digest = models.CharField(max_length=64, unique=True)
    session = models.ForeignKey(SavedSession, null=True, on_delete=models.CASCADE, related_name="drawn_files")
    example = models.CharField(max_length=40, default="")
    kind = models.CharField(max_length=16)
    chosen = models.CharField(max_length=200)
    day = models.DateField()
    revision = models.CharField(max_length=200)
    task = models.UUIDField(null=True)
    asked = models.DateTimeField(default=timezone.now)
    started = models.DateTimeField(null=True)
    expires = models.DateTimeField(db_index=True)
    name = models.CharField(max_length=100, default="")
    language = models.CharField(max_length=8, default="")
    content = models.BinaryField(null=True)
    reference = models.CharField(max_length=8, default="")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["asked"], name="drawn_file_asked")]

    def __str__(self) -> str:
        """Return the kind of file without its owner."""
        return f"a drawn file ({self.kind})"

    @property
    def is_drawn(self) -> bool:
        """Whether its bytes are there."""
        return bool(self.name)

    @property
    def is_given_up(self) -> bool:
        """Whether it has waited, or its worker has drawn, for longer than any may."""
        now = timezone.now()
        if self.is_drawn or self.reference:
            return False
        return now - self.started > LONGEST_DRAWING if self.started else now - self.asked > LONGEST_WAIT


def unfinished() -> QuerySet[DrawnFile]:
    """Return the files that wait or are being drawn, without those that nobody draws any more; the oldest first."""
    now = timezone.now()
    alive = Q(started=None, asked__gt=now - LONGEST_WAIT) | Q(started__gt=now - LONGEST_DRAWING)
    return DrawnFile.objects.filter(alive, name="", reference="").defer("content").order_by("asked")


def delete_expired_files() -> int:
    """Delete the files whose time is over, with their tasks; return their number."""
    return delete_files(DrawnFile.objects.filter(expires__lte=timezone.now()))


def delete_files(files: QuerySet[DrawnFile]) -> int:
    """Delete files with their tasks; return their number."""
    delete_tasks(files)
    return files.delete()[0]


def delete_tasks(files: QuerySet[DrawnFile]) -> None:
    """Delete the rows of the task queue that are to draw these files.

    A row that a worker is running stays, as the worker saves it at the end; `forget_finished` deletes it then.
    """
    tasks = [task for task in files.values_list("task", flat=True) if task]
    DBTaskResult.objects.filter(id__in=tasks, status=TaskResultStatus.READY).delete()


def delete_old_tasks() -> int:
    """Delete the rows of the task queue that are done, or older than any task takes; return their number."""
    done = Q(status__in=(TaskResultStatus.SUCCESSFUL, TaskResultStatus.FAILED))
    old = Q(enqueued_at__lte=timezone.now() - TASK_KEPT_FOR)
    return DBTaskResult.objects.filter(done | old).delete()[0]


@receiver(task_finished)
def forget_finished(task_result: TaskResult[Any], **kwargs: Any) -> None:
    """Delete the row of a task that is done: it says when somebody took a file, and a failed one quotes its error."""
    if task_result.task.get_backend().supports_get_result:
        DBTaskResult.objects.filter(id=task_result.id).delete()
