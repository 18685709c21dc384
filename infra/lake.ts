import { LAKE_TABLES, lakeTableProperties } from "@vigie/core/dataset/lakeTables";
import { Stack } from "aws-cdk-lib";
import { CfnDatabase, CfnTable } from "aws-cdk-lib/aws-glue";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { App } from "sst/constructs";

const PARQUET = {
  inputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
  outputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
  serializationLibrary: "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe",
};

/** The prepared tables as Athena sees them: one Glue table each, whose partitions follow from the keys, so that no crawler runs. */
export class Lake extends Construct {
  constructor(scope: Construct, id: string, { artifacts }: { artifacts: IBucket }) {
    super(scope, id);
    const catalogId = Stack.of(this).account;
    const name = (scope.node.root as App).logicalPrefixedName("lake").replaceAll("-", "_").toLowerCase();
    const database = new CfnDatabase(this, "Database", { catalogId, databaseInput: { name } });
    for (const table of LAKE_TABLES) {
      const made = new CfnTable(this, table.name, {
        catalogId,
        databaseName: name,
        tableInput: {
          name: table.name,
          tableType: "EXTERNAL_TABLE",
          parameters: lakeTableProperties(table, artifacts.bucketName),
          partitionKeys: [
            { name: "dataset", type: "string" },
            { name: "year", type: "int" },
          ],
          storageDescriptor: {
            location: `s3://${artifacts.bucketName}/lake/${table.name}/`,
            columns: [...table.columns],
            inputFormat: PARQUET.inputFormat,
            outputFormat: PARQUET.outputFormat,
            serdeInfo: { serializationLibrary: PARQUET.serializationLibrary },
          },
        },
      });
      made.addDependency(database);
    }
  }
}
