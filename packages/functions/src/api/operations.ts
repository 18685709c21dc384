import { alarmsOf } from "@vigie/cloud/alarms";
import { cloudWatchClient, cloudWatchLogsClient, dynamoClient, schedulerClient } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { logsOf } from "@vigie/cloud/logs";
import { serviceMetrics } from "@vigie/cloud/metrics";
import { required } from "@vigie/cloud/required";
import { schedulesOf } from "@vigie/cloud/schedules";
import { apiHandler } from "./apiHandler";
import { API_METRICS } from "./apiMetrics";
import { lambdaDoors } from "./lambdaDoors";
import { operationHandlers } from "./operations/operationHandlers";
import { operationsRoutes } from "./operations/operations.routes";

const now = () => new Date();
const handlers = operationHandlers({
  schedules: schedulesOf({ client: schedulerClient(), group: required("SCHEDULE_GROUP"), now }),
  alarms: alarmsOf({ client: cloudWatchClient(), prefix: required("NAME_PREFIX") }),
  metrics: serviceMetrics({ client: cloudWatchClient(), namespace: API_METRICS.namespace }),
  logs: logsOf({ client: cloudWatchLogsClient(), groups: required("LOG_GROUPS").split(",") }),
  registry: dynamoRegistry({ client: dynamoClient(), table: required("REGISTRY_TABLE") }),
  now,
});

export const handler = apiHandler(operationsRoutes, handlers, lambdaDoors());
