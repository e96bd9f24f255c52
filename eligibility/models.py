"""The models of the rooms, where Django looks for them."""

from eligibility.saving.models import FailedTry, SavedSession

__all__ = ["FailedTry", "SavedSession"]
