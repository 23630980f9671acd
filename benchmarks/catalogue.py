"""What the catalogue costs: CPU and memory of importing, of one endpoint, and of all of them, a fresh interpreter each time.

python benchmarks/catalogue.py [--against SRC] [--kis-trader PYTHON]

SRC is the folder `src` of another checkout, PYTHON an interpreter that has kis-trader installed.
"""

import argparse
import os
import statistics
import subprocess
import sys
from pathlib import Path

ROUNDS = 11
HERE = Path(__file__).parent.parent / "src"
ONE = """
from kis_async import Kis, decode, encode
from kis_async.api.domestic_stock import InquirePrice
encode(InquirePrice(symbol="018880"), environment="real")
decode(InquirePrice, {"rt_cd": "0", "output": {"stck_prpr": "4430", "frgn_ntby_qty": "-10"}})
"""
STEPS = {
    "the five dependencies": "import httpx, anyio, tenacity, aiolimiter\nfrom pydantic import BaseModel",
    "import kis_async": "import kis_async",
    "one endpoint, called and read": ONE,
    "every endpoint imported": "import kis_async\nlist(kis_async.endpoints())",
}
SCRIPT = """
import resource, time
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
began = time.process_time()
{code}
spent = time.process_time() - began
print(spent, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)
"""


def cost(python: str, code: str, source: Path | None) -> tuple[float, float]:
    """CPU seconds and MiB of resident memory of one run."""
    environment = os.environ | ({"PYTHONPATH": str(source)} if source else {})
    found = subprocess.run(
        [python, "-c", SCRIPT.format(code=code)],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    seconds, mib = found.stdout.split()
    return float(seconds), float(mib)


def main() -> None:
    """Interleaved, the first round thrown away; medians."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--against", type=Path, help="src of another checkout")
    parser.add_argument("--kis-trader", help="an interpreter that has kis-trader")
    options = parser.parse_args()
    rows: dict[str, tuple[str, str, Path | None]] = {
        name: (sys.executable, code, HERE) for name, code in STEPS.items()
    }
    if options.against:
        rows |= {
            f"before: {name}": (sys.executable, code, options.against)
            for name, code in STEPS.items()
            if "kis_async" in code
        }
    if options.kis_trader:
        rows["import kis_trader"] = (options.kis_trader, "import kis_trader", None)
    costs: dict[str, list[tuple[float, float]]] = {name: [] for name in rows}
    for _ in range(ROUNDS + 1):
        for name, row in rows.items():
            costs[name].append(cost(*row))
    for name, found in costs.items():
        cpu, memory = (statistics.median(column) for column in zip(*found[1:], strict=True))
        print(f"  {name:42} {cpu * 1000:7.1f} ms CPU   {memory:6.1f} MiB")


if __name__ == "__main__":
    main()
