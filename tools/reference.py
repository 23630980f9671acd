"""Build the reference of every call, field and master file from the declarations: a page to search in, and Markdown.

python tools/reference.py            build/reference/index.html and a Markdown page a section
python tools/reference.py --out DIR  elsewhere
python tools/reference.py --check    build aside, and say what is declared and not in it
"""

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Final

from kis_async.declared import endpoints
from reference_page.collect import Reference, collect
from reference_page.completeness import missing
from reference_page.example import carried_out
from reference_page.markdown import pages
from reference_page.page import page

OUT: Final = Path(__file__).parent.parent / "build" / "reference"


def build(reference: Reference, out: Path) -> list[Path]:
    """Write the pages; a Markdown page of an earlier build that is no longer one goes."""
    out.mkdir(parents=True, exist_ok=True)
    texts = {"index.html": page(reference), **pages(reference)}
    for old in out.glob("*.md"):
        if old.name not in texts:
            old.unlink()
    for name, text in texts.items():
        (out / name).write_text(text, "utf-8")
    return [out / name for name in texts]


def check() -> int:
    """Build aside and tell what is missing, and which example is none."""
    reference = collect()
    with tempfile.TemporaryDirectory() as folder:
        build(reference, Path(folder))
        lacking = missing(Path(folder), endpoints())
    wrong = [call.id for call in reference.calls if type(carried_out(call.example)).__name__ != call.name]
    for line in lacking:
        print(f"not in the reference: {line}")
    for name in wrong:
        print(f"the example of {name} is another call")
    return 1 if lacking or wrong else 0


def main() -> int:
    """Build, or with --check compare."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split(":")[0])
    parser.add_argument("--out", type=Path, default=OUT, metavar="DIR", help="where to (build/reference)")
    parser.add_argument("--check", action="store_true", help="only say whether everything declared is in it")
    options = parser.parse_args()
    if options.check:
        return check()
    reference = collect()
    written = build(reference, options.out)
    size = sum(path.stat().st_size for path in written)
    fields = sum(1 for _ in reference.fields())
    print(f"{written[0]} and {len(written) - 1} Markdown pages, {size / 1e6:.1f} MB:", end=" ")
    print(f"{len(reference.calls)} calls, {fields} fields, {len(reference.masters)} master files")
    return 0


if __name__ == "__main__":
    sys.exit(main())
