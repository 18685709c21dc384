import { API_METRICS } from "@vigie/functions/api/apiMetrics";
import { Duration } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import {
  type Alarm,
  AlarmStatusWidget,
  type IAlarm,
  LogQueryVisualizationType,
  LogQueryWidget,
  MathExpression,
  Metric,
  SingleValueWidget,
} from "aws-cdk-lib/aws-cloudwatch";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { graph, HALF, PERIOD, THIRD, VigieDashboard, WHOLE } from "./vigieDashboard";

type Shown = {
  api: HttpApi;
  /** The functions that answer requests, and the names of their logs. */
  functions: readonly IFunction[];
  logGroupNames: readonly string[];
  alarms: readonly (Alarm | IAlarm)[];
};

/** One page for whoever is on call: alarms, how the API answers, its latest log lines. */
export class ApiDashboard extends VigieDashboard {
  constructor(scope: Construct, id: string, { api, functions, logGroupNames, alarms }: Shown) {
    super(scope, id, { name: "api", interval: Duration.hours(12) });
    const sum = { period: PERIOD, statistic: "Sum" };
    const [requests, refused, failed] = [api.metricCount(sum), api.metricClientError(sum), api.metricServerError(sum)];
    const latency = (statistic: string) => api.metricLatency({ period: PERIOD, statistic, label: statistic });
    this.addRow(new AlarmStatusWidget({ title: "Alarms", alarms: [...alarms] as Alarm[], width: WHOLE, height: 6 }));
    this.addRow(
      new SingleValueWidget({
        title: "Uptime: requests without an error of ours, %",
        metrics: [
          new MathExpression({
            expression: "IF(requests > 0, 100 * (1 - failed / requests), 100)",
            usingMetrics: { requests, failed },
            label: "uptime",
            period: PERIOD,
          }),
        ],
        setPeriodToTimeRange: true,
        width: THIRD,
        height: 6,
      }),
      graph(
        "Requests a second",
        [
          new MathExpression({
            expression: "requests / PERIOD(requests)",
            usingMetrics: { requests },
            label: "requests/s",
            period: PERIOD,
          }),
        ],
        THIRD,
      ),
      graph("Answers of 4xx and 5xx", [refused, failed], THIRD),
    );
    this.addRow(
      graph("Latency, ms", ["Average", "p50", "p95", "p99"].map(latency)),
      graph(
        "Latency of the handlers p95, ms",
        functions.map((made) => ofHandler(made, API_METRICS.latency, "p95")),
      ),
    );
    this.addRow(
      question("Status codes", logGroupNames, STATUS_CODES, THIRD, LogQueryVisualizationType.BAR),
      graph("Bytes of a request and its answer", [api.metricDataProcessed({ period: PERIOD, statistic: "Average" })], THIRD),
      graph(
        "Own errors by function",
        functions.map((made) => ofHandler(made, API_METRICS.serverErrors, "Sum")),
        THIRD,
      ),
    );
    this.addRow(
      graph(
        "At the same time, by function",
        functions.map((made) => made.metric("ConcurrentExecutions", { period: PERIOD, statistic: "Maximum", label: made.node.id })),
      ),
      graph("Cold starts", functions.map(coldStarts)),
    );
    this.addRow(question("Latest log lines", logGroupNames, LATEST_LINES, WHOLE));
  }
}

const STATUS_CODES = ["filter message = 'request'", "stats count(*) as requests by status", "sort status asc"];

const LATEST_LINES = [
  "fields @timestamp, service, level, message, route, status, error.message",
  "filter ispresent(level)",
  "sort @timestamp desc",
  "limit 50",
];

/** A metric that the handlers write themselves, for one function. */
function ofHandler({ node }: IFunction, metricName: string, statistic: string): Metric {
  const { namespace } = API_METRICS;
  return new Metric({ namespace, metricName, statistic, period: PERIOD, dimensionsMap: { service: node.id }, label: node.id });
}

function coldStarts({ node, functionName }: IFunction): Metric {
  return new Metric({
    namespace: API_METRICS.namespace,
    metricName: API_METRICS.coldStart,
    statistic: "Sum",
    period: PERIOD,
    dimensionsMap: { service: node.id, function_name: functionName },
    label: node.id,
  });
}

function question(
  title: string,
  logGroupNames: readonly string[],
  queryLines: string[],
  width: number,
  view = LogQueryVisualizationType.TABLE,
): LogQueryWidget {
  return new LogQueryWidget({ title, logGroupNames: [...logGroupNames], queryLines, view, width, height: width === HALF ? 6 : 8 });
}
