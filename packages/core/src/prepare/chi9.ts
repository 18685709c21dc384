import { chicago } from "../dictionary/chicago";
import type { Field } from "../dictionary/field";
import type { Contract, Feature } from "./contract";

const ROAD = "conditions and road";

/** A crash in Chicago as its report opens. Categories are codes of the dictionary; nothing that is filled in after the outcome is among them. */
export const chi9: Contract = {
  name: "chi9",
  unit: "accident",
  features: [
    given(chicago.posted_speed_limit, ROAD),
    given(chicago.weather_condition, ROAD),
    given(chicago.lighting_condition, ROAD),
    given(chicago.first_crash_type, "vehicles"),
    given(chicago.trafficway_type, ROAD),
    given(chicago.roadway_surface_cond, ROAD),
    given(chicago.prim_contributory_cause, "people"),
    given(chicago.crash_hour, "place and time"),
    given(chicago.delay_police_minutes, "place and time"),
  ],
};

function given(field: Field, group: Feature["group"]): Feature {
  const type = field.kind === "code" ? "categorical" : "numeric";
  return { name: field.name, type, group, label: field.label, derivation: { kind: "field", column: field.name }, field };
}
