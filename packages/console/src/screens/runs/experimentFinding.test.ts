import { beforeAll, describe, expect, it, vi } from "vitest";

describe("experimentFinding", () => {
  let experimentFinding: typeof import("./experimentFinding").experimentFinding;
  beforeAll(async () => {
    vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
    vi.stubGlobal("document", { documentElement: {} });
    vi.stubGlobal("navigator", { language: "en" });
    ({ experimentFinding } = await import("./experimentFinding"));
  });

  it.each([
    [{ status: "finished", tags: { version: "2", promoted: "false" } }, "3 runs of scene; the newest made v2, not promoted"],
    [{ status: "finished", tags: { version: "2", promoted: "true" } }, "3 runs of scene; the newest made v2, which was promoted"],
    [{ status: "running", tags: {} }, "3 runs of scene, the newest under way"],
    [{ status: "failed", tags: {} }, "3 runs of scene, the newest failed"],
    [{ status: "finished", tags: {} }, "3 runs of scene"],
    [undefined, "3 runs of scene"],
  ] as const)("of %j is: %s", (newest, says) => {
    expect(experimentFinding("scene", 3, newest as never)).toBe(says);
  });
});
