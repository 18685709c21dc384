"""Step Functions RedriveExecution: runs again from the failed top-level state under the same ARN. A failed Map re-runs all its items."""

import contextvars
import json
import threading
import time

import ministack.services.stepfunctions as stepfunctions
from ministack.core.responses import new_uuid

from fixes.guard import expect, expect_text, wrap

ENDED = ("FAILED", "ABORTED", "TIMED_OUT")


def apply():
    run = expect(stepfunctions, "_run_execution", ["exec_arn"])
    expect_text(run, '_state_machines.get(execution["stateMachineArn"])')
    expect_text(run, 'json.loads(execution["input"])')
    wrap(stepfunctions, "handle_request", ["method", "path", "headers", "body", "query_params"], _with_redrive)
    wrap(stepfunctions, "_describe_execution", ["data"], _with_redrive_status)


def _with_redrive(original):
    async def handle(method, path, headers, body, query_params):
        if headers.get("x-amz-target", "").endswith(".RedriveExecution"):
            return _redrive(json.loads(body or b"{}").get("executionArn"))
        return await original(method, path, headers, body, query_params)

    return handle


def _with_redrive_status(original):
    def describe(data):
        status, headers, body = original(data)
        if status != 200:
            return status, headers, body
        execution = stepfunctions._executions[data["executionArn"]]
        redrivable = "REDRIVABLE" if execution["status"] in ENDED else "NOT_REDRIVABLE"
        described = {**json.loads(body), "redriveCount": execution.get("redriveCount", 0), "redriveStatus": redrivable}
        return stepfunctions.json_response(described)

    return describe


def _redrive(arn):
    execution = stepfunctions._executions.get(arn)
    if not execution:
        return stepfunctions.error_response_json("ExecutionDoesNotExist", f"Execution {arn} not found", 400)
    if execution["status"] not in ENDED:
        message = f"Execution is {execution['status']} and cannot be redriven"
        return stepfunctions.error_response_json("ExecutionNotRedrivable", message, 400)
    restore = _begin_at_failed_state(execution)
    _in_background(stepfunctions._run_execution, arn)
    _in_background(restore)
    return stepfunctions.json_response({"redriveDate": time.time()})


def _begin_at_failed_state(execution):
    # The emulator reads `StartAt` of the execution's machine and the execution's input once, before its first event. Until then
    # the execution points at a copy of its machine that begins at the failed state.
    machine_arn, first_input = execution["stateMachineArn"], execution["input"]
    machine = stepfunctions._state_machines[machine_arn]
    definition = json.loads(machine["definition"])
    failed = _last_entered(execution, definition["States"])
    copy_arn = f"{machine_arn}#{new_uuid()}"
    stepfunctions._state_machines[copy_arn] = {**machine, "definition": json.dumps({**definition, "StartAt": failed["name"]})}
    count = execution.get("redriveCount", 0) + 1
    execution.update(status="RUNNING", stopDate=None, output=None, error=None, cause=None, redriveCount=count)
    stepfunctions._add_event(execution, "ExecutionRedriven", {"executionRedrivenEventDetails": {"redriveCount": count}})
    execution.update(stateMachineArn=copy_arn, input=failed["input"])
    seen = len(execution["events"])

    def restore():
        while len(execution["events"]) == seen and execution["status"] == "RUNNING":
            time.sleep(0.01)
        execution.update(stateMachineArn=machine_arn, input=first_input)
        stepfunctions._state_machines.pop(copy_arn, None)

    return restore


def _in_background(function, *arguments):
    # Account and region of the request live in context variables, which a new thread does not inherit.
    threading.Thread(target=contextvars.copy_context().run, args=(function, *arguments), daemon=True).start()


def _last_entered(execution, states):
    entered = (event.get("stateEnteredEventDetails", {}) for event in reversed(execution["events"]))
    return next(details for details in entered if details.get("name") in states)
