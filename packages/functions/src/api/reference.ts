import { apiHandler } from "./apiHandler";
import { lambdaDoors } from "./lambdaDoors";
import { referenceRoutes } from "./reference/reference.routes";
import { referenceHandlers } from "./reference/referenceHandlers";

export const handler = apiHandler(referenceRoutes, referenceHandlers(), lambdaDoors());
