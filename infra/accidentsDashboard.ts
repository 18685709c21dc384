import { Duration } from "aws-cdk-lib";
import { TextWidget } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import type { DashboardWidgets } from "./dashboardWidgets";
import { HALF, VigieDashboard, WHOLE } from "./vigieDashboard";

/** What happened: distinct accidents and how severe they were, as `GET /v1/statistics` counts them. */
export class AccidentsDashboard extends VigieDashboard {
  constructor(scope: Construct, id: string, { widgets }: { widgets: DashboardWidgets }) {
    super(scope, id, { name: "accidents", interval: Duration.days(1) });
    const markdown =
      "**Accidents of the newest dataset version**, each counted once. Severe: somebody was killed or hospitalised. Filters are in `GET /v1/statistics`.";
    this.addRow(new TextWidget({ width: WHOLE, height: 2, markdown }));
    this.addRow(widgets.widget("accidents", { width: HALF, height: 7 }), widgets.widget("by-light", { width: HALF, height: 7 }));
    this.addRow(widgets.widget("by-department", { width: HALF, height: 12 }), widgets.widget("by-month", { width: HALF, height: 12 }));
  }
}
