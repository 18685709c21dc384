"""An alarm looks at the points of its own dimensions alone, as on AWS; the emulator takes those of every dimension of the metric."""

import functools
import types

import ministack.services.cloudwatch as cloudwatch

from fixes.guard import expect_text, wrap


def apply():
    expect_text(cloudwatch._evaluate_alarm, "for (k_ns, k_mn, _), pts in _metrics.items():")
    wrap(cloudwatch, "_evaluate_alarm", ["alarm"], _of_own_dimensions)


def _of_own_dimensions(original):
    @functools.wraps(original)
    def evaluate(alarm):
        wanted = {dimension["Name"]: dimension["Value"] for dimension in alarm.get("Dimensions") or []}
        own = {key: [point for point in points if (point.get("Dimensions") or {}) == wanted] for key, points in list(cloudwatch._metrics.items())}
        # The same code over the points that count: the store itself is shared with whatever else the emulator does meanwhile.
        return types.FunctionType(original.__code__, {**original.__globals__, "_metrics": own})(alarm)

    return evaluate
