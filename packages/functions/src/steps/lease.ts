import { acquire } from "@vigie/core/steps/acquire";
import { refreshPlan } from "@vigie/core/steps/refreshPlan";
import { release } from "@vigie/core/steps/release";
import { search } from "@vigie/core/steps/search";
import { stepHandler } from "./stepHandler";

export const handler = stepHandler(acquire, search, release, refreshPlan);
