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
    names = {"lgbm": "lightgbm", "logreg": "sklearn", "rf": "sklearn", "shap": "shap", "xgb": "xgboost", "optuna": "optuna",
             "random": "sklearn", "grid": "sklearn"}
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


def curve(data, rows):
    """As many rows as ours, drawn as those of `scale`."""
    from peers import train

    X, y, _, _ = tasks.scale(data, rows)

    def run():
        train.build("lgbm", "scale").fit(X, y)
        return X

    return run


def predict(peer, data):
    from peers import train

    X, y, _, _ = tasks.load("baac-2021", data)
    model = train.build(peer, "baac-2021").fit(X, y)

    def run():
        model.predict_proba(X)
        return X

    return run


# What `search/searchWorkloads.ts` searches.
GRID = {"num_leaves": [15, 31, 63], "learning_rate": [.05, .1], "min_child_samples": [20, 60]}


def booster(**given):
    import lightgbm
    return lightgbm.LGBMClassifier(**given, n_jobs=2, random_state=42, verbose=-1)


def searched(data, search):
    """Times the search, the best point fitted once more, and the hold-out scored by it."""
    from sklearn.metrics import roc_auc_score
    X, y, Xt, yt = tasks.load("baac-2021", data)

    def run():
        best_score, best = search(X, y)
        auc = roc_auc_score(yt, best.predict_proba(Xt)[:, 1])
        return X, {"best AUC": float(best_score), "hold-out AUC": float(auc)}
    return run


def optuna_search(X, y):
    import optuna
    from sklearn.metrics import roc_auc_score
    from sklearn.model_selection import train_test_split
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    a, b, ya, yb = train_test_split(X, y, test_size=.2, random_state=1, stratify=y)

    def point(trial):
        return dict(n_estimators=trial.suggest_int("n_estimators", 100, 600), num_leaves=trial.suggest_int("num_leaves", 15, 95),
                    learning_rate=trial.suggest_float("learning_rate", .02, .15, log=True),
                    min_child_samples=trial.suggest_int("min_child_samples", 10, 100),
                    subsample=trial.suggest_float("subsample", .6, 1), subsample_freq=1,
                    colsample_bytree=trial.suggest_float("colsample_bytree", .4, 1),
                    reg_lambda=trial.suggest_float("reg_lambda", 1e-2, 10, log=True))

    study = optuna.create_study(direction="maximize", sampler=optuna.samplers.TPESampler(seed=42))
    study.optimize(lambda t: roc_auc_score(yb, booster(**point(t)).fit(a, ya).predict_proba(b)[:, 1]), n_trials=20)
    return study.best_value, booster(**study.best_params, subsample_freq=1).fit(a, ya)


def random_search(X, y):
    from scipy.stats import loguniform, randint, uniform
    from sklearn.model_selection import RandomizedSearchCV
    space = {"n_estimators": randint(100, 601), "num_leaves": randint(15, 96), "learning_rate": loguniform(.02, .15),
             "min_child_samples": randint(10, 101), "subsample": uniform(.6, .4), "colsample_bytree": uniform(.4, .6),
             "reg_lambda": loguniform(1e-2, 10)}
    found = RandomizedSearchCV(booster(subsample_freq=1), space, n_iter=20, cv=3, scoring="roc_auc", random_state=42).fit(X, y)
    return found.best_score_, found.best_estimator_


def grid_search(X, y):
    from sklearn.model_selection import GridSearchCV
    found = GridSearchCV(booster(n_estimators=300), GRID, cv=3, scoring="roc_auc").fit(X, y)
    return found.best_score_, found.best_estimator_


TASKS = {
    "shap-xgb": shap_values,
    "prep-baac-2013": prepare,
    "prep-chicago": lambda data, scratch: lambda: tasks.chicago_pool(data),
    "train-logreg-scale": logistic,
    "train-lgbm": lambda data, scratch: fit("lgbm", "baac-2021", data),
    "train-lgbm-scale": lambda data, scratch: fit("lgbm", "scale", data),
    "train-lgbm-curve": lambda data, scratch: curve(data, int(sys.argv[4])),
    "train-xgb": lambda data, scratch: fit("xgb", "baac-2021", data),
    "train-xgb-scale": lambda data, scratch: fit("xgb", "scale", data),
    "train-lgbm-continuous": lambda data, scratch: continuous(),
    "train-rf": lambda data, scratch: fit("rf300-d15", "baac-2021", data),
    "predict-lgbm": lambda data, scratch: predict("lgbm", data),
    "predict-xgb": lambda data, scratch: predict("xgb", data),
    "search-optuna": lambda data, scratch: searched(data, optuna_search),
    "search-random": lambda data, scratch: searched(data, random_search),
    "search-grid": lambda data, scratch: searched(data, grid_search),
}


def answer(line):
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


run = TASKS[sys.argv[1]](*sys.argv[2:4])
answer({"ready": True, "version": version(sys.argv[1])})
for _ in sys.stdin:
    start = time.perf_counter()
    ran = run()
    seconds = time.perf_counter() - start
    frame, figures = ran if isinstance(ran, tuple) else (ran, None)
    answer({"seconds": seconds, "rows": len(frame), "features": frame.shape[1], "peakMb": peak_rss_mb(),
            **({"figures": figures} if figures else {})})
