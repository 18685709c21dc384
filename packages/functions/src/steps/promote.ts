import { promote } from "@vigie/core/steps/promote";
import { stepHandler } from "./stepHandler";

export const handler = stepHandler(promote);
