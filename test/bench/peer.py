"""The process of one task of ../shared/peers: says that it is ready, then runs once for every line on stdin and answers with a line."""
import importlib
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


def logistic(data, scratch):
    from peers import train
    cells, labels, _, _ = tasks.load("scale", data)

    def fit():
        train.build("logreg", "scale").fit(cells, labels)
        return cells
    return fit


def shap_values(data, scratch):
    import shap
    from peers import train
    cells, labels, rows, _ = tasks.baac_2021(data)
    model = train.build("xgb", "baac-2021").fit(cells, labels)
    first = model[:-1].transform(rows.iloc[:1000])
    explainer = shap.TreeExplainer(model[-1])
    return lambda: explainer.shap_values(first)


def version(task):
    """Of the library that does the task's work."""
    names = {"lgbm": "lightgbm", "logreg": "sklearn", "rf": "sklearn", "shap": "shap"}
    found = [library for part, library in names.items() if part in task.split("-")]
    return importlib.import_module(found[0] if found else "pandas").__version__


def fit(peer, task, data):
    from peers import train

    X, y, _, _ = tasks.load(task, data)

    def run():
        train.build(peer, task).fit(X, y)
        return X

    return run


def continuous():
    """28 normal features, of which the first five decide; `continuousRows` of train/treeWorkloads.ts draws the like."""
    import numpy as np
    from peers import train

    random = np.random.default_rng(3)
    X = pandas.DataFrame(random.standard_normal((1_000_000, 28)).astype(np.float32))
    margin = X[0] + X[1] * X[2] + np.sin(2 * X[3]) + 0.5 * X[4] ** 2
    y = (random.random(len(X)) < 1 / (1 + np.exp(-margin))).to_numpy().astype(int)

    def run():
        train.build("lgbm", "scale").fit(X, y)
        return X

    return run


def predict_lgbm(data, scratch):
    from peers import train

    X, y, _, _ = tasks.load("baac-2021", data)
    model = train.build("lgbm", "baac-2021").fit(X, y)

    def run():
        model.predict_proba(X)
        return X

    return run


TASKS = {
    "shap-xgb": shap_values,
    "prep-baac-2013": prepare,
    "prep-chicago": lambda data, scratch: lambda: tasks.chicago_pool(data),
    "train-logreg-scale": logistic,
    "train-lgbm": lambda data, scratch: fit("lgbm", "baac-2021", data),
    "train-lgbm-scale": lambda data, scratch: fit("lgbm", "scale", data),
    "train-lgbm-continuous": lambda data, scratch: continuous(),
    "train-rf": lambda data, scratch: fit("rf300-d15", "baac-2021", data),
    "predict-lgbm": predict_lgbm,
}


def answer(line):
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


run = TASKS[sys.argv[1]](*sys.argv[2:4])
answer({"ready": True, "version": version(sys.argv[1])})
for _ in sys.stdin:
    start = time.perf_counter()
    frame = run()
    answer({"seconds": time.perf_counter() - start, "rows": len(frame), "features": frame.shape[1], "peakMb": peak_rss_mb()})
