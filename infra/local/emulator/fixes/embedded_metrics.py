"""CloudWatch embedded metric format: a log line that carries `_aws.CloudWatchMetrics` becomes data points, as on AWS."""

import json
import time

import ministack.services.cloudwatch as cloudwatch
import ministack.services.lambda_svc as lambda_svc

from fixes.guard import expect, wrap


def apply():
    expect(cloudwatch, "_put_metric_data", ["params", "cbor_data", "is_cbor", "is_json"])
    wrap(lambda_svc, "_emit_lambda_logs", ["func", "request_id", "log_text", "error", "duration_ms", "log_source"], _emitting_metrics)


def _emitting_metrics(original):
    def emit(func, request_id, log_text, error, duration_ms, *, log_source=None):
        original(func, request_id, log_text, error, duration_ms, log_source=log_source)
        for line in (log_text or "").splitlines():
            if '"CloudWatchMetrics"' in line:
                _put(line)

    return emit


def _put(line):
    # AWS ignores a malformed document too; the log line itself is kept either way.
    try:
        document = json.loads(line[line.index("{") :])
        for namespace, data in _points(document).items():
            cloudwatch._put_metric_data({}, {"Namespace": namespace, "MetricData": data}, False, True)
    except (ValueError, KeyError, TypeError):
        return


def _points(document):
    points = {}
    timestamp = document["_aws"].get("Timestamp", time.time() * 1000) / 1000
    for directive in document["_aws"]["CloudWatchMetrics"]:
        for names in directive.get("Dimensions") or [[]]:
            dimensions = [{"Name": name, "Value": str(document.get(name, ""))} for name in names]
            for metric in directive.get("Metrics", []):
                value = document.get(metric["Name"])
                if value is None:
                    continue
                amount = {"Values": value, "Counts": [1] * len(value)} if isinstance(value, list) else {"Value": value}
                point = {"MetricName": metric["Name"], "Unit": metric.get("Unit", "None"), "Timestamp": timestamp, "Dimensions": dimensions}
                points.setdefault(directive["Namespace"], []).append({**point, **amount})
    return points
