import { Duration } from "aws-cdk-lib";
import { SingleValueWidget } from "aws-cdk-lib/aws-cloudwatch";
import type { StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import type { Construct } from "constructs";
import type { DashboardWidgets } from "./dashboardWidgets";
import { graph, PERIOD, THIRD, VigieDashboard, WHOLE } from "./vigieDashboard";

type Shown = { machines: Readonly<Record<string, StateMachine>>; widgets: DashboardWidgets };

/** What runs by itself: executions by state, how long their steps take, when the last one succeeded. */
export class PipelinesDashboard extends VigieDashboard {
  constructor(scope: Construct, id: string, { machines, widgets }: Shown) {
    super(scope, id, { name: "pipelines", interval: Duration.days(7) });
    const sum = { period: PERIOD, statistic: "Sum" };
    this.addRow(
      new SingleValueWidget({
        title: "Executions that succeeded",
        metrics: Object.entries(machines).map(([label, machine]) => machine.metricSucceeded({ ...sum, label })),
        setPeriodToTimeRange: true,
        width: WHOLE,
        height: 4,
      }),
    );
    for (const [pipeline, machine] of Object.entries(machines)) {
      this.addRow(
        graph(
          `${pipeline}: executions by state`,
          [
            machine.metricStarted(sum),
            machine.metricSucceeded(sum),
            machine.metricFailed(sum),
            machine.metricTimedOut(sum),
            machine.metricAborted(sum),
          ],
          THIRD,
        ),
        graph(`${pipeline}: time, ms`, [machine.metricTime({ period: PERIOD, statistic: "Maximum" })], THIRD),
        widgets.widget("executions", { pipeline, width: THIRD, height: 6 }),
      );
    }
  }
}
