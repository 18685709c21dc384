import { acquire } from "@vigie/core/steps/acquire";
import { release } from "@vigie/core/steps/release";
import { stepHandler } from "./stepHandler";

export const handler = stepHandler(acquire, release);
