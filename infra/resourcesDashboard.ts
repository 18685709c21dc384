import { Duration } from "aws-cdk-lib";
import { type IMetric, LogQueryWidget, Metric, SingleValueWidget } from "aws-cdk-lib/aws-cloudwatch";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { predictionCost } from "./predictionCost";
import { graph, HALF, PERIOD, THIRD, VigieDashboard, WHOLE } from "./vigieDashboard";
import type { VigieFunction } from "./vigieFunction";

const DAY = Duration.days(1);

type Used = {
  functions: readonly IFunction[];
  /** That of the functions which answers predictions. */
  predictions: VigieFunction;
  tables: Readonly<Record<"predictions", Table> & Record<string, Table>>;
  bucket: IBucket;
  logGroupNames: readonly string[];
};

/** What functions, tables and the bucket use, and what a thousand predictions cost. */
export class ResourcesDashboard extends VigieDashboard {
  constructor(scope: Construct, id: string, { functions, predictions, tables, bucket, logGroupNames }: Used) {
    super(scope, id, { name: "resources", interval: DAY });
    const everyFunction = (metric: (made: IFunction, label: string) => IMetric) => functions.map((made) => metric(made, made.node.id));
    const sum = { period: PERIOD, statistic: "Sum" };
    this.addRow(
      new SingleValueWidget({
        title: "Estimated cost of 1,000 predictions, dollars (prices: docs/cost.md)",
        metrics: [predictionCost(predictions, tables.predictions)],
        setPeriodToTimeRange: true,
        width: THIRD,
        height: 8,
      }),
      new LogQueryWidget({
        title: "Memory used of allocated, MB",
        logGroupNames: [...logGroupNames],
        queryLines: MEMORY,
        width: WHOLE - THIRD,
        height: 8,
      }),
    );
    const graphs: Record<string, IMetric[]> = {
      "Functions: calls": everyFunction((made, label) => made.metricInvocations({ ...sum, label })),
      "Functions: duration p95, ms": everyFunction((made, label) => made.metricDuration({ period: PERIOD, statistic: "p95", label })),
      "Functions: errors": everyFunction((made, label) => made.metricErrors({ ...sum, label })),
      "Functions: throttles": everyFunction((made, label) => made.metricThrottles({ ...sum, label })),
      "Functions: at the same time": everyFunction((made, label) =>
        made.metric("ConcurrentExecutions", { period: PERIOD, statistic: "Maximum", label }),
      ),
      "Functions: billed time, ms": everyFunction((made, label) => made.metricDuration({ ...sum, label })),
      "Tables: units read": Object.entries(tables).map((table) => consumed(table, "ConsumedReadCapacityUnits")),
      "Tables: units written": Object.entries(tables).map((table) => consumed(table, "ConsumedWriteCapacityUnits")),
      "Bucket: bytes": [stored(bucket, "BucketSizeBytes", "StandardStorage")],
      "Bucket: objects": [stored(bucket, "NumberOfObjects", "AllStorageTypes")],
    };
    const widgets = Object.entries(graphs).map(([title, metrics]) => graph(title, metrics, HALF));
    for (let index = 0; index < widgets.length; index += 2) this.addRow(...widgets.slice(index, index + 2));
  }
}

/** Lambda has no metric of it: the line that it writes after every call says it. */
const MEMORY = [
  "filter @type = 'REPORT'",
  "stats max(@maxMemoryUsed / 1000 / 1000) as used, max(@memorySize / 1000 / 1000) as allocated, max(100 * @maxMemoryUsed / @memorySize) as percent by @log",
  "sort percent desc",
];

function consumed([label, { tableName: TableName }]: [string, Table], metricName: string): Metric {
  return new Metric({ namespace: "AWS/DynamoDB", metricName, label, statistic: "Sum", period: PERIOD, dimensionsMap: { TableName } });
}

function stored({ bucketName: BucketName }: IBucket, metricName: string, StorageType: string): Metric {
  return new Metric({ namespace: "AWS/S3", metricName, statistic: "Average", period: DAY, dimensionsMap: { BucketName, StorageType } });
}
