import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { mirrorCheckout } from "./mirrorCheckout";

it("stands for everything but the state of the checkout", () => {
  const base = mkdtempSync(join(tmpdir(), "vigie-mirror-"));
  const root = join(base, "checkout");
  for (const folder of ["stacks", ".sst", ".vigie", ".git"]) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, "stacks/A.ts"), "a");

  const mirror = mirrorCheckout(root, join(base, "mirror"));
  writeFileSync(join(root, "stacks/A.ts"), "b");

  expect(readFileSync(join(mirror, "stacks/A.ts"), "utf8")).toBe("b");
  for (const folder of [".sst", ".vigie", ".git"]) expect(existsSync(join(mirror, folder))).toBe(false);
  rmSync(base, { recursive: true });
});
