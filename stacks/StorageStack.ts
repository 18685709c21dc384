import type { StackContext } from "sst/constructs";
import { ArtifactsBucket } from "../infra/artifactsBucket";
import { DataTable } from "../infra/dataTable";
import { Lake } from "../infra/lake";
import { stageSettings } from "../infra/stageSettings";

/** What is kept: artefacts, the registry, the log of predictions, and who may come in how often (machine keys, counts, leases). */
export function StorageStack({ stack }: StackContext) {
  const settings = stageSettings(stack.stage);
  const artifacts = new ArtifactsBucket(stack, "Artifacts", settings);
  const registry = new DataTable(stack, "Registry", { settings });
  const predictions = new DataTable(stack, "Predictions", { settings, expires: "expiresAt" });
  const access = new DataTable(stack, "Access", { settings, expires: "expiresAt" });
  new Lake(stack, "Lake", { artifacts });
  stack.addOutputs({
    ArtifactsBucket: artifacts.bucketName,
    RegistryTable: registry.tableName,
    PredictionsTable: predictions.tableName,
    AccessTable: access.tableName,
  });
  return { artifacts, registry, predictions, access };
}
