"""Fits a model of ../shared/peers for its FastAPI service: `peerModel.py PEER DATA FILE` answers its fields and a body as one line."""
import json
import sys

import joblib
from peers.tasks import load
from peers.train import build

peer, data, path = sys.argv[1:4]
X, y, rows, _ = load("baac-2021", data)
joblib.dump(build(peer, "baac-2021", n_jobs=1).fit(X, y), path)
print(json.dumps({"fields": list(X.columns), "body": rows.iloc[0].to_dict()}))
