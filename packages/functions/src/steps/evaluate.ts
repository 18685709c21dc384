import { evaluate } from "@vigie/core/steps/evaluate";
import { stepHandler } from "./stepHandler";

export const handler = stepHandler(evaluate);
