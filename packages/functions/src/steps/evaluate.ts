import { driftReference } from "@vigie/core/steps/driftReference";
import { evaluate } from "@vigie/core/steps/evaluate";
import { expected } from "@vigie/core/steps/expected";
import { stepHandler } from "./stepHandler";

export const handler = stepHandler(evaluate, driftReference, expected);
