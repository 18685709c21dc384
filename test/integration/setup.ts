import type { TestProject } from "vitest/node";
import { startTestCloud, type TestCloud } from "../testCloud";

declare module "vitest" {
  export interface ProvidedContext {
    vigie: TestCloud;
  }
}

let stop: (() => Promise<void>) | undefined;

/** Tests find the suite's cloud by `inject("vigie")`. */
export async function setup(project: TestProject): Promise<void> {
  const started = await startTestCloud();
  stop = started.stop;
  project.provide("vigie", started.cloud);
}

export async function teardown(): Promise<void> {
  await stop?.();
}
