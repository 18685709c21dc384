import { gate } from "@vigie/core/steps/gate";
import { stepHandler } from "./stepHandler";

export const handler = stepHandler(gate);
