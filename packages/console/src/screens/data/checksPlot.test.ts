import { beforeAll, describe, expect, it, vi } from "vitest";

describe("checksPlot", () => {
  let module: typeof import("./checksPlot");
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    module = await import("./checksPlot");
  });

  it("stacks what failed at the bottom, then what warned, then what passed", () => {
    const stack = module.stackOf({ id: "v", createdAt: "2026-01-01T00:00:00Z", checks: { pass: 80, warn: 3, fail: 2 } });
    expect(stack.map(({ from, to, fill }) => [from, to, fill])).toEqual([
      [0, 2, "var(--danger)"],
      [2, 5, "var(--warn)"],
      [5, 85, "var(--ref)"],
    ]);
  });

  it("leaves out what did not happen", () => {
    const stack = module.stackOf({ id: "v", createdAt: "2026-01-01T00:00:00Z", checks: { pass: 80, warn: 0, fail: 0 } });
    expect(stack.map(({ from, to }) => [from, to])).toEqual([[0, 80]]);
  });
});
