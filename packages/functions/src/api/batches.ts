import { dynamoBatches } from "@vigie/cloud/batches";
import { batchFiles, batchFilesClient } from "@vigie/cloud/batchFiles";
import { dynamoClient, stepFunctionsClient } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { executionsOf } from "@vigie/cloud/executions";
import { required } from "@vigie/cloud/required";
import { apiHandler } from "./apiHandler";
import { batchesRoutes } from "./batches/batches.routes";
import { batchHandlers } from "./batches/batchHandlers";
import { lambdaDoors } from "./lambdaDoors";

const handlers = batchHandlers({
  registry: dynamoRegistry({ client: dynamoClient(), table: required("REGISTRY_TABLE") }),
  batches: dynamoBatches({ client: dynamoClient(), table: required("PREDICTIONS_TABLE") }),
  files: batchFiles({ client: batchFilesClient(), bucket: required("ARTIFACTS_BUCKET") }),
  executions: executionsOf({ client: stepFunctionsClient(), machineArn: required("BATCH_MACHINE_ARN") }),
  now: () => new Date(),
});

export const handler = apiHandler(batchesRoutes, handlers, lambdaDoors());
