import { type CloudWatchClient, type MetricDataQuery, paginateGetMetricData } from "@aws-sdk/client-cloudwatch";
import { transiently } from "./errors";
import type { MetricSeries } from "./operationStates";

/** What to read: a metric of our own namespace. */
export type MetricWish = Omit<MetricSeries, "points">;

export interface ServiceMetrics {
  read(wishes: readonly MetricWish[], from: Date, to: Date): Promise<MetricSeries[]>;
}

/** So many points at most, whatever the time. */
const POINTS = 120;

const MINUTE_S = 60;

export function serviceMetrics({ client, namespace }: { client: CloudWatchClient; namespace: string }): ServiceMetrics {
  return {
    async read(wishes, from, to) {
      const seconds = (to.getTime() - from.getTime()) / 1000;
      const Period = Math.max(MINUTE_S, Math.ceil(seconds / POINTS / MINUTE_S) * MINUTE_S);
      const MetricDataQueries = wishes.map(({ name, statistic, dimensions }, index): MetricDataQuery => {
        const Dimensions = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
        return { Id: `m${index}`, MetricStat: { Metric: { Namespace: namespace, MetricName: name, Dimensions }, Stat: statistic, Period } };
      });
      const points = wishes.map((): MetricSeries["points"] => []);
      await transiently(async () => {
        const query = { MetricDataQueries, StartTime: from, EndTime: to };
        for await (const { MetricDataResults = [] } of paginateGetMetricData({ client }, query)) {
          for (const { Id = "m0", Timestamps = [], Values = [] } of MetricDataResults) {
            points[Number(Id.slice(1))]?.push(...Timestamps.map((at, index) => ({ at: at.toISOString(), value: Values[index] ?? 0 })));
          }
        }
      });
      return wishes.map((wish, index) => ({ ...wish, points: points[index]!.sort((a, b) => (a.at < b.at ? -1 : 1)) }));
    },
  };
}
