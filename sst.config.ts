import type { SSTConfig } from "sst";
import { codeRevision } from "./infra/codeRevision";
import { stageSettings } from "./infra/stageSettings";
import { ApiStack } from "./stacks/ApiStack";
import { ConsoleStack } from "./stacks/ConsoleStack";
import { EntryStack } from "./stacks/EntryStack";
import { IdentityStack } from "./stacks/IdentityStack";
import { MonitoringStack } from "./stacks/MonitoringStack";
import { PipelineStack } from "./stacks/PipelineStack";
import { StorageStack } from "./stacks/StorageStack";

export default {
  config() {
    return { name: "vigie", region: process.env.AWS_REGION ?? "eu-west-3" };
  },
  stacks(app) {
    if (stageSettings(app.stage).removable) app.setDefaultRemovalPolicy("destroy");
    app.setDefaultFunctionProps({
      runtime: "nodejs22.x",
      // One architecture for AWS, CI and the local cloud: DuckDB's native binding is the one that was tested.
      architecture: "x86_64",
      tracing: "active",
      environment: {
        VIGIE_STAGE: app.stage,
        VIGIE_REVISION: codeRevision(process.cwd()),
        LOG_LEVEL: "INFO",
      },
    });
    app
      .stack(StorageStack)
      .stack(IdentityStack)
      .stack(EntryStack)
      .stack(ConsoleStack)
      .stack(PipelineStack)
      .stack(ApiStack)
      .stack(MonitoringStack);
  },
} satisfies SSTConfig;
