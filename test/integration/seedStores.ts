import { tmpdir } from "node:os";
import { join } from "node:path";
import { dynamoClient, s3Client } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { machineKeys } from "@vigie/cloud/machineKeys";
import { predictionLog } from "@vigie/cloud/predictionLog";
import { s3Artifacts } from "@vigie/cloud/s3Artifacts";
import { dynamoWebhooks } from "@vigie/cloud/webhooks/webhookStore";
import { aDataset, aDraft, aMove, aRun, aSource, at } from "@vigie/core/registry/registryFixtures";
import { claims } from "@vigie/functions/api/apiEvent.fixture";
import { servedModel } from "../bench/serve/servedModel";
import { contractModel } from "./contractModel";

/**
 * A model of three versions of which the third serves, one of every other contract, a run, a dataset with a row in quarantine, a webhook, a key,
 * and an answer, `prediction`.
 */
export async function seedStores(environment: Readonly<Record<string, string>>, prediction: string): Promise<void> {
  const tableOf = (name: string) => ({ client: dynamoClient(), table: environment[name] ?? "" });
  const bucket = environment.ARTIFACTS_BUCKET ?? "";
  const artifacts = s3Artifacts({ client: s3Client(), bucket, cacheDir: join(tmpdir(), `vigie-${bucket}`) });
  const registry = dynamoRegistry(tableOf("REGISTRY_TABLE"));
  const files = servedModel(4);
  const [onnx, model, golden, quarantine] = await Promise.all([
    artifacts.put("models", "model.onnx", files.onnx),
    artifacts.put("models", "model.json", files.model),
    artifacts.put("models", "golden.json", files.golden),
    artifacts.put("reports", "quarantine.csv", Buffer.from(QUARANTINE)),
  ]);
  const draft = (run: string) => aDraft(run, { artifacts: { ...aDraft(run).artifacts, onnx, model, golden } });
  for (const run of ["run-1", "run-2", "run-3"]) await registry.createVersion(draft(run), at(0));
  await registry.moveAlias(aMove(null, 2), at(1));
  await registry.moveAlias(aMove(2, 3), at(2));
  await registry.moveAlias({ ...aMove(null, 2), alias: "challenger" }, at(2));
  await registry.putRun(aRun("training-1", at(3), { status: "finished", endedAt: at(4).toISOString(), execution: "training-1" }));
  await registry.putSource(aSource("a", at(0)));
  await registry.putDataset(aDataset("a", at(0), { quarantine }));
  const user = String(claims("").sub);
  const of = { model: "scene", version: 3, contract: "scene", inputs: {}, probability: 0.5, severe: true, latencyMs: 1 };
  await predictionLog(tableOf("PREDICTIONS_TABLE")).append({ id: prediction, at: at(5).toISOString(), user, username: "marie", ...of });
  const by = { createdAt: at(0).toISOString(), createdBy: "marie" };
  await dynamoWebhooks(tableOf("REGISTRY_TABLE")).put({ id: prediction, url: "https://hooks.example.org/vigie", ...by, secret: "whsec_x" });
  for (const model of ["chi9", "fr13", "fr28", "fr35"]) {
    const draft = aDraft(`run-${model}`, { model, contract: model });
    await registry.createVersion({ ...draft, artifacts: { ...draft.artifacts, ...(await contractModel(artifacts, model)) } }, at(0));
    await registry.moveAlias({ ...aMove(null, 1), model }, at(1));
  }
  const key = { id: "k3v9q0x7m2ab", name: "desk", role: "user", hash: "a".repeat(64), ...by, expiresAt: at(59).toISOString() } as const;
  await machineKeys(tableOf("ACCESS_TABLE")).create(key);
}

const QUARANTINE = 'file,row,accident_id,reason,original\nusagers.csv,2,,unknown-accident,"{""grav"":null}"\n';
