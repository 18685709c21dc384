import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { dynamoClient, s3Client } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { s3Artifacts } from "@vigie/cloud/s3Artifacts";
import { proposeByTpe, STARTUP_TRIALS } from "@vigie/core/learn/search/proposeByTpe";
import { Search } from "@vigie/core/learn/search/search";
import { GoldenRows } from "@vigie/core/onnx/golden";
import type { Run } from "@vigie/core/registry/run";
import type { Source } from "@vigie/core/registry/source";
import type { Version } from "@vigie/core/registry/version";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ApiError, callApi, signIn } from "../../infra/local/callApi";
import { dataFiles } from "../../infra/local/data/chooseData";
import { ensureSample } from "../../infra/local/data/ensureSample";
import { uploadSource } from "../../infra/local/data/uploadSource";
import type { ExecutionReport } from "../../infra/local/training/executionDisplay";
import { describedAccidents } from "./describedAccidents";

const EXECUTIONS = "/v1/pipelines/training/executions";
const MODEL = "families";
const TOLERANCE = 1e-5; // contracts/registry.md, gate
const { apiUrl, outputs, users } = inject("vigie");
const registry = dynamoRegistry({ client: dynamoClient(), table: outputs.RegistryTable });

type ClassReply = { probability: number; classes: { name: string; probability: number }[] };

const boosting = { trees: 60, learningRate: 0.15, leaves: 15 };

/** Every family, one of them searched and one grown in parts, each in seconds. */
const CANDIDATES = [
  { name: "forest", family: "forest", parameters: { trees: 40, maxDepth: 10, outOfBag: true }, shards: 3 },
  { name: "leaf-wise", family: "boosting", parameters: boosting },
  { name: "depth-wise", family: "boosting", parameters: { ...boosting, growth: "depth", maxDepth: 5 } },
  {
    name: "logistic",
    family: "logistic",
    search: { method: "grid", folds: 2, scoring: "log_loss", space: { strength: [0.01, 1] } },
  },
  { name: "linear-svm", family: "svm", parameters: { kernel: "linear" } },
  { name: "rbf-svm", family: "svm", parameters: { kernel: "rbf", gamma: 0.003, exactRows: 0, fourierFeatures: 256 } },
  { name: "mlp", family: "mlp", parameters: { hiddenLayers: [32], epochs: 12 } },
  { name: "tabnet", family: "tabnet", parameters: { steps: 2, sharedLayers: 1, ownLayers: 1, epochs: 25, batchSize: 256 } },
  { name: "knn", family: "knn", parameters: { maxRows: 3000 }, preprocessing: { overrides: { dep: "target" } } },
  {
    name: "blend",
    family: "blend",
    parameters: { members: [{ family: "boosting", preprocessing: { places: true }, parameters: boosting }, { family: "logistic" }] },
  },
];
/** Beside a candidate that is searched, the same is trained as it was given. */
const TRAINED = ["logistic-baseline", ...CANDIDATES.map(({ name }) => name)];

let folder: string;
let year: string;
let source: Source;
let operator: string;
let user: string;
const artifacts = () => s3Artifacts({ client: s3Client(), bucket: outputs.ArtifactsBucket, cacheDir: join(folder, "artifacts") });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-families-"));
  [operator, user] = await Promise.all([signIn(apiUrl, users.operator), signIn(apiUrl, users.user)]);
  year = await ensureSample(folder, 8000);
  source = await uploadSource(await dataFiles(year), "baac", outputs);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function train(candidates: readonly unknown[], model = MODEL, more: object = {}): Promise<ExecutionReport> {
  const body = { source: source.id, model, candidates, ...more };
  const { id } = await callApi<{ id: string }>(apiUrl, EXECUTIONS, { method: "POST", token: operator, body });
  for (;;) {
    const report = await callApi<ExecutionReport>(apiUrl, `${EXECUTIONS}/${id}`, { token: user });
    if (report.state !== "running") return report;
    await wait(300);
  }
}

/** Probabilities of the hold-out as they were when a model was judged, by accident. */
async function holdoutOf({ predictions }: Pick<Version["artifacts"], "predictions">): Promise<Map<number, number>> {
  const [, ...lines] = Buffer.from(await artifacts().read(predictions))
    .toString("utf8")
    .trim()
    .split("\n");
  return new Map(lines.map((line) => line.split(",")).map(([id, , probability]) => [Number(id), Number(probability)]));
}

