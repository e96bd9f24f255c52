"""The JSON Lines that the commands read and write: facts, profiles, results and their schema."""
