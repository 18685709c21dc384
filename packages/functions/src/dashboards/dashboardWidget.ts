import type { Executions } from "@vigie/cloud/executions";
import { html, type Markup } from "@vigie/core/drift/html/markup";
import { NotFoundError } from "@vigie/core/errors";
import type { Registry } from "@vigie/core/registry/registry";
import type { RiskTables } from "../api/figures/riskTables";
import { accidentWidget } from "./accidentWidgets";
import { executionsWidget } from "./executionsWidget";
import { versionsWidget } from "./versionsWidget";
import { WIDGETS, WidgetRequest } from "./widget";

export type WidgetDependencies = {
  registry: Pick<Registry, "listVersions" | "getAlias" | "getDataset">;
  tables: Pick<RiskTables, "open">;
  /** By the name of their pipeline. */
  executions: Readonly<Record<string, Pick<Executions, "list" | "history">>>;
};

/**
 * What a custom widget of a dashboard shows, as HTML; Markdown when CloudWatch asks what the function is for. Throws ZodError for
 * parameters that no widget has.
 */
export async function dashboardWidget(event: unknown, dependencies: WidgetDependencies): Promise<string> {
  const request = WidgetRequest.parse(event);
  if (request.describe === true) return DESCRIPTION;
  try {
    return (await shown(request, dependencies)).text;
  } catch (error) {
    if (error instanceof NotFoundError) return html`<p>${error.message}</p>`.text;
    throw error;
  }
}

type Shown = Extract<WidgetRequest, { widget: string }>;

async function shown({ widget, model, pipeline }: Shown, { registry, tables, executions }: WidgetDependencies): Promise<Markup> {
  if (widget === "versions") return versionsWidget(registry, model);
  if (widget === "executions") {
    const machine = pipeline === undefined ? undefined : executions[pipeline];
    if (!machine || pipeline === undefined) throw new NotFoundError(`There is no pipeline ${pipeline ?? "without a name"}.`);
    return executionsWidget(pipeline, machine);
  }
  const { table } = await tables.open(undefined);
  return accidentWidget(widget, table);
}

const DESCRIPTION = `Figures of Vigie that are no metrics, from the registry, the accident table and the state machines.

Parameters: \`widget\`, one of ${Object.keys(WIDGETS)
  .map((name) => `\`${name}\``)
  .join(", ")}; \`model\` for versions; \`pipeline\` for executions.`;
