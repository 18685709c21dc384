import { WIDGETS, type WidgetName } from "@vigie/functions/dashboards/widget";
import { CustomWidget } from "aws-cdk-lib/aws-cloudwatch";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { onTable, readArtifacts } from "./permissions";
import { followMachine, machineArnOf } from "./pipelineMachine";
import { stores } from "./stores";
import { VigieFunction } from "./vigieFunction";

type WidgetResources = {
  artifacts: IBucket;
  registry: Table;
  /** Names of the pipelines whose machines it looks at. */
  pipelines: readonly string[];
};

/** What of a widget its dashboard decides. */
type Placed = { width: number; height: number; model?: string; pipeline?: string };

/** The function that shows on dashboards what no metric holds: versions, distinct accidents, steps of executions. CloudWatch calls it as whoever looks. */
export class DashboardWidgets extends Construct {
  readonly functions: Record<"dashboard-widgets", VigieFunction>;

  constructor(scope: Construct, id: string, { artifacts, registry, pipelines }: WidgetResources) {
    super(scope, id);
    const machineArns = Object.fromEntries(pipelines.map((name) => [name, machineArnOf(this, { name })]));
    const made = new VigieFunction(this, "dashboard-widgets", {
      description: "Shows figures of registry, accidents and executions on dashboards.",
      handler: "packages/functions/src/dashboards/widgets.handler",
      memoryMb: 1024,
      timeoutSeconds: 28,
      environment: { ...stores({ artifacts, registry }), MACHINES: JSON.stringify(machineArns) },
      permissions: [
        ...readArtifacts(artifacts, ["reports", "models"]),
        ...onTable(registry, ["read"]),
        ...Object.values(machineArns).flatMap(followMachine),
      ],
    });
    this.functions = { "dashboard-widgets": made };
  }

  /** A widget that is asked for anew whenever the dashboard is refreshed. */
  widget(widget: WidgetName, { width, height, ...params }: Placed): CustomWidget {
    const title = params.pipeline === undefined ? WIDGETS[widget] : `${params.pipeline}: ${WIDGETS[widget].toLowerCase()}`;
    return new CustomWidget({
      title,
      functionArn: this.functions["dashboard-widgets"].functionArn,
      params: { widget, ...params },
      updateOnRefresh: true,
      updateOnResize: false,
      updateOnTimeRangeChange: false,
      width,
      height,
    });
  }
}
