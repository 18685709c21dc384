import type { AlarmState } from "@vigie/cloud/operationStates";
import type { Registry } from "@vigie/core/registry/registry";

type Sample = { labels: Readonly<Record<string, string>>; value: number };
type Family = { name: string; help: string; samples: Sample[] };

/** Drift, champions and alarms in Prometheus' text format 0.0.4: the numbers of the registry. */
export async function prometheusText(
  registry: Pick<Registry, "listModels" | "getAlias" | "getVersion" | "listDriftChecks">,
  alarms: readonly AlarmState[],
): Promise<string> {
  const models = await Promise.all((await registry.listModels()).map((model) => samplesOf(model, registry)));
  const families: Family[] = [
    ...FAMILIES.map(({ name, help }) => ({ name, help, samples: models.flatMap((samples) => samples[name] ?? []) })),
    {
      name: "vigie_alarm",
      help: "1 while the alarm is raised.",
      samples: alarms.map(({ name, state }) => ({ labels: { alarm: name }, value: state === "ALARM" ? 1 : 0 })),
    },
  ];
  return families.map(textOf).join("");
}

const FAMILIES = [
  { name: "vigie_champion_version", help: "Version that serves." },
  { name: "vigie_champion_metric", help: "Metric of the champion on the hold-out." },
  { name: "vigie_drift_score", help: "Share of the tested features that have drifted, at the last check." },
  { name: "vigie_drift_max_ratio", help: "Largest ratio of a feature's drift to its threshold, at the last check." },
  { name: "vigie_drifted_features", help: "Features that have drifted, at the last check." },
  { name: "vigie_drift_rows", help: "Current rows of the last check." },
  { name: "vigie_drift_checked_timestamp_seconds", help: "When the last check was made." },
] as const;

type FamilyName = (typeof FAMILIES)[number]["name"];

async function samplesOf(
  model: string,
  registry: Pick<Registry, "getAlias" | "getVersion" | "listDriftChecks">,
): Promise<Partial<Record<FamilyName, Sample[]>>> {
  const [alias, [check]] = await Promise.all([registry.getAlias(model, "champion"), registry.listDriftChecks(model, 1)]);
  const champion = alias && (await registry.getVersion(model, alias.version));
  const labels = { model };
  return {
    ...(champion && {
      vigie_champion_version: [{ labels, value: champion.version }],
      vigie_champion_metric: Object.entries(champion.metrics).map(([metric, value]) => ({ labels: { model, metric }, value })),
    }),
    ...(check && {
      vigie_drift_score: [{ labels, value: check.score }],
      ...(check.maxRatio && { vigie_drift_max_ratio: [{ labels, value: check.maxRatio.value }] }),
      vigie_drifted_features: [{ labels, value: check.drifted.length }],
      vigie_drift_rows: [{ labels, value: check.rows.current }],
      vigie_drift_checked_timestamp_seconds: [{ labels, value: Date.parse(check.at) / 1000 }],
    }),
  };
}

function textOf({ name, help, samples }: Family): string {
  const lines = samples.map(({ labels, value }) => {
    const inner = Object.entries(labels).map(
      ([key, text]) => `${key}="${text.replace(/[\\"\n]/g, (sign) => (sign === "\n" ? "\\n" : `\\${sign}`))}"`,
    );
    return `${name}{${inner.join(",")}} ${value}\n`;
  });
  return `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${lines.join("")}`;
}
