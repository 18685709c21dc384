import { Stack } from "aws-cdk-lib";
import { CfnQueryDefinition } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { App } from "sst/constructs";

/** Account of the local cloud, whose CloudFormation knows no saved queries. */
const LOCAL_ACCOUNT = "000000000000";

/** Questions that somebody on call asks of the logs: contracts/operations.md, "Logs". */
const QUERIES: Readonly<Record<string, string>> = {
  errors:
    "fields @timestamp, service, request_id, step, message, error.name, error.message | filter level = 'ERROR' | sort @timestamp desc | limit 100",
  "one-request":
    "fields @timestamp, service, level, message, @message | filter request_id = 'PUT THE REQUEST ID HERE' | sort @timestamp asc",
  "one-execution":
    "fields @timestamp, service, step, message, @message | filter execution = 'PUT THE EXECUTION ID HERE' or @message like 'PUT THE EXECUTION ID HERE' | sort @timestamp asc",
  "slow-requests":
    "filter message = 'request' | stats count(*) as requests, pct(Latency, 50) as p50, pct(Latency, 95) as p95, max(Latency) as slowest by route | sort p95 desc",
  "refused-requests": "filter message = 'request refused' | stats count(*) as refused by route, status, problem | sort refused desc",
  "cold-starts":
    "filter @type = 'REPORT' and ispresent(@initDuration) | stats count(*) as starts, avg(@initDuration) as mean, max(@initDuration) as slowest by @log | sort slowest desc",
  "drift-checks": "filter message = 'drift checked' | fields @timestamp, model, version, verdict, score | sort @timestamp desc | limit 100",
};

/** Saved queries of CloudWatch Logs Insights over the functions' logs. */
export class LogQueries extends Construct {
  constructor(scope: Construct, id: string, { logGroupNames }: { logGroupNames: readonly string[] }) {
    super(scope, id);
    if (Stack.of(this).account === LOCAL_ACCOUNT) return;
    for (const [name, queryString] of Object.entries(QUERIES)) {
      new CfnQueryDefinition(this, name, {
        name: `${(scope.node.root as App).logicalPrefixedName("")}${name}`,
        queryString: queryString.replaceAll(" | ", "\n| "),
        logGroupNames: [...logGroupNames],
      });
    }
  }
}
