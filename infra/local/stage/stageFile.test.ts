import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type LocalStage, readStage, stageFile, writeStage } from "./stageFile";

it("keeps a stage in a file that only its owner can read", () => {
  const run = mkdtempSync(join(tmpdir(), "vigie-stage-"));
  const person = { username: "a", password: "p" };
  const stage: LocalStage = {
    endpoint: "http://127.0.0.1:4566",
    region: "eu-west-3",
    apiUrl: "http://127.0.0.1:4566/api",
    consoleUrl: null,
    userPoolId: "pool",
    clientId: "client",
    users: { admin: person, operator: person, user: person },
  };

  writeStage(run, "local", stage);

  expect(readStage(run, "local")).toEqual(stage);
  expect(statSync(stageFile(run, "local")).mode & 0o777).toBe(0o600);
  expect(readStage(run, "other")).toBeUndefined();
  rmSync(run, { recursive: true });
});
