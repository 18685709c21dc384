import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { onPartition } from "./permissions";
import { stores } from "./stores";
import { VigieFunction } from "./vigieFunction";

/** Says which machine keys may come in. It sees no more of the table of access than the keys, and writes only when one was used. */
export function keyAuthorizer(scope: Construct, resources: { artifacts: IBucket; registry: Table; access: Table }): VigieFunction {
  return new VigieFunction(scope, "api-authorizer", {
    description: "Lets machines in by their key.",
    handler: "packages/functions/src/keyAuthorizer.handler",
    memoryMb: 512,
    timeoutSeconds: 5,
    environment: { ...stores(resources), ACCESS_TABLE: resources.access.tableName },
    permissions: [onPartition(resources.access, "KEYS", ["GetItem", "UpdateItem"])],
  });
}
