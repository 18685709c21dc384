import { authRoutes } from "./auth.routes";
import { batchesRoutes } from "./batches.routes";
import { compatRoutes } from "./compat.routes";
import { compatControlsRoutes } from "./compatControls.routes";
import { datasetsRoutes } from "./datasets.routes";
import { driftRoutes } from "./drift.routes";
import { keysRoutes } from "./keys.routes";
import { labelsRoutes } from "./labels.routes";
import { modelsRoutes } from "./models.routes";
import { operationsRoutes } from "./operations.routes";
import { pipelinesRoutes } from "./pipelines.routes";
import { predictionsRoutes } from "./predictions.routes";
import { referenceRoutes } from "./reference.routes";
import { registryRoutes } from "./registry.routes";
import { riskRoutes } from "./risk.routes";
import type { Route, RouteGroup } from "./route";
import { runsRoutes } from "./runs.routes";
import { usersRoutes } from "./users.routes";
import { webhooksRoutes } from "./webhooks.routes";

/** Every route of the API. The stacks read it too: nothing heavy is loaded from here. */
export const routes = [
  ...predictionsRoutes,
  ...batchesRoutes,
  ...labelsRoutes,
  ...authRoutes,
  ...runsRoutes,
  ...modelsRoutes,
  ...registryRoutes,
  ...datasetsRoutes,
  ...pipelinesRoutes,
  ...driftRoutes,
  ...operationsRoutes,
  ...riskRoutes,
  ...usersRoutes,
  ...keysRoutes,
  ...webhooksRoutes,
  ...referenceRoutes,
  ...compatRoutes,
  ...compatControlsRoutes,
] as const satisfies readonly Route[];

/** The routes of a group, as a type: what its handlers are bound to. */
export type RouteOf<G extends RouteGroup> = Extract<(typeof routes)[number], { group: G }>;
