"""Opens Delta tables without Spark, each with delta-rs and with DuckDB, and says what they hold.

usage: open_tables.py FOLDER...
One JSON object a line: {"table", "engine", "rows", "checksum"}. The checksum is the SHA-256 of the rows in the spelling
of `cell`, sorted; InteropTest spells Spark's rows the same way.
"""

import hashlib
import json
import struct
import sys
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def cell(value):
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return struct.pack(">d", value).hex()
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, datetime):
        return str((value - EPOCH) // timedelta(microseconds=1))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return "[" + ",".join(map(cell, value)) + "]"
    return str(value)


def checksum(table):
    columns = sorted(table.column_names)
    rows = sorted("\t".join(cell(row[c]) for c in columns) for row in table.to_pylist())
    return len(rows), hashlib.sha256("\n".join(rows).encode()).hexdigest()


def delta_rs(folder):
    return DeltaTable(folder).to_pyarrow_table()


def duck_db(folder):
    files = DeltaTable(folder).file_uris()
    with duckdb.connect() as connection:
        connection.execute("set timezone = 'UTC'")
        return connection.read_parquet(files).to_arrow_table()


def main(folders):
    for folder in folders:
        for engine in (delta_rs, duck_db):
            rows, digest = checksum(engine(folder))
            print(json.dumps({"table": folder, "engine": engine.__name__, "rows": rows, "checksum": digest}))


if __name__ == "__main__":
    try:
        import duckdb
        import pyarrow  # noqa: F401 what both hand their rows over in
        from deltalake import DeltaTable
    except ImportError as missing:
        print(missing, file=sys.stderr)
        sys.exit(3)
    main(sys.argv[1:])
