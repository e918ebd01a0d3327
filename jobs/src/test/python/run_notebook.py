"""Executes a notebook over a warehouse and says whether every cell ran.

usage: run_notebook.py NOTEBOOK WAREHOUSE
Exit code 3 says that Python modules are missing. The notebook itself is not changed.
"""

import os
import sys


def main(notebook, warehouse):
    os.environ["TLEVELS_WAREHOUSE"] = warehouse
    document = nbformat.read(notebook, as_version=4)
    NotebookClient(document, timeout=300, kernel_name="python3").execute(cwd=os.path.dirname(notebook))
    cells = [cell for cell in document.cells if cell.cell_type == "code"]
    print(len(cells), "cells ran")


if __name__ == "__main__":
    try:
        import deltalake  # noqa: F401 what the notebook reads tables with
        import duckdb  # noqa: F401
        import matplotlib  # noqa: F401
        import nbformat
        import pandas  # noqa: F401
        from nbclient import NotebookClient
    except ImportError as missing:
        print(missing, file=sys.stderr)
        sys.exit(3)
    main(*sys.argv[1:])
