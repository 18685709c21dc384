import type { z } from "zod";
import { modelCard } from "../card/modelCard";
import { QualityReport } from "../dataset/quality";
import { EvaluationReport } from "../evaluate/evaluationReport";
import { PermutationImportance } from "../explain/permutationImportance";
import { Bundle } from "../predict/bundle";
import { contractNamed } from "../prepare/contracts";
import type { VersionDraft } from "../registry/version";
import type { ArtifactRef } from "./artifact";
import type { Workspace } from "./workspace";

/** Writes the model card of a version that is about to be registered. */
export async function versionCard(draft: Omit<VersionDraft, "approved">, { artifacts, registry }: Workspace): Promise<ArtifactRef> {
  const { model, family, run, revision, gate, rows, rawDigest, preparedDigest, synthesis } = draft;
  const read = async <T extends z.ZodType>(schema: T, ref: ArtifactRef): Promise<z.output<T>> =>
    schema.parse(JSON.parse(Buffer.from(await artifacts.read(ref)).toString("utf8")));
  const dataset = draft.dataset === undefined ? undefined : await registry.getDataset(draft.dataset);
  const checks = dataset ? (await read(QualityReport, dataset.quality)).checks : [];
  const { importance } = draft.artifacts;
  const card = modelCard({
    model,
    family,
    run,
    revision,
    gate,
    contract: contractNamed(draft.contract),
    bundle: await read(Bundle, draft.artifacts.model),
    report: await read(EvaluationReport, draft.artifacts.metrics),
    ...(importance && { importance: await read(PermutationImportance, importance) }),
    data: {
      ...(dataset && { dataset: dataset.dataset, years: dataset.years, totals: dataset.totals }),
      rawDigest,
      preparedDigest,
      rows,
      ...(synthesis && { syntheticRows: synthesis.syntheticRows }),
      warnings: checks.filter(({ verdict }) => verdict === "warn").map(({ message }) => message),
    },
  });
  return artifacts.put("models", "card.md", Buffer.from(card));
}
