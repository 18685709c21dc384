import { RETENTION_DAYS } from "@vigie/cloud/predictionLog";
import { MAX_QUARANTINED_SHARE } from "@vigie/core/dataset/checks";
import { MAX_SOURCE_BYTES } from "@vigie/core/dataset/source/openSource";
import { MINIMUM_ROWS } from "@vigie/core/drift/driftOptions";
import { GROUP_RECALL_LOSS, LATENCY_BUDGET_MS, MODEL_BUDGET_BYTES, RECALL_FLOOR } from "@vigie/core/registry/gate";
import { MOST_BYTES } from "@vigie/functions/api/batches/batches.routes";
import { MOST_LABELS } from "@vigie/functions/api/predictions/labels.routes";
import { MOST_ROWS } from "@vigie/functions/api/predictions/predictions.routes";
import { MAX_COMPARED } from "@vigie/functions/api/registry/runs.routes";
import { MAX_BODY_BYTES } from "@vigie/functions/api/requestBody";
import { PART_BYTES } from "@vigie/functions/batch/batchWork";
import { COOL_DOWN_MS } from "@vigie/functions/events/answerDriftAlarm";

const COUNT = new Intl.NumberFormat("en");

/** What the code itself refuses to go beyond, each figure taken from the constant that is enforced. */
export function limitsTable(): string {
  const rows: readonly (readonly [what: string, limit: string, beyond: string])[] = [
    ["a raw source, all of its files together, unpacked", bytes(MAX_SOURCE_BYTES), "the ingest fails with the figure"],
    ["share of rows in quarantine", percent(MAX_QUARANTINED_SHARE), "the training stops, the champion goes on"],
    ["body of a request", bytes(MAX_BODY_BYTES), "413"],
    ["accidents in one request", COUNT.format(MOST_ROWS), "422; send a file instead"],
    ["a file of accidents", `${COUNT.format(MOST_BYTES / 1e9)} GB`, "422 before anything is sent"],
    ["part that one function of a file works on", bytes(PART_BYTES), "the file is cut into more parts"],
    ["labels in one request", COUNT.format(MOST_LABELS), "422"],
    ["runs side by side", COUNT.format(MAX_COMPARED), "422"],
    ["ONNX file of a version that may serve", bytes(MODEL_BUDGET_BYTES), "the gate refuses it"],
    ["median time of one row through the graph", `${LATENCY_BUDGET_MS} ms`, "the gate refuses it"],
    ["severe accidents that must be called severe, at least", percent(RECALL_FLOOR), "the gate refuses it"],
    [
      "recall that a group may lose against the champion",
      percent(GROUP_RECALL_LOSS),
      "the gate refuses it, when the whole interval lies beyond",
    ],
    ["rows of a drift check, at least", COUNT.format(MINIMUM_ROWS), "the verdict is that there are not enough data"],
    ["trainings that a drift alarm starts", `1 in ${COOL_DOWN_MS / 3_600_000} h`, "noted as cooling down"],
    ["days that a prediction is kept", COUNT.format(RETENTION_DAYS), "DynamoDB removes it"],
  ];
  return ["| what | limit | beyond it |", "|---|---|---|", ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");
}

function bytes(value: number): string {
  const [power, unit] = value >= 2 ** 30 ? [30, "GiB"] : [20, "MiB"];
  return `${COUNT.format(value / 2 ** power)} ${unit}`;
}

function percent(share: number): string {
  return `${COUNT.format(share * 100)} %`;
}
