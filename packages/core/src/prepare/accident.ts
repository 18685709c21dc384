import * as z from "zod";
import { baac } from "../dictionary/baac";
import { boundsOf } from "../dictionary/departments";
import { MAX_USERS, MAX_VEHICLES } from "./accidentLimits";
import type { CanonicalAccident } from "./canonicalAccident";
import { codeSchema, rangeSchema, textCodeSchema } from "./valueSchema";

const VehicleDescription = z.strictObject({
  catv: codeSchema(baac.catv).nullish(),
  obs: codeSchema(baac.obs).nullish(),
  obsm: codeSchema(baac.obsm).nullish(),
  choc: codeSchema(baac.choc).nullish(),
});

const UserDescription = z.strictObject({
  catu: codeSchema(baac.catu).nullish(),
  sexe: codeSchema(baac.sexe).nullish(),
  age: rangeSchema(baac.age).nullish(),
  secu1: codeSchema(baac.secu1).nullish(),
});

/**
 * An accident as a caller describes it; whatever is left out or null is unknown. `datetime` is local time, `YYYY-MM-DDTHH:MM`, and stands
 * for `month`, `weekday` (0 = Monday) and `minute_of_day`. Without `vehicles` nothing is known about them; `[]` says there are none.
 */
export const AccidentDescription = z
  .strictObject({
    datetime: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { message: "must be a local time, YYYY-MM-DDTHH:MM", abort: true })
      .refine((datetime) => !Number.isNaN(instantOf(datetime)), "is not in the calendar")
      .nullish()
      .describe("Local date and time"),
    month: rangeSchema(baac.month).nullish(),
    weekday: rangeSchema(baac.weekday).nullish(),
    minute_of_day: rangeSchema(baac.minute_of_day).nullish(),
    dep: textCodeSchema(baac.dep).nullish(),
    lat: rangeSchema(baac.lat).nullish(),
    long: rangeSchema(baac.long).nullish(),
    agg: codeSchema(baac.agg).nullish(),
    lum: codeSchema(baac.lum).nullish(),
    atm: codeSchema(baac.atm).nullish(),
    col: codeSchema(baac.col).nullish(),
    catr: codeSchema(baac.catr).nullish(),
    circ: codeSchema(baac.circ).nullish(),
    vosp: codeSchema(baac.vosp).nullish(),
    prof: codeSchema(baac.prof).nullish(),
    plan: codeSchema(baac.plan).nullish(),
    surf: codeSchema(baac.surf).nullish(),
    infra: codeSchema(baac.infra).nullish(),
    situ: codeSchema(baac.situ).nullish(),
    vma: rangeSchema(baac.vma).nullish(),
    vehicles: z.array(VehicleDescription).max(MAX_VEHICLES).nullish(),
    users: z.array(UserDescription).max(MAX_USERS).nullish(),
  })
  .superRefine((described, context) => {
    if (described.datetime != null) refuseOtherTimes(described, context);
    if (described.dep != null) refuseFarCoordinates(described, described.dep, context);
  });
export type AccidentDescription = z.infer<typeof AccidentDescription>;

/** A described accident in the columns of the canonical tables, ready for `deriveRow`. */
export function canonicalAccident({ datetime, vehicles, users, ...fields }: AccidentDescription): CanonicalAccident {
  return {
    fields: datetime == null ? fields : { ...fields, ...timeOf(datetime) },
    ...(vehicles && { vehicles }),
    ...(users && { users }),
  };
}

type Described = { [column: string]: unknown };

function refuseOtherTimes(described: Described, context: z.RefinementCtx): void {
  for (const part of ["month", "weekday", "minute_of_day"]) {
    if (described[part] != null) {
      context.addIssue({ code: "custom", path: [part], message: "follows from datetime: send one or the other" });
    }
  }
}

function refuseFarCoordinates(described: Described, department: string, context: z.RefinementCtx): void {
  for (const [axis, [low, high]] of Object.entries(boundsOf(department) ?? {})) {
    const degrees = described[axis];
    if (typeof degrees === "number" && (degrees < low || degrees > high)) {
      context.addIssue({ code: "custom", path: [axis], message: `must be from ${low} to ${high} in department ${department}` });
    }
  }
}

function timeOf(datetime: string): { month: number; weekday: number; minute_of_day: number } {
  const time = new Date(instantOf(datetime));
  return {
    month: time.getUTCMonth() + 1,
    weekday: (time.getUTCDay() + 6) % 7,
    minute_of_day: time.getUTCHours() * 60 + time.getUTCMinutes(),
  };
}

/** The clock's reading as if it were UTC, so that no time zone moves it; NaN for 30 February, which `Date` would take for 1 March. */
function instantOf(datetime: string): number {
  const instant = Date.parse(`${datetime}:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(datetime) ? instant : Number.NaN;
}
