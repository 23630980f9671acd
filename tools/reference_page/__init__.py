"""The parts of tools/reference.py."""
