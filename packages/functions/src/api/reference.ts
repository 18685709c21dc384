import { apiHandler } from "./apiHandler";
import { lambdaDoors } from "./lambdaDoors";
import { referenceRoutes } from "./reference.routes";
import { referenceHandlers } from "./referenceHandlers";

export const handler = apiHandler(referenceRoutes, referenceHandlers(), lambdaDoors());
