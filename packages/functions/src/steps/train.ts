import { shard } from "@vigie/core/steps/shard";
import { train } from "@vigie/core/steps/train";
import { trial } from "@vigie/core/steps/trial";
import { stepHandler } from "./stepHandler";

export const handler = stepHandler(trial, shard, train);
