import { DRIFT_METRICS } from "@vigie/functions/steps/driftMetrics";
import { Duration } from "aws-cdk-lib";
import {
  type ConcreteWidget,
  Dashboard,
  GraphWidget,
  type IWidget,
  Metric,
  SingleValueWidget,
  TextWidget,
} from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import type { App } from "sst/constructs";
import { WATCHED_MODEL } from "./driftAlarms";

const PERIOD = Duration.hours(1);
const HALF = 12;
const WHOLE = 24;

/** Below the first a figure is red, below the second amber: contracts/operations.md, "Dashboards". */
const RED = 0.7;
const AMBER = 0.8;

/** Of drift the other way round. */
const DRIFT_AMBER = 0.3;
const DRIFT_RED = 0.5;

const COLOURS = { red: "#d13212", amber: "#ff9900" } as const;

/** The figures of the champion that a promotion tells and a drift check sees. */
export class ModelDashboard extends Dashboard {
  constructor(scope: Construct, id: string) {
    super(scope, id, { dashboardName: (scope.node.root as App).logicalPrefixedName("model"), defaultInterval: Duration.days(30) });
    const drift = (metricName: string, label: string, statistic = "Maximum") =>
      new Metric({
        namespace: DRIFT_METRICS.namespace,
        metricName,
        label,
        statistic,
        period: PERIOD,
        dimensionsMap: { model: WATCHED_MODEL },
      });
    const widgets: ConcreteWidget[] = [
      new TextWidget({
        width: WHOLE,
        height: 2,
        markdown: `**Model ${WATCHED_MODEL}.** F1: red below ${RED}, amber below ${AMBER}. Drift: amber from ${DRIFT_AMBER}, red from ${DRIFT_RED}.`,
      }),
      new SingleValueWidget({
        title: "Last check",
        width: WHOLE,
        height: 4,
        metrics: [
          drift(DRIFT_METRICS.version, "Version"),
          drift(DRIFT_METRICS.score, "Drift score"),
          drift(DRIFT_METRICS.driftedFeatures, "Drifted features"),
          drift(DRIFT_METRICS.predictedSevere, "Share called severe"),
          drift(DRIFT_METRICS.liveF1, "F1 on current rows"),
        ],
      }),
      new GraphWidget({
        title: "Drift score",
        width: HALF,
        height: 6,
        left: [drift(DRIFT_METRICS.score, "score")],
        leftYAxis: { min: 0, max: 1 },
        leftAnnotations: [
          { value: DRIFT_AMBER, label: "amber", color: COLOURS.amber },
          { value: DRIFT_RED, label: "alarm", color: COLOURS.red },
        ],
      }),
      new GraphWidget({
        title: "Largest ratio of a feature, and of the prediction",
        width: HALF,
        height: 6,
        left: [drift(DRIFT_METRICS.maxRatio, "feature"), drift(DRIFT_METRICS.predictionDrift, "prediction")],
        leftAnnotations: [{ value: 1, label: "threshold", color: COLOURS.red }],
      }),
      new GraphWidget({
        title: "F1 on current rows",
        width: HALF,
        height: 6,
        left: [drift(DRIFT_METRICS.liveF1, "F1", "Minimum")],
        leftYAxis: { min: 0, max: 1 },
        leftAnnotations: [
          { value: RED, label: "red", color: COLOURS.red },
          { value: AMBER, label: "amber", color: COLOURS.amber },
        ],
      }),
      new GraphWidget({ title: "Current rows", width: HALF, height: 6, left: [drift(DRIFT_METRICS.rows, "rows")] }),
    ];
    for (const widget of widgets) this.addWidgets(widget as IWidget);
  }
}
