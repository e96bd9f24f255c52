"""The models of the rooms, where Django looks for them."""

from eligibility.saving.drawn_files import DrawnFile
from eligibility.saving.models import Attempt, SavedSession

__all__ = ["Attempt", "DrawnFile", "SavedSession"]
