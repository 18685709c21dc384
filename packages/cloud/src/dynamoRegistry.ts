import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Registry } from "@vigie/core/registry/registry";
import { dynamoAliases } from "./registry/aliases";
import { dynamoDatasets } from "./registry/datasets";
import { dynamoDecisions } from "./registry/decisions";
import { dynamoDriftRecords } from "./registry/driftRecords";
import { dynamoLeases } from "./registry/leases";
import { registryTable } from "./registry/registryTable";
import { dynamoRuns } from "./registry/runs";
import { dynamoSources } from "./registry/sources";
import { dynamoVersions } from "./registry/versions";

/**
 * The registry in one DynamoDB table with the text keys `pk` and `sk`; it needs no index. What belongs together is written in one
 * transaction, and a write that loses to another one is tried again on what it then finds.
 *
 * Its calls throw TransientError for what is worth another try, VisibleError 413 for a record above 380 KiB.
 */
export function dynamoRegistry({ client, table: name }: { client: DynamoDBDocumentClient; table: string }): Registry {
  const table = registryTable(client, name);
  return {
    ...dynamoRuns(table),
    ...dynamoVersions(table),
    ...dynamoDecisions(table),
    ...dynamoAliases(table),
    ...dynamoSources(table),
    ...dynamoDatasets(table),
    ...dynamoDriftRecords(table),
    ...dynamoLeases(table),
  };
}
