import { SCHEDULES } from "@vigie/cloud/scheduleNames";
import { routes } from "@vigie/functions/api/routes";
import { ArnFormat, Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import type { App } from "sst/constructs";
import type { Schedules } from "./schedules";
import { STEP_FUNCTION_NAMES } from "./stepFunctions";

/** Functions beside those of the API and of the steps. */
const OTHER_FUNCTIONS = ["deliver", "drift-alarm", "dashboard-widgets"];

/**
 * What the API shows of a stage's operation, by name: alarms are made after the API, which they watch. Alarms and log groups are named one by one or by the
 * stage's prefix; reading metrics knows no resources.
 */
export function watchedByApi(
  scope: Construct,
  { groupName, role }: Schedules,
): { environment: Record<string, string>; permissions: PolicyStatement[] } {
  const prefix = (scope.node.root as App).logicalPrefixedName("");
  const groups = [...new Set(routes.map(({ group }) => `api-${group}`)), ...STEP_FUNCTION_NAMES, ...OTHER_FUNCTIONS];
  const logGroups = groups.map((name) => `/aws/lambda/${prefix}${name}`);
  const arn = (service: string, resource: string, resourceName: string, arnFormat = ArnFormat.COLON_RESOURCE_NAME) =>
    Stack.of(scope).formatArn({ service, resource, resourceName, arnFormat });
  return {
    environment: { NAME_PREFIX: prefix, SCHEDULE_GROUP: groupName, LOG_GROUPS: logGroups.join(",") },
    permissions: [
      new PolicyStatement({ actions: ["cloudwatch:DescribeAlarms"], resources: [arn("cloudwatch", "alarm", `${prefix}*`)] }),
      new PolicyStatement({ actions: ["cloudwatch:GetMetricData"], resources: ["*"] }),
      new PolicyStatement({ actions: ["logs:FilterLogEvents"], resources: [arn("logs", "log-group", `/aws/lambda/${prefix}*`)] }),
      new PolicyStatement({
        actions: ["scheduler:GetSchedule", "scheduler:UpdateSchedule"],
        resources: SCHEDULES.map(({ name }) => arn("scheduler", "schedule", `${groupName}/${name}`, ArnFormat.SLASH_RESOURCE_NAME)),
      }),
      new PolicyStatement({
        actions: ["iam:PassRole"],
        resources: [role.roleArn],
        conditions: { StringEquals: { "iam:PassedToService": "scheduler.amazonaws.com" } },
      }),
    ],
  };
}
