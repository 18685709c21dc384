import type { HistoryEvent } from "@aws-sdk/client-sfn";
import { describe, expect, it } from "vitest";
import { StateTiming, stateTimings } from "./stateTimings";

const start = Date.UTC(2026, 10, 21, 10);

/** An event `second` seconds after the start that follows the event `previous`. */
function event(
  id: number,
  previous: number,
  second: number,
  type: HistoryEvent["type"],
  details: Partial<HistoryEvent> = {},
): HistoryEvent {
  return { id, previousEventId: previous, timestamp: new Date(start + second * 1000), type, ...details };
}

const entered = (name: string) => ({ stateEnteredEventDetails: { name } });
const exited = (name: string) => ({ stateExitedEventDetails: { name } });
const failed = (error: string) => ({ taskFailedEventDetails: { error, resourceType: "lambda", resource: "invoke" } });
const iteration = (index: number) => ({ mapIterationStartedEventDetails: { name: "candidates", index } });

const prepared = [
  event(1, 0, 0, "ExecutionStarted"),
  event(2, 0, 0, "TaskStateEntered", entered("prepare")),
  event(3, 2, 0, "TaskScheduled"),
  event(4, 3, 5, "TaskSucceeded"),
  event(5, 4, 5, "TaskStateExited", exited("prepare")),
];

describe("stateTimings", () => {
  it("times a state from its entry to its exit", () => {
    const [timing, ...others] = stateTimings(prepared);

    expect(timing).toEqual({
      state: "prepare",
      status: "succeeded",
      startedAt: "2026-11-21T10:00:00.000Z",
      endedAt: "2026-11-21T10:00:05.000Z",
      seconds: 5,
      attempts: 1,
    });
    expect(StateTiming.parse(timing)).toEqual(timing);
    expect(others).toEqual([]);
  });

  it("shows a state that was entered and not left as running", () => {
    const timings = stateTimings([...prepared, event(6, 5, 5, "TaskStateEntered", entered("split")), event(7, 6, 5, "TaskScheduled")]);

    expect(timings.at(-1)).toEqual({ state: "split", status: "running", startedAt: "2026-11-21T10:00:05.000Z", attempts: 1 });
  });

  it("lets the state where an execution ended fail with its error and its attempts", () => {
    const events = [
      ...prepared,
      event(6, 5, 5, "TaskStateEntered", entered("split")),
      event(7, 6, 5, "TaskScheduled"),
      event(8, 7, 6, "TaskFailed", failed("TransientError")),
      event(9, 8, 8, "TaskScheduled"),
      event(10, 9, 9, "TaskFailed", failed("DataError")),
      event(11, 10, 9, "ExecutionFailed"),
    ];

    const timings = stateTimings(events, new Date(start + 9000));

    expect(timings.at(-1)).toMatchObject({ state: "split", status: "failed", seconds: 4, attempts: 2, error: "DataError" });
  });

  it("forgets the failure of an attempt that a later one made good, and keeps one that was caught", () => {
    const retried = [
      event(2, 0, 0, "TaskStateEntered", entered("train")),
      event(3, 2, 0, "TaskScheduled"),
      event(4, 3, 1, "TaskFailed", failed("TransientError")),
      event(5, 4, 3, "TaskScheduled"),
      event(6, 5, 4, "TaskSucceeded"),
      event(7, 6, 4, "TaskStateExited", exited("train")),
    ];
    const caught = [
      event(2, 0, 0, "TaskStateEntered", entered("train")),
      event(3, 2, 0, "TaskScheduled"),
      event(4, 3, 1, "TaskFailed", failed("DataError")),
      event(5, 4, 1, "TaskStateExited", exited("train")),
    ];

    expect(stateTimings(retried)).toEqual([expect.objectContaining({ status: "succeeded", attempts: 2 })]);
    expect(stateTimings(retried)[0]).not.toHaveProperty("error");
    expect(stateTimings(caught)).toEqual([expect.objectContaining({ status: "caught", error: "DataError", attempts: 1 })]);
  });

  it("keeps the branches of a map apart, however their events mingle", () => {
    const events = [
      event(1, 0, 0, "MapStateEntered", entered("candidates")),
      event(2, 1, 0, "MapStateStarted"),
      event(3, 2, 0, "MapIterationStarted", iteration(0)),
      event(4, 2, 0, "MapIterationStarted", iteration(1)),
      event(5, 3, 0, "TaskStateEntered", entered("train")),
      event(6, 4, 1, "TaskStateEntered", entered("train")),
      event(7, 5, 1, "TaskScheduled"),
      event(8, 6, 1, "TaskScheduled"),
      event(9, 8, 4, "TaskSucceeded"),
      event(10, 9, 4, "TaskStateExited", exited("train")),
      event(11, 7, 6, "TaskSucceeded"),
      event(12, 11, 6, "TaskStateExited", exited("train")),
      event(13, 10, 6, "MapIterationSucceeded"),
      event(14, 12, 6, "MapIterationSucceeded"),
      event(15, 14, 7, "MapStateSucceeded"),
      event(16, 15, 7, "MapStateExited", exited("candidates")),
      event(17, 16, 7, "TaskStateEntered", entered("select")),
    ];

    const timings = stateTimings(events).map(({ state, item, seconds, status }) => ({ state, item, seconds, status }));

    expect(timings).toEqual([
      { state: "candidates", item: undefined, seconds: 7, status: "succeeded" },
      { state: "train", item: 0, seconds: 6, status: "succeeded" },
      { state: "train", item: 1, seconds: 3, status: "succeeded" },
      { state: "select", item: undefined, seconds: undefined, status: "running" },
    ]);
  });

  it("follows the order of events where they name no predecessor, and blames no map for a task inside it", () => {
    const chained = [
      event(1, 0, 0, "MapStateEntered", entered("candidates")),
      event(2, 1, 0, "TaskScheduled"),
      event(3, 2, 1, "TaskFailed", failed("TransientError")),
      event(4, 3, 2, "TaskScheduled"),
      event(5, 4, 3, "TaskSucceeded"),
      event(6, 5, 3, "MapStateExited", exited("candidates")),
      event(7, 6, 3, "TaskStateEntered", entered("select")),
      event(8, 7, 3, "TaskScheduled"),
    ];
    const events = chained.map(({ previousEventId: _, ...rest }) => rest);

    expect(stateTimings(events)).toEqual([
      expect.objectContaining({ state: "candidates", status: "succeeded", seconds: 3, attempts: 0 }),
      expect.objectContaining({ state: "select", status: "running", attempts: 1 }),
    ]);
  });
});
