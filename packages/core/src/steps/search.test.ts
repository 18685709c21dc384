import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aRun, at } from "../registry/registryFixtures";
import { Candidate } from "./candidate";
import { folderWorkspace } from "./folderWorkspace";
import type { Plan } from "./plan";
import { search } from "./search";
import { TrainingRequest } from "./trainingRequest";
import type { Workspace } from "./workspace";

const candidate = Candidate.parse({
  ...{ name: "tuned", family: "boosting", parameters: { trees: 30 } },
  search: { method: "grid", folds: 2, scoring: "log_loss", seconds: 60, space: { leaves: [4, 8, 16] } },
});
const plan: Plan = {
  ...TrainingRequest.parse({}),
  ...{ model: "scene", contract: "scene", pipeline: "training", execution: "one", run: "one", startedBy: "test" },
  source: { id: "ab", dataset: "baac", files: [], createdAt: at(1).toISOString(), createdBy: "test" } as unknown as Plan["source"],
};

let folder: string;
let workspace: Workspace;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-search-"));
  workspace = await folderWorkspace(folder, { revision: "test" });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** What a search says after trials that began a minute after each other, the clock being so many seconds behind the first. */
async function after(seconds: number, scores: readonly (number | undefined)[]) {
  for (const [index, score] of scores.entries()) {
    const tags = { kind: "trial", candidate: "tuned", trial: String(index + 1), point: JSON.stringify({ leaves: [4, 8, 16][index] }) };
    const ended =
      score === undefined ? { status: "failed" as const, error: "no memory" } : { status: "finished" as const, metrics: { score } };
    await workspace.registry.putRun(aRun(`one.tuned.trial-${index + 1}`, at(1), { parent: "one.tuned", tags, ...ended }));
  }
  const now = () => new Date(at(1).getTime() + seconds * 1000);
  return search.run({ plan, candidate, datasetDigest: "d" }, { ...workspace, now });
}

describe("a search with a budget of seconds", () => {
  it("goes on while there is time", async () => {
    expect(await after(59, [0.5])).toMatchObject({ done: false, trials: [{ point: { leaves: 8 } }, { point: { leaves: 16 } }] });
  });

  it("ends when it is over, with the best of what was tried", async () => {
    const ended = await after(61, [0.5, 0.4]);

    expect(ended).toMatchObject({ done: true, trials: [], candidate: { parameters: { trees: 30, leaves: 8 } } });
    expect(ended.candidate.search).toBeUndefined();
  });

  it("fails, and closes its run, when no trial went to its end by then", async () => {
    await expect(after(61, [undefined])).rejects.toMatchObject({ code: "no-trial", message: expect.stringContaining("no memory") });
    expect(await workspace.registry.getRun("one.tuned")).toMatchObject({ status: "failed" });
  });
});
