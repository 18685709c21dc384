"""An invocation that logs nothing waits 50 ms for log lines. 3 ms is enough; a line that comes later joins the next invocation's."""

import ministack.core.lambda_runtime as runtime

from fixes.guard import changed, expect

EMULATORS = (0.050, 0.005, 0.250)
OURS = (0.003, 0.003, 0.250)


def apply():
    drain = expect(runtime.Worker, "_drain_stderr_bounded", ["self", "first_line_wait", "idle_confirm", "hard_cap"])
    if drain.__defaults__ != EMULATORS:
        changed(f"Worker._drain_stderr_bounded waits {drain.__defaults__} instead of {EMULATORS}")
    drain.__defaults__ = OURS
