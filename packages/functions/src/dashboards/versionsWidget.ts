import type { Markup } from "@vigie/core/drift/html/markup";
import type { Registry } from "@vigie/core/registry/registry";
import type { Version } from "@vigie/core/registry/version";
import { qualityCell } from "./figures";
import { table } from "./table";

const METRICS = { accuracy: "Accuracy", precision: "Precision", recall: "Recall", f1: "F1", roc_auc: "AUC" } as const;

/** So many fit on a dashboard. */
const MOST_VERSIONS = 20;

/** The newest versions of a model with what the hold-out says of each, the one that serves marked. */
export async function versionsWidget(registry: Pick<Registry, "listVersions" | "getAlias" | "getDataset">, model: string): Promise<Markup> {
  const [versions, champion] = await Promise.all([registry.listVersions(model), registry.getAlias(model, "champion")]);
  const rows = await Promise.all(
    versions
      .slice(0, MOST_VERSIONS)
      .map(async (version) => [
        `${version.version}${champion?.version === version.version ? " ★ champion" : ""}`,
        await yearsOf(version, registry),
        ...Object.keys(METRICS).map((metric) => qualityCell(version.metrics[metric])),
        version.createdAt.slice(0, 10),
      ]),
  );
  return table(["Version", "Years", ...Object.values(METRICS), "Registered"], rows, `Model ${model}, newest first`);
}

async function yearsOf({ dataset }: Version, registry: Pick<Registry, "getDataset">): Promise<string> {
  const known = dataset === undefined ? undefined : await registry.getDataset(dataset);
  return known ? known.years.join(", ") : "–";
}