describe("a catalogue of every family on the deployed machine", () => {
  let report: ExecutionReport;
  let runs: Map<string, Run>;

  beforeAll(async () => {
    report = await train(CANDIDATES);
    const all = (await registry.listRuns(MODEL)).filter(({ parent }) => parent === report.id);
    runs = new Map(all.map((run) => [run.tags.candidate!, run]));
  }, 600_000);

  it("trains and judges each, and registers the best", async () => {
    expect(report).toMatchObject({ state: "succeeded" });
    expect([...runs].map(([name, { status, error }]) => [name, status, error]).sort()).toEqual(
      TRAINED.map((name) => [name, "finished", undefined]).sort(),
    );
    const [best] = await registry.listVersions(MODEL);
    expect(best).toMatchObject({ version: 1, gate: { passed: true } });
    expect([...runs.values()].map(({ id }) => id)).toContain(best!.run);
  });

  it("measures all of them on the same hold-out", async () => {
    const holdouts = await Promise.all([...runs.values()].map(({ artifacts: files }) => holdoutOf({ predictions: files.predictions! })));
    const [first, ...others] = holdouts.map((rows) => [...rows.keys()].sort((a, b) => a - b));

    expect(first!.length).toBeGreaterThan(1000);
    for (const other of others) expect(other).toEqual(first);
    for (const { metrics } of runs.values()) {
      expect(metrics).toMatchObject({ prevalence: [...runs.values()][0]!.metrics.prevalence });
      expect(metrics.roc_auc).toBeGreaterThan(0.6);
      expect(metrics.roc_auc).toBeLessThan(1);
    }
  });

  it("searches by trials that are runs of their own, and takes the best of them", async () => {
    const searched = runs.get("logistic")!;
    const trials = (await registry.listRuns(MODEL)).filter(({ parent }) => parent === searched.id);

    expect(trials.map(({ tags, status }) => [JSON.parse(tags.point!).strength, status]).sort()).toEqual([
      [0.01, "finished"],
      [1, "finished"],
    ]);
    const best = trials.toSorted((a, b) => a.metrics.score! - b.metrics.score!)[0]!;
    const request = await registry.getRun(searched.id);
    expect(request!.parameters).toMatchObject(JSON.parse(best.tags.point!));
    expect(runs.get("logistic-baseline")!.parameters).toEqual({});
  });

  it("grows the forest in three parts", async () => {
    const { summary } = JSON.parse(Buffer.from(await artifacts().read(runs.get("forest")!.artifacts.model!)).toString("utf8"));

    expect(summary).toEqual({ trees: 40, shards: 3, out_of_bag_log_loss: expect.any(Number), out_of_bag_roc_auc: expect.any(Number) });
    expect(summary.out_of_bag_roc_auc).toBeGreaterThan(0.6);
  });

  it.each(CANDIDATES.map((candidate) => [candidate.name, candidate] as const))(
    "%s passes the gate as a model of its own, and answers over HTTP as it did offline",
    async (name, candidate) => {
      const model = `${MODEL}-${name}`;

      const own = await train([candidate], model);

      expect(own).toMatchObject({ state: "succeeded" });
      const version = await registry.getVersion(model, 1);
      expect(version).toMatchObject({ family: candidate.family, gate: { passed: true } });
      expect(version!.artifacts.onnx).toEqual(runs.get(name)!.artifacts.onnx);
      const offline = await holdoutOf(version!.artifacts);
      for (const { id, accident } of await describedAccidents(year, [...offline.keys()].slice(0, 20))) {
        const body = { model, version: 1, accident };
        const reply = await callApi<{ probability: number }>(apiUrl, "/v1/predictions", { method: "POST", token: user, body });
        expect(reply).toMatchObject({ model, version: 1 });
        expect(Math.abs(reply.probability - offline.get(id)!)).toBeLessThan(TOLERANCE);
      }
    },
    300_000,
  );

  it("searches by the estimator: ten points drawn at random, each later one from what those before have scored", async () => {
    const space = { learningRate: { from: 0.05, to: 0.4, log: true }, leaves: { from: 4, to: 32, integer: true } };
    const search = { method: "tpe", trials: 12, folds: 2, scoring: "log_loss", baseline: false, prune: false, seed: 9, space };
    const model = `${MODEL}-tpe`;

    const searched = await train([{ name: "estimated", family: "boosting", parameters: { trees: 15 }, search }], model);

    expect(searched).toMatchObject({ state: "succeeded" });
    const parent = `${searched.id}.estimated`;
    const trials = (await registry.listRuns(model)).filter((run) => run.parent === parent);
    const tried = trials
      .map(({ tags, metrics, status }) => ({ number: Number(tags.trial), point: JSON.parse(tags.point!), score: metrics.score!, status }))
      .sort((a, b) => a.number - b.number);
    expect(tried.map(({ number, status }) => `${number} ${status}`)).toEqual(Array.from({ length: 12 }, (_, n) => `${n + 1} finished`));
    const history = tried.slice(0, STARTUP_TRIALS).map(({ point, score }) => ({ point, score: -score }));
    const given = Search.parse(search).space;
    for (const { number, point } of tried) {
      expect(point).toEqual(proposeByTpe(given, number <= STARTUP_TRIALS ? [] : history, { seed: 9, trial: number }));
    }
    const best = tried.toSorted((a, b) => a.score - b.score)[0]!;
    expect((await registry.getRun(parent))!.parameters).toEqual({ trees: 15, ...best.point });
  }, 600_000);

  it.each([
    ["an unknown parameter", { name: "typo", family: "mlp", parameters: { hiddenLayer: [8] } }, "hiddenLayer"],
    [
      "an unknown parameter to search for",
      { name: "typo", family: "knn", search: { method: "grid", space: { neighbors: [5] } } },
      "neighbors",
    ],
    [
      "an unknown parameter of a member",
      { name: "typo", family: "blend", parameters: { members: [{ family: "mlp", parameters: { rate: 1 } }] } },
      "rate",
    ],
  ])("%s is refused before anything is spent", async (_, candidate, named) => {
    const before = (await registry.listRuns(MODEL)).length;

    const refused = await train([candidate]).catch((error: unknown) => error);

    expect(refused).toBeInstanceOf(ApiError);
    expect(refused).toMatchObject({ status: 422, message: expect.stringContaining(named) });
    expect(await registry.listRuns(MODEL)).toHaveLength(before);
  });
});

