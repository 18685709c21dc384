import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { kernelsOver, openSharedMemory } from "./kernels";

const KERNELS = resolve(import.meta.dirname, "../../../kernels");
const MODULES = resolve(import.meta.dirname, "../../../../../node_modules");

describe("openSharedMemory", () => {
  it("gives every caller a memory of its own that is zero and large enough", () => {
    const [first, second] = [openSharedMemory(100_000), openSharedMemory(1)];

    kernelsOver(first.memory).sides(16_384, 0, -1, 32_768);

    expect(first.memory.buffer.byteLength).toBeGreaterThanOrEqual(100_000);
    expect(first.views.u8.subarray(32_768, 32_768 + 256).every((side) => side === 4)).toBe(true);
    expect(second.views.u8.every((byte) => byte === 0)).toBe(true);
  });

  it("refuses what no address reaches", () => {
    expect(() => openSharedMemory(2 ** 33)).toThrow(/more than a kernel can address/);
  });
});

describe("the build of the kernels", () => {
  let folder: string;
  const generated = () => join(folder, "src/learn/trees/kernels.generated.ts");
  const build = () => spawnSync(process.execPath, [join(folder, "kernels/build.mjs")], { encoding: "utf8" });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "vigie-kernels-"));
    mkdirSync(join(folder, "src/learn/trees"), { recursive: true });
    cpSync(KERNELS, join(folder, "kernels"), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("makes on a fresh clone what this checkout has, and does nothing when it is up to date", () => {
    symlinkSync(MODULES, join(folder, "node_modules"));

    const [first, second] = [build(), build()];

    expect(first).toMatchObject({ status: 0, stdout: expect.stringContaining("compiled") });
    expect(second).toMatchObject({ status: 0, stdout: "" });
    // Unequal: this checkout's file is stale, `npm run build:kernels` renews it.
    expect(readFileSync(generated()).equals(readFileSync(resolve(import.meta.dirname, "kernels.generated.ts")))).toBe(true);
  });

  it("fails with the compiler's message when a source is wrong, and writes nothing", () => {
    symlinkSync(MODULES, join(folder, "node_modules"));
    appendFileSync(join(folder, "kernels/index.ts"), "\nexport function broken(): i32 { return absent; }\n");

    const { status, stderr } = build();

    expect(status).toBe(1);
    expect(stderr).toMatch(/kernels: asc failed.*absent.*index\.ts/s);
    expect(existsSync(generated())).toBe(false);
  });

  it("says what to install when the compiler is missing", () => {
    const { status, stderr } = build();

    expect(status).toBe(1);
    expect(stderr).toMatch(/"assemblyscript" is not installed.*npm ci/);
  });
});
