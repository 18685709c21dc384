"""
An invocation that logs nothing waits 50 ms for log lines. 3 ms is enough; a line that comes later joins the next invocation's. The function of the drift
checks always logs, and its lines are the metrics that raise the drift alarm: they are waited for, however busy the machine is.
"""

import functools

import ministack.core.lambda_runtime as runtime

from fixes.guard import changed, expect, wrap

PARAMETERS = ["self", "first_line_wait", "idle_confirm", "hard_cap"]

EMULATORS = (0.050, 0.005, 0.250)
OURS = (0.003, 0.003, 0.250)
OF_DRIFT_CHECKS = (5.0, 0.050, 6.0)


def apply():
    drain = expect(runtime.Worker, "_drain_stderr_bounded", PARAMETERS)
    if drain.__defaults__ != EMULATORS:
        changed(f"Worker._drain_stderr_bounded waits {drain.__defaults__} instead of {EMULATORS}")
    wrap(runtime.Worker, "_drain_stderr_bounded", PARAMETERS, _by_function)


def _by_function(original):
    original.__defaults__ = OURS

    @functools.wraps(original)
    def drain(self, *waits, **named):
        if waits or named or not self.func_name.endswith("-vigie-drift"):
            return original(self, *waits, **named)
        return original(self, *OF_DRIFT_CHECKS)

    return drain
