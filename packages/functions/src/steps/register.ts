import { register } from "@vigie/core/steps/register";
import { stepHandler } from "./stepHandler";

export const handler = stepHandler(register);