describe("four classes of severity on the deployed machine", () => {
  const model = `${MODEL}-severity`;
  const candidates = [
    { name: "boosting", family: "boosting", parameters: { ...boosting, trees: 40 } },
    { name: "logistic", family: "logistic", search: { method: "fixed", folds: 2, scoring: "f1_macro" } },
  ];

  it("are trained, cross-validated, reported by class, registered and served", async () => {
    const report = await train(candidates, model, { contract: "fr28", target: "severity", selection: "f1_macro" });

    expect(report).toMatchObject({ state: "succeeded" });
    const version = await registry.getVersion(model, 1);
    expect(version!.gate.checks.map(({ name }) => name)).toContain("macro f1");
    const { classes } = JSON.parse(Buffer.from(await artifacts().read(version!.artifacts.metrics)).toString("utf8"));
    expect(classes.names).toEqual(["unharmed", "killed", "hospitalised", "slightly hurt"]);
    expect(classes.holdout.report.map(({ f1 }: { f1: number }) => f1)).toHaveLength(4);
    const trial = await registry.getRun(`${report.id}.logistic.trial-1`);
    expect(trial).toMatchObject({ status: "finished", series: { f1_macro: { length: 2 } } });

    const golden = GoldenRows.parse(JSON.parse(Buffer.from(await artifacts().read(version!.artifacts.golden)).toString("utf8")));
    for (const { values, probability, probabilities } of golden.rows.slice(0, 10)) {
      const known = golden.features.flatMap((name, place) => (values[place] === null ? [] : [[name, values[place]]]));
      const body = { model, version: 1, features: Object.fromEntries(known) };
      const reply = await callApi<ClassReply>(apiUrl, "/v1/predictions", { method: "POST", token: user, body });
      expect(Math.abs(reply.probability - probability)).toBeLessThan(TOLERANCE);
      for (const [place, given] of reply.classes.entries())
        expect(Math.abs(given.probability - probabilities![place]!)).toBeLessThan(TOLERANCE);
    }
  }, 600_000);
});
