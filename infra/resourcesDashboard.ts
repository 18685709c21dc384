import { Duration } from "aws-cdk-lib";
import { type ConcreteWidget, Dashboard, GraphWidget, type IMetric, type IWidget, Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { App } from "sst/constructs";

const PERIOD = Duration.minutes(5);
const DAY = Duration.days(1);
const HALF = 12;

type Used = { functions: readonly IFunction[]; tables: Readonly<Record<string, Table>>; bucket: IBucket };

/** What functions, tables and the bucket use. */
export class ResourcesDashboard extends Dashboard {
  constructor(scope: Construct, id: string, { functions, tables, bucket }: Used) {
    super(scope, id, { dashboardName: (scope.node.root as App).logicalPrefixedName("resources"), defaultInterval: Duration.days(1) });
    const everyFunction = (metric: (made: IFunction, label: string) => IMetric) => functions.map((made) => metric(made, made.node.id));
    const everyTable = (metricName: string) =>
      Object.entries(tables).map(
        ([label, { tableName: TableName }]) =>
          new Metric({ namespace: "AWS/DynamoDB", metricName, label, statistic: "Sum", period: PERIOD, dimensionsMap: { TableName } }),
      );
    const stored = (metricName: string, StorageType: string) =>
      new Metric({
        namespace: "AWS/S3",
        metricName,
        statistic: "Average",
        period: DAY,
        dimensionsMap: { BucketName: bucket.bucketName, StorageType },
      });
    const sum = { period: PERIOD, statistic: "Sum" };
    const graphs: Record<string, IMetric[]> = {
      "Functions: calls": everyFunction((made, label) => made.metricInvocations({ ...sum, label })),
      "Functions: duration p95, ms": everyFunction((made, label) => made.metricDuration({ period: PERIOD, statistic: "p95", label })),
      "Functions: errors": everyFunction((made, label) => made.metricErrors({ ...sum, label })),
      "Functions: throttles": everyFunction((made, label) => made.metricThrottles({ ...sum, label })),
      "Functions: at the same time": everyFunction((made, label) =>
        made.metric("ConcurrentExecutions", { period: PERIOD, statistic: "Maximum", label }),
      ),
      "Functions: billed time, ms": everyFunction((made, label) => made.metricDuration({ ...sum, label })),
      "Tables: units read": everyTable("ConsumedReadCapacityUnits"),
      "Tables: units written": everyTable("ConsumedWriteCapacityUnits"),
      "Bucket: bytes": [stored("BucketSizeBytes", "StandardStorage")],
      "Bucket: objects": [stored("NumberOfObjects", "AllStorageTypes")],
    };
    const widgets = Object.entries(graphs).map(([title, left]): ConcreteWidget => new GraphWidget({ title, left, width: HALF, height: 6 }));
    for (let index = 0; index < widgets.length; index += 2) this.addWidgets(...(widgets.slice(index, index + 2) as IWidget[]));
  }
}
