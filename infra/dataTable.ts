import { AttributeType, BillingMode, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import type { StageSettings } from "./stageSettings";

const INDEX = "gsi1";

/** A single-table design's table: `pk` and `sk`, one sparse index `gsi1` over `gsi1pk` and `gsi1sk`, on demand, restorable to any second of 35 days. */
export class DataTable extends Table {
  constructor(scope: Construct, id: string, { settings, expires }: { settings: StageSettings; expires?: string }) {
    super(scope, id, {
      partitionKey: { name: "pk", type: AttributeType.STRING },
      sortKey: { name: "sk", type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: !settings.removable,
      removalPolicy: settings.removalPolicy,
      ...(expires === undefined ? {} : { timeToLiveAttribute: expires }),
    });
    this.addGlobalSecondaryIndex({
      indexName: INDEX,
      partitionKey: { name: `${INDEX}pk`, type: AttributeType.STRING },
      sortKey: { name: `${INDEX}sk`, type: AttributeType.STRING },
    });
  }
}
