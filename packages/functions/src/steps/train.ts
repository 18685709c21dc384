import { train } from "@vigie/core/steps/train";
import { stepHandler } from "./stepHandler";

export const handler = stepHandler(train);
