import { dynamoBatches } from "@vigie/cloud/batches";
import { batchFiles, batchFilesClient } from "@vigie/cloud/batchFiles";
import { dynamoClient, stepFunctionsClient } from "@vigie/cloud/clients";
import { executionsOf } from "@vigie/cloud/executions";
import { required } from "@vigie/cloud/required";
import { ObjectCreated, startBatch } from "./startBatch";

const dependencies = {
  batches: dynamoBatches({ client: dynamoClient(), table: required("PREDICTIONS_TABLE") }),
  files: batchFiles({ client: batchFilesClient(), bucket: required("ARTIFACTS_BUCKET") }),
  executions: executionsOf({ client: stepFunctionsClient(), machineArn: required("BATCH_MACHINE_ARN") }),
  now: () => new Date(),
};

/** Called when a file of a batch has come. */
export const handler = async (event: unknown): Promise<void> => {
  await startBatch(ObjectCreated.parse(event), dependencies);
};
