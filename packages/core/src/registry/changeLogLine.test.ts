import { expect, test } from "vitest";
import { changeLogLine } from "./changeLogLine";
import { aDraft, at } from "./registryFixtures";

const made = { version: 3, createdAt: at(1).toISOString() };

test("a line names the version, its first known metric and the day", () => {
  expect(changeLogLine({ ...aDraft("run-1", { metrics: { f1: 0.7, average_precision: 0.72196 } }), ...made })).toBe(
    "scene v3 (average_precision 0.7220) 2026-11-21",
  );
  expect(changeLogLine({ ...aDraft("run-1"), ...made }, "2026-12-01T00:00:00.000Z")).toBe("scene v3 (f1 0.7000) 2026-12-01");
  expect(changeLogLine({ ...aDraft("run-1", { metrics: {} }), ...made })).toBe("scene v3 2026-11-21");
});
