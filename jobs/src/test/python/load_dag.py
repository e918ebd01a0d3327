"""Loads the DAG in a folder as Airflow does.

usage: load_dag.py load|codes|landed|run FOLDER
`load` prints its edges and what it says of itself and of each task, `codes` whether the task of a command fails with each exit
code that the command may have, `landed` what the sensor finds, and `run` runs it once and prints how it ended.
"""

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

from airflow.exceptions import AirflowException
from airflow.providers.standard.operators.hitl import ApprovalOperator
from airflow.providers.standard.sensors.bash import BashSensor

bag = DagBag(os.environ["AIRFLOW__CORE__DAGS_FOLDER"])
if bag.import_errors:
    sys.exit(f"import errors: {bag.import_errors}")
dag = bag.dags["tlevels"]

def told(task):
    """What a task says of itself, but for what it does."""
    said = [type(task).__name__, f"when {task.trigger_rule.value}"]
    if isinstance(task, BashSensor):
        said += [task.mode, f"each {task.poke_interval:.0f} s for {task.timeout:.0f} s", f"soft_fail {task.soft_fail}"]
    if task.retries:
        grows = "growing" if task.retry_exponential_backoff else "equal"
        said += [f"{task.retries} retries, {grows} waits of {task.retry_delay} to {task.max_retry_delay}"]
    if isinstance(task, ApprovalOperator):
        said.append(f"waits for {task.response_timeout}")
    if task.execution_timeout:
        said.append(f"ends after {task.execution_timeout}")
    return ", ".join(said)


if what == "load":
    runs = f"{dag.max_active_runs} at a time, catchup {dag.catchup}"
    print(f"dag: {dag.schedule}, {runs}, ends after {dag.dagrun_timeout}")
    for task in dag.tasks:
        print(f"{task.task_id}: {told(task)}")
        for after in sorted(task.downstream_task_ids):
            print(f"{task.task_id} -> {after}")
elif what == "codes":
    for code in range(5):
        os.environ["EXIT_CODE"] = str(code)
        try:
            dag.get_task("ingest").execute({})
            print(f"{code} is fine")
        except AirflowException:
            print(f"{code} fails")
elif what == "landed":
    print(dag.get_task("landed").poke({}))
else:
    subprocess.run([command, "dags", "reserialize"], check=True, stdout=sys.stderr)
    ended = subprocess.run([command, "dags", "test", "tlevels"], stdout=sys.stderr)
    print("success" if ended.returncode == 0 else f"exit code {ended.returncode}")
