"""Lambda failures as AWS reports them, so that Retry and Catch by name work.

- `errorType` is the name of the JavaScript error, not always `Runtime.HandlerError`; the process that threw stays warm.
- A process that ends during an invocation is `Runtime.ExitError`.
"""

import ministack.core.lambda_runtime as runtime
import ministack.services.lambda_svc as lambda_svc

from fixes.guard import expect_text, replace_once, wrap

PROCESS_DIED = "Worker process died"

# Reported as a success that carries the error: the emulator ends the process of an invocation that it sees fail.
REPORT = """{status: "ok", result: {__handlerError: {errorType: String((%(e)s && %(e)s.name) || "Error"),
  errorMessage: String((%(e)s && %(e)s.message) || %(e)s), trace: String((%(e)s && %(e)s.stack) || "").split("\\n")}}}"""


class HandlerError(str):
    """The message of an error, with the whole document that AWS would answer."""

    document: dict


def apply():
    script = replace_once(
        runtime._NODEJS_WORKER_SCRIPT,
        """{
            status: "error", error: String(err.message || err), trace: err.stack || ""
          }""",
        REPORT % {"e": "err"},
    )
    runtime._NODEJS_WORKER_SCRIPT = replace_once(
        script,
        """{
        status: "error", error: e.message, trace: e.stack
      }""",
        REPORT % {"e": "e"},
    )
    expect_text(runtime.Worker.invoke, f'"{PROCESS_DIED}"')
    wrap(
        runtime.Worker,
        "invoke",
        ["self", "event", "request_id", "trace_id", "depth", "durable", "invoked_function_arn"],
        _failing_by_name,
    )
    wrap(lambda_svc, "_execute_function_warm", ["func", "event", "request_id"], _answering_by_name)


def _failing_by_name(original):
    def invoke(self, event, request_id, **rest):
        response = original(self, event, request_id, **rest)
        result = response.get("result")
        if response.get("status") != "ok" or not isinstance(result, dict) or "__handlerError" not in result:
            return response
        document = result["__handlerError"]
        error = HandlerError(document["errorMessage"])
        error.document = document
        return {**response, "status": "error", "result": None, "error": error, "trace": "\n".join(document["trace"])}

    return invoke


def _answering_by_name(original):
    def execute(func, event, request_id):
        answer = original(func, event, request_id)
        message = answer["body"].get("errorMessage") if answer.get("error") and isinstance(answer["body"], dict) else None
        if isinstance(message, HandlerError):
            answer["body"] = message.document
        elif message == PROCESS_DIED:
            answer["body"] = {"errorType": "Runtime.ExitError", "errorMessage": "Runtime exited before answering"}
        return answer

    return execute
