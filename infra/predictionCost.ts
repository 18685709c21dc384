import { type IMetric, MathExpression, Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { CfnFunction } from "aws-cdk-lib/aws-lambda";
import { PRICES } from "./prices";
import type { VigieFunction } from "./vigieFunction";

/** The index of the log of predictions by day: infra/dataTable. */
const INDEX = "gsi1";

/**
 * What a thousand requests for a prediction cost, in dollars, from what was measured of them: calls and billed time of the function, units written to the
 * log of predictions and its index, bytes logged. The gateway is counted by the function's calls.
 */
export function predictionCost(predictions: VigieFunction, log: Table): MathExpression {
  const { memorySize = 0 } = predictions.node.defaultChild as CfnFunction;
  const sum = { statistic: "Sum" };
  const units = (more: Record<string, string> = {}) =>
    new Metric({
      namespace: "AWS/DynamoDB",
      metricName: "ConsumedWriteCapacityUnits",
      dimensionsMap: { TableName: log.tableName, ...more },
      ...sum,
    });
  const usingMetrics: Record<string, IMetric> = {
    calls: predictions.metricInvocations(sum),
    ms: predictions.metricDuration(sum),
    written: units(),
    indexed: units({ GlobalSecondaryIndexName: INDEX }),
    logged: new Metric({
      namespace: "AWS/Logs",
      metricName: "IncomingBytes",
      dimensionsMap: { LogGroupName: predictions.logGroup.logGroupName },
      ...sum,
    }),
  };
  const { millionHttpRequests, millionLambdaRequests, lambdaGbSecond, millionWriteUnits, logGigabyte } = PRICES;
  const dollars = [
    `calls * ${dollar((millionHttpRequests + millionLambdaRequests) / 1e6)}`,
    `ms / 1000 * ${memorySize / 1024} * ${dollar(lambdaGbSecond)}`,
    `(FILL(written, 0) + FILL(indexed, 0)) * ${dollar(millionWriteUnits / 1e6)}`,
    `FILL(logged, 0) * ${dollar(logGigabyte / 1e9)}`,
  ];
  return new MathExpression({
    expression: `1000 * (${dollars.join(" + ")}) / calls`,
    usingMetrics,
    label: "dollars per 1,000 predictions",
  });
}

/** CloudWatch's expressions know no exponents. */
function dollar(price: number): string {
  return price.toFixed(14).replace(/0+$/, "");
}
