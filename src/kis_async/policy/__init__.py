"""What to do next, decided without doing it: no await, no clock, no chance."""
