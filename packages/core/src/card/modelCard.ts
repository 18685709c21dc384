import { percent } from "../dataset/percent";
import type { GateReport } from "../registry/version";
import type { CardInput } from "./cardInput";
import { dataSection } from "./dataSection";
import { frenchSummary } from "./frenchSummary";
import { count, interval, table } from "./markdown";

/** How many groups and features a card shows; the files of the version have all. */
const MOST_GROUPS = 25;
const MOST_FEATURES = 10;
const CALLS = 1000;

/** The card of a version in Markdown: what it is for, what it was made of, how good it is and for whom, and what it must not be used for. */
export function modelCard(input: CardInput): string {
  const { model, family, contract, bundle, data, gate } = input;
  return [
    `# Model card: ${model}`,
    `${family ?? "A model"} on contract \`${contract.name}\` (${contract.features.length} features), classes: ${bundle.classes.join(", ")}.`,
    purposeSection(contract),
    dataSection(data),
    figuresSection(input),
    groupsSection(input),
    calibrationSection(input),
    thresholdSection(input),
    importanceSection(input),
    gate ? gateSection(gate) : "",
    limitsSection(contract),
    citeSection(input),
    frenchSummary(input),
  ]
    .filter((section) => section !== "")
    .join("\n\n")
    .concat("\n");
}

function purposeSection({ unit }: CardInput["contract"]): string {
  const seen =
    unit === "accident"
      ? "It sees what is known when the call comes in; every feature may be missing."
      : "It describes an accident through its worst-hurt user, who is known only afterwards: it is for compatibility and study, not for dispatch.";
  return `## Purpose\nEstimates how probable it is that a road accident is severe (somebody killed or hospitalised), to help people decide; it decides nothing by itself. ${seen}`;
}

function figuresSection({ report }: CardInput): string {
  const { holdout, intervals, classes, stages = {} } = report;
  const [, severe] = holdout.classes;
  const rows: [name: string, value: number | null, range?: [number, number] | undefined][] = [
    ["Area under the ROC curve", holdout.rocAuc, intervals.roc_auc],
    ["Average precision", holdout.averagePrecision, intervals.average_precision],
    ["Brier score (less is better)", holdout.brier, intervals.brier],
    ["F1, severe", severe.f1, intervals.f1],
    ["Recall, severe", severe.recall, intervals.recall],
    ["Precision, severe", severe.precision, intervals.precision],
    ["Accuracy", holdout.accuracy],
    ["Accuracy of always answering the more frequent class", holdout.majorityAccuracy],
  ];
  const lines = rows.flatMap(([name, value, range]) => (value === null ? [] : [[name, value.toFixed(3), range ? interval(range) : ""]]));
  const parts = [
    `## Figures\nOn ${count(holdout.rows)} hold-out accidents, of which ${percent(holdout.severe / holdout.rows)} are severe; they trained and chose nothing. 95 % bootstrap intervals.`,
    table(["Metric", "Value", "95 % interval"], lines),
  ];
  if (classes) {
    const byClass = classes.holdout.report.map(({ name, precision, recall, f1, support }) => [
      name,
      precision.toFixed(3),
      recall.toFixed(3),
      f1.toFixed(3),
      count(support),
    ]);
    parts.push(
      `Each row called by its most probable class: accuracy ${classes.holdout.accuracy.toFixed(3)}, macro F1 ${classes.holdout.macro.f1.toFixed(3)}.`,
      table(["Class", "Precision", "Recall", "F1", "Accidents"], byClass),
    );
  }
  const known = Object.entries(stages);
  if (known.length > 0) {
    parts.push(
      "While the call goes on, with what is known by then:",
      table(
        ["Stage", "Area under the ROC curve"],
        known.map(([name, value]) => [name.replace("roc_auc_stage_", "stage "), value.toFixed(3)]),
      ),
    );
  }
  return parts.join("\n\n");
}

