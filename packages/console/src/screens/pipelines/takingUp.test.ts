import { describe, expect, it } from "vitest";
import type { Execution } from "./execution";
import { takingUp } from "./takingUp";

const NOW = Date.parse("2026-11-22T01:00:00Z");
const ended = (error: string, endedAt = "2026-11-22T00:30:00Z"): Execution => ({
  id: "training-1",
  state: "failed",
  startedAt: "2026-11-01T00:00:00Z",
  endedAt,
  states: [],
  failure: { error, cause: "" },
});

describe("taking a training up again", () => {
  it("is no question while it runs or once it has succeeded", () => {
    const { failure: _, ...running } = ended("");
    expect(takingUp({ ...running, state: "running" }, "training-1", NOW)).toBeUndefined();
    expect(takingUp({ ...running, state: "succeeded" }, undefined, NOW)).toBeUndefined();
  });

  it.each([
    ["Stopped", "where it was stopped"],
    ["DataError", "the same data"],
    ["GateError", "judged the same way"],
    ["States.Timeout", "Once the cause is gone"],
  ])("is possible after %s, and says what is to be known of it", (error, says) => {
    expect(takingUp(ended(error), undefined, NOW)).toMatchObject({ possible: true, text: { en: expect.stringContaining(says) } });
  });

  it("waits for another training that runs, which it names", () => {
    expect(takingUp(ended("Stopped"), "training-2", NOW)).toMatchObject({ possible: false, places: { running: "training-2" } });
    expect(takingUp(ended("Stopped"), "training-1", NOW)).toMatchObject({ possible: true });
  });

  it("is over 14 days after the end", () => {
    expect(takingUp(ended("Stopped", "2026-11-08T01:00:00Z"), undefined, NOW)).toMatchObject({ possible: true });
    expect(takingUp(ended("Stopped", "2026-11-08T00:59:59Z"), undefined, NOW)).toMatchObject({ possible: false });
  });
});
