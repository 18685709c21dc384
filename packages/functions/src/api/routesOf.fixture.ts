import type { RouteGroup } from "./route";
import { type RouteOf, routes } from "./routes";

/** The routes of a group, as its function is given them. */
export function routesOf<G extends RouteGroup>(group: G): RouteOf<G>[] {
  return routes.filter((route): route is RouteOf<G> => route.group === group);
}
