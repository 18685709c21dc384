import type { ExecutionSummary, Executions } from "@vigie/cloud/executions";
import { html, type Markup } from "@vigie/core/drift/html/markup";
import { decimal, moment, whole } from "@vigie/core/drift/html/numbers";
import { table } from "./table";

/** Executions that are counted. */
const LATEST = 100;

/** The latest executions of a machine by their state, when the last one succeeded, and how long its states took. */
export async function executionsWidget(pipeline: string, executions: Pick<Executions, "list" | "history">): Promise<Markup> {
  const latest = await executions.list(LATEST);
  const last = latest.find(({ status }) => status === "SUCCEEDED");
  const states = last ? await executions.history(last.name) : [];
  const counts = countByStatus(latest).map(([status, count]) => [status, whole(count, "en")]);
  return html`${table(["State", "Executions"], counts, `${pipeline}: the latest ${latest.length}`)}<p>${
    last ? `Last success: ${last.name}, ${moment(last.endedAt ?? last.startedAt, "en")}.` : "None has succeeded yet."
  }</p>${table(
    ["Step", "Seconds"],
    states.map(({ state, item, seconds }) => [
      item === undefined ? state : `${state} ${item + 1}`,
      seconds === undefined ? "–" : decimal(seconds, "en", 1),
    ]),
    "Its steps",
  )}`;
}

function countByStatus(executions: readonly ExecutionSummary[]): [ExecutionSummary["status"], number][] {
  const counts = new Map<ExecutionSummary["status"], number>();
  for (const { status } of executions) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts];
}
