"""What the notebooks share: tables of the warehouse by their names, charts that look alike, and held figures.

No Spark: tables are read by delta-rs and asked in DuckDB. TLEVELS_WAREHOUSE and TLEVELS_LANDING name other folders than
those beside this one.
"""

import os
import re
from pathlib import Path

import duckdb
import matplotlib.pyplot as plt
import pandas as pd
from deltalake import DeltaTable

WAREHOUSE = Path(os.environ.get("TLEVELS_WAREHOUSE", "../warehouse"))
LANDING = Path(os.environ.get("TLEVELS_LANDING", "../landing"))

INK, PALE = "#0b0c0c", "#b1b4b6"
# Okabe and Ito's colours, told apart by colour-blind readers, dark before light so that they also differ in grey
COLOURS = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00"]
ACCENT = COLOURS[0]

plt.rcParams.update(
    {
        "figure.figsize": (8, 3.4),
        "figure.dpi": 96,
        "font.size": 10,
        "axes.titlesize": 12,
        "axes.titleweight": "bold",
        "axes.titlelocation": "left",
        "axes.titlepad": 14,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.prop_cycle": plt.cycler(color=COLOURS),
        "legend.frameon": False,
    }
)
pd.set_option("display.max_colwidth", 70, "display.max_rows", 40)

_engine = duckdb.connect()
_NAME = re.compile(r"\b(bronze|silver|gold|ops)\.(\w+)")


def sql(query):
    """The rows of a query in which tables have the names of the warehouse, such as gold.starts."""
    for schema, table in sorted(set(_NAME.findall(query))):
        _engine.register(f"{schema}_{table}", DeltaTable(str(WAREHOUSE / schema / table)).to_pyarrow_table())
    return _engine.execute(_NAME.sub(r"\1_\2", query)).df()


def figure(figure_id):
    """The unrounded number that the warehouse computes for a published figure, from gold.action_plan_figures."""
    held = sql(f"select computed_exact from gold.action_plan_figures where figure_id = '{figure_id}'")
    return float(held.computed_exact.item())


def same(value, held):
    """Asserts that two numbers are one, but for what adding in another order does to the last digits."""
    value, held = float(value), float(held)
    assert abs(value - held) <= 1e-9 * max(1, abs(held)), f"{value} computed here, {held} held"


def year(time_period):
    """Six digits as people write an academic year: 202223 is 2022/23."""
    return f"{time_period[:4]}/{time_period[4:]}"


def finish(axes, title, source, below=42, lowest=None):
    """What was found above a chart, its source some points below it, or below the lowest of several axes; then it is shown."""
    axes.set_title(title)
    note = f"Source: {source}. Synthetic population."
    (lowest or axes).annotate(
        note, (0, 0), (0, -below), xycoords="axes fraction", textcoords="offset points", fontsize=8, color="#505a5f", va="top"
    )
    plt.show()
