"""The process of a task of ../shared/peers/drift.py: says that it is ready, then runs once for every line on stdin and answers with a line."""
import json
import os
import sys
import time

from evidently import DataDefinition, Dataset, Report
from evidently.presets import DataDriftPreset
from importlib.metadata import version
from peers import drift
from peers.common import peak_rss_mb

task, data, scratch, rows = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
reference, current = drift.pair(data, rows)
numbers = [c for c in reference.columns if c not in drift.BAAC_CAT]
definition = DataDefinition(numerical_columns=numbers, categorical_columns=drift.BAAC_CAT)


def check():
    return Report([DataDriftPreset()]).run(
        Dataset.from_pandas(current, data_definition=definition), Dataset.from_pandas(reference, data_definition=definition)
    )


def page():
    os.makedirs(scratch, exist_ok=True)
    check().save_html(os.path.join(scratch, "evidently.html"))


run = {"check": lambda: check().dict(), "html": page}[task]


def answer(line):
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


answer({"ready": True, "version": version("evidently")})
for _ in sys.stdin:
    start = time.perf_counter()
    run()
    answer({"seconds": time.perf_counter() - start, "rows": rows, "features": reference.shape[1], "peakMb": peak_rss_mb()})
