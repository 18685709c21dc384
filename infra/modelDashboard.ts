import { DRIFT_LIMITS, QUALITY_LIMITS } from "@vigie/functions/dashboards/trafficLights";
import { DRIFT_METRICS } from "@vigie/functions/steps/driftMetrics";
import { Duration } from "aws-cdk-lib";
import { GraphWidget, Metric, SingleValueWidget, TextWidget } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import type { DashboardWidgets } from "./dashboardWidgets";
import { WATCHED_MODEL } from "./driftAlarms";
import { HALF, VigieDashboard, WHOLE } from "./vigieDashboard";

const PERIOD = Duration.hours(1);

const COLOURS = { red: "#d13212", amber: "#ff9900" } as const;

/** The versions of the watched model by the registry's own figures, and what drift checks see of the one that serves. */
export class ModelDashboard extends VigieDashboard {
  constructor(scope: Construct, id: string, { widgets }: { widgets: DashboardWidgets }) {
    super(scope, id, { name: "model", interval: Duration.days(30) });
    const drift = (metricName: string, label: string, statistic = "Maximum") =>
      new Metric({
        namespace: DRIFT_METRICS.namespace,
        metricName,
        label,
        statistic,
        period: PERIOD,
        dimensionsMap: { model: WATCHED_MODEL },
      });
    const markdown = `**Model ${WATCHED_MODEL}.** Quality: red below ${QUALITY_LIMITS.red}, amber to ${QUALITY_LIMITS.amber}, green above. Drift: amber from ${DRIFT_LIMITS.amber}, red from ${DRIFT_LIMITS.red}.`;
    this.addRow(new TextWidget({ width: WHOLE, height: 2, markdown }));
    this.addRow(widgets.widget("versions", { width: WHOLE, height: 8, model: WATCHED_MODEL }));
    this.addRow(
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
    );
    this.addRow(
      new GraphWidget({
        title: "Drift score",
        width: HALF,
        height: 6,
        left: [drift(DRIFT_METRICS.score, "score")],
        leftYAxis: { min: 0, max: 1 },
        leftAnnotations: [
          { value: DRIFT_LIMITS.amber, label: "amber", color: COLOURS.amber },
          { value: DRIFT_LIMITS.red, label: "alarm", color: COLOURS.red },
        ],
      }),
      new GraphWidget({
        title: "Largest ratio of a feature, and of the prediction",
        width: HALF,
        height: 6,
        left: [drift(DRIFT_METRICS.maxRatio, "feature"), drift(DRIFT_METRICS.predictionDrift, "prediction")],
        leftAnnotations: [{ value: 1, label: "threshold", color: COLOURS.red }],
      }),
    );
    this.addRow(
      new GraphWidget({
        title: "F1 on current rows",
        width: HALF,
        height: 6,
        left: [drift(DRIFT_METRICS.liveF1, "F1", "Minimum")],
        leftYAxis: { min: 0, max: 1 },
        leftAnnotations: [
          { value: QUALITY_LIMITS.red, label: "red", color: COLOURS.red },
          { value: QUALITY_LIMITS.amber, label: "amber", color: COLOURS.amber },
        ],
      }),
      new GraphWidget({ title: "Current rows", width: HALF, height: 6, left: [drift(DRIFT_METRICS.rows, "rows")] }),
    );
  }
}
