"""The process of one task of ../shared/peers: says that it is ready, then runs once for every line on stdin and answers with a line."""
import json
import sys
import time

import pandas
from peers import prep, tasks
from peers.common import peak_rss_mb


def prepare(data, scratch):
    files = prep.unpack(data, scratch)
    read, _ = prep.reader("pandas")
    names = ("caracteristiques_2013", "lieux_2013", "vehicules_2013")
    return lambda: prep.clean_pandas({n: read(files[n], prep.ENC.get(n, "utf-8")) for n in names})


TASKS = {"prep-baac-2013": prepare, "prep-chicago": lambda data, scratch: lambda: tasks.chicago_pool(data)}


def answer(line):
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


run = TASKS[sys.argv[1]](*sys.argv[2:4])
answer({"ready": True, "version": pandas.__version__})
for _ in sys.stdin:
    start = time.perf_counter()
    frame = run()
    answer({"seconds": time.perf_counter() - start, "rows": len(frame), "features": frame.shape[1], "peakMb": peak_rss_mb()})
