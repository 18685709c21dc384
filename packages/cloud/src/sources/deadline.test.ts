import { getEventListeners } from "node:events";
import { TransientError } from "@vigie/core/errors";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { withDeadline } from "./deadline";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Work that ends only when it is told to. */
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
}

it("leaves neither a timer nor a listener behind", async () => {
  const { signal } = new AbortController();

  expect(await withDeadline("file", { timeoutMs: 600_000, signal }, async () => 7)).toBe(7);

  expect(vi.getTimerCount()).toBe(0);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

it("names what was not done in time", async () => {
  const late = withDeadline("lieux.csv", { timeoutMs: 1000 }, untilAborted);
  const told = expect(late).rejects.toEqual(new TransientError("lieux.csv: not done within 1000 ms."));

  vi.advanceTimersByTime(1000);

  await told;
});

it("ends with the caller's own reason, and does not begin when that is there already", async () => {
  const controller = new AbortController();
  const stopped = withDeadline("file", { timeoutMs: 1000, signal: controller.signal }, untilAborted);
  const told = expect(stopped).rejects.toThrow("enough");
  controller.abort(new Error("enough"));
  await told;
  const work = vi.fn(async () => 1);

  await expect(withDeadline("file", { timeoutMs: 1000, signal: controller.signal }, work)).rejects.toThrow("enough");

  expect(work).not.toHaveBeenCalled();
});
