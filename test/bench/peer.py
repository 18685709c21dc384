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


def logistic(data, scratch):
    import sklearn  # noqa: F401, of whose version the answer tells
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


def version():
    named = sys.modules.get("shap") or sys.modules.get("sklearn") or pandas
    return named.__version__


def fit(peer, task, data):
    from peers import train

    X, y, _, _ = tasks.load(task, data)

    def run():
        train.build(peer, task).fit(X, y)
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
    "train-rf": lambda data, scratch: fit("rf300-d15", "baac-2021", data),
    "predict-lgbm": predict_lgbm,
}


def answer(line):
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


run = TASKS[sys.argv[1]](*sys.argv[2:4])
answer({"ready": True, "version": version()})
for _ in sys.stdin:
    start = time.perf_counter()
    frame = run()
    answer({"seconds": time.perf_counter() - start, "rows": len(frame), "features": frame.shape[1], "peakMb": peak_rss_mb()})
