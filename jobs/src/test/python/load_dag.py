"""Loads the DAG in a folder as Airflow does, and prints its edges or, asked to, runs it once and prints how it ended."""

import os
import sys

what, folder = sys.argv[1:]
os.environ.update(
    AIRFLOW_HOME=os.path.join(folder, "airflow"),
    AIRFLOW__CORE__DAGS_FOLDER=os.path.join(folder, "dags"),
    AIRFLOW__CORE__LOAD_EXAMPLES="False",
    AIRFLOW__CORE__UNIT_TEST_MODE="False",
    AIRFLOW__LOGGING__LOGGING_LEVEL="WARNING",
)
try:
    import airflow  # noqa: F401
except ImportError as missing:
    print(missing, file=sys.stderr)
    sys.exit(77)

import subprocess

command = os.path.join(os.path.dirname(sys.executable), "airflow")
subprocess.run([command, "db", "migrate"], check=True, stdout=subprocess.DEVNULL)
try:
    from airflow.dag_processing.dagbag import DagBag
except ImportError:
    from airflow.models.dagbag import DagBag

bag = DagBag(os.environ["AIRFLOW__CORE__DAGS_FOLDER"])
if bag.import_errors:
    sys.exit(f"import errors: {bag.import_errors}")
dag = bag.dags["tlevels"]
if what == "load":
    for task in dag.tasks:
        for after in sorted(task.downstream_task_ids):
            print(f"{task.task_id} -> {after}")
else:
    subprocess.run([command, "dags", "reserialize"], check=True, stdout=sys.stderr)
    ended = subprocess.run([command, "dags", "test", "tlevels"], stdout=sys.stderr)
    print("success" if ended.returncode == 0 else f"exit code {ended.returncode}")
