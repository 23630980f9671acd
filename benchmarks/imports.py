"""CPU of `import kis_async` against importing its five dependencies, a fresh interpreter each time.

python benchmarks/imports.py
"""

import statistics
import subprocess
import sys

ROUNDS = 15
IMPORTS = {
    "the five dependencies": "import httpx, anyio, tenacity, aiolimiter\nfrom pydantic import BaseModel",
    "import kis_async": "import kis_async",
    "from kis_async import Kis": "from kis_async import Kis",
    "… and one endpoint": "from kis_async import Kis\nfrom kis_async.api.domestic_stock import InquirePrice",
}


def cost(code: str) -> float:
    """CPU seconds of one import."""
    script = f"import time\nbegan = time.process_time()\n{code}\nprint(time.process_time() - began)"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return float(found.stdout)


def main() -> None:
    """Interleaved, the first round thrown away."""
    rows = {name: [] for name in IMPORTS}  # type: dict[str, list[float]]
    for _ in range(ROUNDS + 1):
        for name, code in IMPORTS.items():
            rows[name].append(cost(code))
    base = rows["the five dependencies"][1:]
    for name, costs in rows.items():
        ratio = statistics.median(one / other for one, other in zip(costs[1:], base, strict=True))
        print(f"  {name:28} {statistics.median(costs[1:]) * 1000:6.1f} ms   ratio {ratio:.2f}")


if __name__ == "__main__":
    main()
