import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { processFile, recordedEmulator, runningEmulator } from "./emulatorProcess";
import { startEmulator } from "./startEmulator";
import { stopEmulator } from "./stopEmulator";

let run: string;

beforeEach(() => {
  run = mkdtempSync(join(tmpdir(), "vigie-emulator-"));
});

afterEach(() => rmSync(run, { recursive: true }));

describe("startEmulator", () => {
  it("refuses a port of another program, naming the port and the remedy", async () => {
    const stranger = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve));
    const { port } = stranger.address() as AddressInfo;

    const failure = await startEmulator({ root: run, run, port, persist: false }).catch((error: unknown) => error);
    stranger.close();

    expect(failure).toMatchObject({ step: "start the emulator", message: expect.stringContaining(`port ${port}`) });
    expect(failure).toMatchObject({ remedy: expect.stringContaining("--port") });
  });
});

describe("a process file", () => {
  it("whose process is another program by now names no running emulator, and nothing is ended", async () => {
    writeFileSync(processFile(run), JSON.stringify({ pid: process.pid, port: 4566, startedAt: "2024-01-01T00:00:00.000Z" }));

    expect(runningEmulator(run)).toBeUndefined();
    expect(await stopEmulator(run)).toBe("not running");
    expect(recordedEmulator(run)?.pid).toBe(process.pid);
  });

  it("is not needed to stop what never ran", async () => {
    expect(await stopEmulator(run)).toBe("not running");
  });
});
