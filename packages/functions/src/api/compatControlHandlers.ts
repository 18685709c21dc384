import type { DriftStore } from "@vigie/cloud/driftStore";
import { NotFoundError } from "@vigie/core/errors";
import type { Registry } from "@vigie/core/registry/registry";
import type { HandlersOf } from "./apiRequest";
import type { RouteOf } from "./routes";

export type CompatControlDependencies = {
  registry: Pick<Registry, "getAlias" | "moveAlias">;
  drift: Pick<DriftStore, "setNoise">;
  now(): Date;
};

/** Nothing is reloaded by hand here: which version answers follows from the champion alias alone, on every instance. */
export function compatControlHandlers({ registry, drift, now }: CompatControlDependencies): HandlersOf<RouteOf<"controls">> {
  const championOf = async (model: string) => (await registry.getAlias(model, "champion"))?.version ?? null;
  const told = async (model: string) => {
    const version = await championOf(model);
    if (version === null) throw new NotFoundError(`Model ${model} has no champion.`);
    return { body: { message: `Every instance serves version ${version} of ${model} within 30 s.`, model, version } };
  };
  return {
    "GET /protected/reload": () => told("fr13"),
    "POST /api/v1/reload_model/{model}": async ({ parameters: { model }, query: { version }, caller, log }) => {
      const expected = await championOf(model);
      if (version === undefined || version === expected) return told(model);
      const reason = "POST /api/v1/reload_model";
      await registry.moveAlias({ model, alias: "champion", expected, version, reason, by: caller.username }, now());
      log("champion moved", { model, from: expected, to: version, by: caller.username });
      return { body: { message: `Every instance serves version ${version} of ${model} within 30 s.`, model, version } };
    },
    "POST /config/noise": async ({ body: { noise }, caller, log }) => {
      await drift.setNoise(noise === undefined ? undefined : { noise, at: now().toISOString(), by: caller.username });
      log("drift simulated", { noise: noise ?? 0, by: caller.username });
      const message = noise === undefined ? "The simulation has ended." : "The next drift checks see the current window with this noise.";
      return { body: { message, noise: noise ?? 0 } };
    },
  };
}