function groupsSection({ report: { subgroups } }: CardInput): string {
  if (subgroups.length === 0) return "";
  const largest = [...subgroups].sort((a, b) => b.evaluation.rows - a.evaluation.rows).slice(0, MOST_GROUPS);
  const lines = largest.map(({ name, evaluation }) => [
    name,
    count(evaluation.rows),
    percent(evaluation.severe / evaluation.rows),
    evaluation.classes[1].recall.toFixed(3),
    evaluation.classes[1].precision.toFixed(3),
    evaluation.rocAuc?.toFixed(3) ?? "",
  ]);
  const more =
    subgroups.length > largest.length ? `\n\nThe ${largest.length} largest of ${subgroups.length}; all are in \`metrics.json\`.` : "";
  return `## Groups\nThe same model and threshold on parts of the hold-out.\n\n${table(["Accidents", "Rows", "Severe", "Recall", "Precision", "AUC"], lines)}${more}`;
}

function calibrationSection({ report, bundle }: CardInput): string {
  const kind = bundle.calibration?.kind;
  const done = kind
    ? `Probabilities are calibrated (${kind}) on validation rows; this is part of the graph.`
    : "Probabilities are the model's own: no calibration made them better on validation rows.";
  return `## Calibration\n${done} On the hold-out a probability is off by ${report.holdout.expectedCalibrationError.toFixed(3)} on average (expected calibration error, ten bins).`;
}

function thresholdSection({ report: { holdout }, bundle }: CardInput): string {
  const { truePositives, falsePositives, falseNegatives } = holdout.confusion;
  const per = (rows: number) => Math.round((rows / holdout.rows) * CALLS);
  const policy = bundle.thresholdPolicy ? ` by policy ${bundle.thresholdPolicy.kind}` : "";
  return `## Threshold\nAn accident is called severe from a probability of ${bundle.threshold.toFixed(3)} on, chosen on validation rows${policy}. Of ${CALLS} calls like those of the hold-out it raises ${per(truePositives + falsePositives)} alarms: ${per(truePositives)} are severe, ${per(falsePositives)} are not; ${per(falseNegatives)} severe accidents are missed.`;
}

function importanceSection({ importance, bundle: { classes } }: CardInput): string {
  if (!importance) return "";
  const { metric, rows, features, attention, coefficients } = importance;
  const lines = features.slice(0, MOST_FEATURES).map(({ feature, mean }) => [`\`${feature}\``, mean.toFixed(4)]);
  const parts = [
    `## What it goes by\nLoss of ${metric} when a feature is shuffled among ${count(rows)} validation rows.`,
    table(["Feature", "Loss"], lines),
  ];
  if (attention) {
    const shares = attention.slice(0, MOST_FEATURES).map(({ feature, share }) => [`\`${feature}\``, percent(share)]);
    parts.push("What its masks attend to, on average over the validation rows.", table(["Feature", "Share"], shares));
  }
  if (coefficients) {
    const largest = coefficients.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, MOST_FEATURES);
    const weights = largest.map(({ column, output, weight }) => [
      `${column}${output === undefined ? "" : `, ${classes[output]}`}`,
      weight.toFixed(3),
    ]);
    parts.push("Its largest coefficients: what one unit adds to the log odds.", table(["Column", "Weight"], weights));
  }
  return parts.join("\n\n");
}

function gateSection({ checks }: GateReport): string {
  return `## Gate\n${checks.map(({ passed, message }) => `- ${passed ? "passed" : "failed"}: ${message}`).join("\n")}`;
}

function limitsSection({ name }: CardInput["contract"]): string {
  const place =
    name === "chi9"
      ? "Learnt from crashes reported in Chicago: elsewhere it means nothing."
      : "Learnt from accidents with injuries recorded by the French police (BAAC): accidents without injury, and other countries, are not in it.";
  return `## Limits\n- ${place}\n- It knows associations, not causes: a feature that raises the probability need not make anything worse.\n- A probability is about accidents described alike, never certain for one of them. Nobody may be refused help because of it.\n- Small groups have wide intervals; where a group is not listed, nothing is known about it.\n- Drift is watched after release; figures above hold for data like those of the hold-out.`;
}

function citeSection({ model, run, revision, data }: CardInput): string {
  const parts = [run && `run ${run}`, revision && `code ${revision}`, data.preparedDigest && `data ${data.preparedDigest.slice(0, 12)}`];
  const known = parts.filter(Boolean).join(", ");
  return `## How to cite\nVigie, model \`${model}\`${known ? ` (${known})` : ""}. Data: ONISR, bases de données annuelles des accidents corporels (Licence Ouverte), or City of Chicago, Traffic Crashes.`;
}
