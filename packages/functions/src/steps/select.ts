import { select } from "@vigie/core/steps/select";
import { stepHandler } from "./stepHandler";

export const handler = stepHandler(select);
