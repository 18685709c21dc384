import { API_METRICS } from "@vigie/functions/api/apiMetrics";
import { Duration } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import {
  type Alarm,
  AlarmStatusWidget,
  type ConcreteWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  LogQueryWidget,
  Metric,
} from "aws-cdk-lib/aws-cloudwatch";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import type { Construct } from "constructs";
import type { App } from "sst/constructs";

export type Shown = {
  functions: readonly IFunction[];
  /** Those among the functions that answer requests. */
  apiFunctions: readonly IFunction[];
  api: HttpApi;
  /** Machines by the name of their pipeline. */
  machines: Readonly<Record<string, StateMachine>>;
  alarms: readonly Alarm[];
  logGroupNames: readonly string[];
};

const PERIOD = Duration.minutes(5);
const HALF = 12;
const WHOLE = 24;

/** One page for whoever is on call: alarms, the API, the functions, the pipeline, the latest errors. */
export class OperationsDashboard extends Dashboard {
  constructor(scope: Construct, id: string, { functions, apiFunctions, api, machines, alarms, logGroupNames }: Shown) {
    super(scope, id, { dashboardName: (scope.node.root as App).logicalPrefixedName("operations"), defaultInterval: Duration.hours(12) });
    const sum = { period: PERIOD, statistic: "Sum" };
    const everyFunction = (metric: (made: IFunction, label: string) => IMetric) => functions.map((made) => metric(made, made.node.id));
    this.addRow(new AlarmStatusWidget({ title: "Alarms", alarms: [...alarms], width: WHOLE, height: 6 }));
    this.addRow(
      graph("API: requests", [api.metricCount(sum), api.metricClientError(sum), api.metricServerError(sum)]),
      graph(
        "API: latency, ms",
        ["p50", "p95", "p99"].map((statistic) => api.metricLatency({ period: PERIOD, statistic, label: statistic })),
      ),
    );
    this.addRow(
      graph(
        "API handlers: latency p95, ms",
        apiFunctions.map((made) => ofHandler(made, API_METRICS.latency, "p95")),
      ),
      graph(
        "API handlers: own errors",
        apiFunctions.map((made) => ofHandler(made, API_METRICS.serverErrors, "Sum")),
      ),
    );
    this.addRow(
      graph(
        "Functions: errors",
        everyFunction((made, label) => made.metricErrors({ ...sum, label })),
      ),
      graph(
        "Functions: duration p95, ms",
        everyFunction((made, label) => made.metricDuration({ period: PERIOD, statistic: "p95", label })),
      ),
    );
    for (const [name, machine] of Object.entries(machines)) {
      this.addRow(
        graph(`${name}: executions`, [machine.metricStarted(sum), machine.metricSucceeded(sum), machine.metricFailed(sum)]),
        graph(`${name}: time, ms`, [machine.metricTime({ period: PERIOD, statistic: "Maximum" })]),
      );
    }
    this.addRow(latestErrors(logGroupNames));
  }

  /** CDK's own widgets do not meet CDK's interface under exactOptionalPropertyTypes: `warnings` may be there and undefined. */
  private addRow(...widgets: ConcreteWidget[]): void {
    this.addWidgets(...(widgets as IWidget[]));
  }
}

/** A metric that the handlers write themselves, for one function. */
function ofHandler({ node }: IFunction, metricName: string, statistic: string): Metric {
  const { namespace } = API_METRICS;
  return new Metric({ namespace, metricName, statistic, period: PERIOD, dimensionsMap: { service: node.id }, label: node.id });
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: HALF, height: 6 });
}

function latestErrors(logGroupNames: readonly string[]): LogQueryWidget {
  return new LogQueryWidget({
    title: "Latest errors",
    logGroupNames: [...logGroupNames],
    queryLines: [
      "fields @timestamp, service, message, error.name, error.message",
      "filter level = 'ERROR'",
      "sort @timestamp desc",
      "limit 50",
    ],
    width: WHOLE,
    height: 8,
  });
}
