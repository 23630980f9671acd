"""The commands, one file for each thing a user wants. Each is thin: parse, run, show."""
