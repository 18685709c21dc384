import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dynamoClient, s3Client } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { s3Artifacts } from "@vigie/cloud/s3Artifacts";
import { aDraft } from "@vigie/core/registry/registryFixtures";
import { startTestCloud, type TestCloud } from "../../testCloud";
import type { Ran, WorkloadPlace } from "../workload";
import { gatewayLoad } from "./gatewayLoad";
import { servedModel } from "./servedModel";

/** The stacks on an emulator of their own, and load on their gateway for so many minutes. */
export async function serveGateway({ scratch }: WorkloadPlace, minutes: number): Promise<Required<Ran> & { seconds: number }> {
  mkdirSync(scratch, { recursive: true });
  const { cloud, stop } = await startTestCloud();
  try {
    await makeChampion(cloud, scratch);
    const workers = () => processesOf(cloud.outputs.TrainingMachineArn.split(":").at(-1)!.replace("training", "api-predictions"));
    const figures = await gatewayLoad({ apiUrl: cloud.apiUrl, user: cloud.users.user, workers }, minutes);
    return { rows: figures.answered!, features: 44, seconds: minutes * 60, figures };
  } finally {
    await stop();
  }
}

/** A champion of the default model, as large as those that training promotes. */
export async function makeChampion({ outputs }: Pick<TestCloud, "outputs">, cacheDir: string): Promise<void> {
  const artifacts = s3Artifacts({ client: s3Client(), bucket: outputs.ArtifactsBucket, cacheDir });
  const registry = dynamoRegistry({ client: dynamoClient(), table: outputs.RegistryTable });
  const files = servedModel();
  const [onnx, model, golden] = await Promise.all([
    artifacts.put("models", "model.onnx", files.onnx),
    artifacts.put("models", "model.json", files.model),
    artifacts.put("models", "golden.json", files.golden),
  ]);
  const draft = aDraft("bench");
  const { version } = await registry.createVersion({ ...draft, artifacts: { ...draft.artifacts, onnx, model, golden } }, new Date());
  const expected = (await registry.getAlias("scene", "champion"))?.version ?? null;
  await registry.moveAlias({ model: "scene", alias: "champion", expected, version, reason: "for the benchmark", by: "bench" }, new Date());
}

/** Process ids of a function on the emulator. */
export function processesOf(functionName: string): number[] {
  const pids = readdirSync("/proc").filter((entry) => /^\d+$/.test(entry));
  return pids.filter((pid) => commandOf(pid).includes(`ministack-lambda-${functionName}-`)).map(Number);
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}
