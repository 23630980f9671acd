"""Lint, format, types, architecture, export tables and reference, each by its own tool; all are run, then the verdict.

python tools/check.py
"""

import subprocess
import sys
from pathlib import Path

BIN = Path(sys.executable).parent
CHECKS: dict[str, list[Path | str]] = {
    "lint": [BIN / "ruff", "check", "."],
    "format": [BIN / "ruff", "format", "--check", "."],
    "types (mypy --strict)": [BIN / "mypy"],
    "types (pyright)": [BIN / "pyright", "--pythonpath", sys.executable],
    "architecture": [BIN / "lint-imports", "--no-cache"],
    "export tables": [sys.executable, "tools/exports.py", "--check"],
    "reference": [sys.executable, "tools/reference.py", "--check"],
}


def main() -> int:
    """Run them all from the root of the project."""
    root = Path(__file__).parent.parent
    failed = [name for name, command in CHECKS.items() if not passes(name, command, root)]
    print(f"failed: {', '.join(failed)}" if failed else "all checks passed")
    return 1 if failed else 0


def passes(name: str, command: list[Path | str], root: Path) -> bool:
    """Run one check and show its output only if it fails."""
    found = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    print(f"{'ok    ' if found.returncode == 0 else 'WRONG '} {name}", flush=True)
    if found.returncode:
        print(found.stdout + found.stderr)
    return found.returncode == 0


if __name__ == "__main__":
    raise SystemExit(main())
