import { artifactUpload } from "@vigie/cloud/artifactUpload";
import { batchFilesClient } from "@vigie/cloud/batchFiles";
import { dynamoClient, stepFunctionsClient } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { executionsOf } from "@vigie/cloud/executions";
import { required } from "@vigie/cloud/required";
import { apiHandler } from "./apiHandler";
import { lambdaDoors } from "./lambdaDoors";
import { pipelineHandlers } from "./operations/pipelineHandlers";
import { pipelinesRoutes } from "./operations/pipelines.routes";
import { stateLogs } from "./operations/stateLogs";

const machine = (arn: string) => executionsOf({ client: stepFunctionsClient(), machineArn: required(arn) });
const executions = machine("TRAINING_MACHINE_ARN");
const watching = { refresh: machine("REFRESH_MACHINE_ARN"), "drift-check": machine("DRIFT_CHECK_MACHINE_ARN") };
const registry = dynamoRegistry({ client: dynamoClient(), table: required("REGISTRY_TABLE") });
const upload = artifactUpload({ client: batchFilesClient(), bucket: required("ARTIFACTS_BUCKET") });
const logsOf = stateLogs(required("VIGIE_STAGE"), process.env.AWS_ENDPOINT_URL === undefined ? process.env.AWS_REGION : undefined);

export const handler = apiHandler(
  pipelinesRoutes,
  pipelineHandlers({ executions, watching, registry, logsOf, upload, now: () => new Date() }),
  lambdaDoors(),
);
