"""Asks a Spark Connect server what it is told on standard input, and prints one JSON object for each line.

usage: ask_connect.py URL
A line is SQL, the name of an attempt below, or `connect` for a new connection. The object holds `rows`, or what was
`refused` with the words of the refusal. Exit code 3 says that Python modules are missing.
"""

import json
import sys
import tempfile

try:
    import pandas
    from pyspark.sql import SparkSession
    from pyspark.sql.functions import udf
except ImportError as missing:
    print(missing, file=sys.stderr)
    sys.exit(3)

PLACE = tempfile.mkdtemp()

ATTEMPTS = {
    "read a file": lambda spark: spark.read.csv("/etc/hostname").collect(),
    "read a folder": lambda spark: spark.read.parquet(PLACE).collect(),
    "read a database": lambda spark: spark.read.jdbc("jdbc:derby:memory:x;create=true", "t").collect(),
    "write a file": lambda spark: spark.range(3).write.mode("overwrite").csv(PLACE),
    "write a table": lambda spark: spark.range(3).write.saveAsTable("gold.made"),
    "append to a table": lambda spark: spark.table("gold.policy_values").writeTo("gold.policy_values").append(),
    "make a table of files": lambda spark: spark.catalog.createTable("made", path=PLACE, source="csv"),
    "make a global view": lambda spark: spark.range(3).createGlobalTempView("regions"),
    "change a setting": lambda spark: spark.conf.set("spark.sql.runSQLOnFiles", "true"),
    "tell the token": lambda spark: spark.conf.get("spark.connect.authenticate.token"),
    "tell a folder": lambda spark: spark.conf.get("spark.tlevels.zone.gold"),
    "tell all settings": lambda spark: spark.conf.getAll,
    "run Python": lambda spark: spark.range(3).select(udf(lambda value: value)("id")).collect(),
    "run pandas": lambda spark: spark.range(3).mapInPandas(lambda parts: parts, "id long").collect(),
    "register a function": lambda spark: spark.udf.register("f", lambda value: value),
    "take in a file": lambda spark: spark.addArtifact(__file__, file=True),
    "write a checkpoint": lambda spark: spark.range(3).checkpoint().collect(),
    "read a stream": lambda spark: spark.readStream.format("rate").load().schema,
    "a view of one's own": lambda spark: spark.table("gold.policy_values").createOrReplaceTempView("mine"),
    "rows of one's own": lambda spark: spark.createDataFrame(pandas.DataFrame({"policy": ["gatsby_benchmarks"]}))
    .join(spark.table("gold.policy_values"), "policy")
    .select("policy", "unit")
    .collect(),
    "schemas": lambda spark: [[schema.name] for schema in spark.catalog.listDatabases()],
    "whether tables are there": lambda spark: [
        [spark.catalog.tableExists(name)] for name in ("gold.policy_values", "gold.there_is_none")
    ],
    "tables of gold": lambda spark: [[table.name, table.description] for table in spark.catalog.listTables("gold")],
}


def connect(url):
    return SparkSession.builder.remote(url).create()


def main(url):
    spark = None
    for line in sys.stdin:
        asked = line.rstrip("\n")
        try:
            if asked == "connect":
                spark = connect(url)
                rows = [[spark.version]]
            elif asked in ATTEMPTS:
                rows = ATTEMPTS[asked](spark) or []
            else:
                rows = spark.sql(asked).collect()
            answer = {"rows": [[None if value is None else str(value) for value in row] for row in rows]}
        except Exception as refusal:  # noqa: BLE001 whatever it is, it is what is asked for
            answer = {"refused": f"{type(refusal).__name__}: {refusal}"}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
