import { apiHandler } from "./apiHandler";
import { lambdaDoors } from "./lambdaDoors";
import { referenceHandlers } from "./referenceHandlers";

export const handler = apiHandler("reference", referenceHandlers(), lambdaDoors());
