"""`python -m kis_async.cli`."""

from kis_async.cli import main

main()
