"""Executes notebooks over a warehouse and says whether every cell ran and what it showed is what is committed.

usage: run_notebooks.py [--save] WAREHOUSE LANDING NOTEBOOK...
Prints a line for each notebook. Exit code 1 says that a cell failed or that its text is not the one that the notebook holds,
3 that Python modules are missing. Notebooks are changed only by --save, which keeps what the cells show now. While those run
that ask a server, the warehouse is served by `tlevels serve`; TLEVELS_LAUNCHER names another launcher than jobs/tlevels.
"""

import contextlib
import os
import re
import secrets
import subprocess
import sys
import time

LAUNCHER = os.path.join(os.path.dirname(os.path.abspath(__file__)), *[os.pardir] * 3, "tlevels")


@contextlib.contextmanager
def served(warehouse):
    """Serves a warehouse on a free port, and tells notebooks the address and the token by their environment."""
    os.environ["SPARK_CONNECT_AUTHENTICATE_TOKEN"] = secrets.token_hex(24)
    command = [os.environ.get("TLEVELS_LAUNCHER", LAUNCHER), "serve", "--port", "0", "--warehouse", warehouse]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            said = []
            for line in server.stdout:
                said.append(line)
                address = re.search(r"is served at (sc://\S+)", line)
                if address:
                    os.environ["TLEVELS_CONNECT"] = address.group(1)
                    yield
                    return
            sys.exit(f"nothing is served: {''.join(said)}")
        finally:
            server.terminate()


def texts(document):
    """What the cells of a notebook show as text; drawings are left out, they differ by a library's version."""
    return [
        [output.get("text") or output.get("data", {}).get("text/plain") for output in cell.outputs]
        for cell in document.cells
        if cell.cell_type == "code"
    ]


def run(path, save):
    """Executes one notebook; the number of the first cell that shows something else than before, 0 for none."""
    began = time.monotonic()
    document = nbformat.read(path, as_version=4)
    committed = texts(document)
    NotebookClient(document, timeout=300, kernel_name="python3", record_timing=False).execute(
        cwd=os.path.dirname(os.path.abspath(path))
    )
    shown = texts(document)
    print(f"{os.path.basename(path)}: {len(shown)} cells ran in {time.monotonic() - began:.1f} s", flush=True)
    if save:
        for cell in document.cells:
            cell.metadata.pop("execution", None)
        nbformat.write(document, path)
        return 0
    for number, (before, now) in enumerate(zip(committed, shown), start=1):
        if before != now:
            print(f"{path}: code cell {number} shows\n{now}\nand the notebook holds\n{before}", file=sys.stderr)
            return number
    return 0


def main(arguments):
    save = "--save" in arguments
    warehouse, landing, *notebooks = [argument for argument in arguments if argument != "--save"]
    os.environ["TLEVELS_WAREHOUSE"] = os.path.abspath(warehouse)
    os.environ["TLEVELS_LANDING"] = os.path.abspath(landing)
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    asking = [path for path in notebooks if "TLEVELS_CONNECT" in open(path, encoding="utf-8").read()]
    different = [path for path in notebooks if path not in asking and run(path, save)]
    if asking:
        with served(os.environ["TLEVELS_WAREHOUSE"]):
            different += [path for path in asking if run(path, save)]
    return 1 if different or not notebooks else 0


if __name__ == "__main__":
    try:
        import deltalake  # noqa: F401 what notebooks read tables with
        import duckdb  # noqa: F401
        import matplotlib  # noqa: F401
        import nbformat
        import pandas  # noqa: F401
        import pyspark  # noqa: F401 a client of Spark Connect
        from nbclient import NotebookClient
    except ImportError as missing:
        print(missing, file=sys.stderr)
        sys.exit(3)
    sys.exit(main(sys.argv[1:]))
