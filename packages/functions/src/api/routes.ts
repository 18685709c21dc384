import { authRoutes } from "./auth.routes";
import { datasetsRoutes } from "./datasets.routes";
import { modelsRoutes } from "./models.routes";
import { pipelinesRoutes } from "./pipelines.routes";
import { predictionsRoutes } from "./predictions.routes";
import { referenceRoutes } from "./reference.routes";
import type { Route, RouteGroup } from "./route";

/** Every route of the API. The stacks read it too: nothing heavy is loaded from here. */
export const routes = [
  ...predictionsRoutes,
  ...authRoutes,
  ...modelsRoutes,
  ...datasetsRoutes,
  ...pipelinesRoutes,
  ...referenceRoutes,
] as const satisfies readonly Route[];

/** The routes of a group, as a type: what its handlers are bound to. */
export type RouteOf<G extends RouteGroup> = Extract<(typeof routes)[number], { group: G }>;
