import { batchesRoutes } from "./batches/batches.routes";
import { compatRoutes } from "./compat/compat.routes";
import { compatControlsRoutes } from "./compat/compatControls.routes";
import { datasetsRoutes } from "./datasets/datasets.routes";
import { riskRoutes } from "./figures/risk.routes";
import { driftRoutes } from "./operations/drift.routes";
import { operationsRoutes } from "./operations/operations.routes";
import { pipelinesRoutes } from "./operations/pipelines.routes";
import { authRoutes } from "./people/auth.routes";
import { keysRoutes } from "./people/keys.routes";
import { usersRoutes } from "./people/users.routes";
import { labelsRoutes } from "./predictions/labels.routes";
import { predictionsRoutes } from "./predictions/predictions.routes";
import { referenceRoutes } from "./reference/reference.routes";
import { modelsRoutes } from "./registry/models.routes";
import { registryRoutes } from "./registry/registry.routes";
import { runsRoutes } from "./registry/runs.routes";
import { webhooksRoutes } from "./registry/webhooks.routes";
import type { Route, RouteGroup } from "./route";

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
