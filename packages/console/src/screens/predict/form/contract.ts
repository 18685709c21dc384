import type { paths } from "@vigie/client/api.generated";

export type Dictionary = paths["/v1/dictionary"]["get"]["responses"][200]["content"]["application/json"];
export type Contract = Dictionary["contracts"][number];
export type Feature = Contract["features"][number];
export type CodeField = Extract<Feature["field"], { kind: "code" }>;

/** Counts of vehicles that are not a kind of vehicle. */
const NOT_A_KIND = new Set(["n_vehicles", "n_fixed_obstacle", "n_left_road", "n_front_impact"]);

/** Counts of one kind of vehicle each, in the contract's order. */
export function vehicleKinds({ features }: Contract): Feature[] {
  return features.filter(({ name, group }) => group === "vehicles" && name.startsWith("n_") && !NOT_A_KIND.has(name));
}

/** How a code is sent: departments are texts in the dictionary and numbers in a model, `2A` 201 and `2B` 202. */
export function sentCode(code: string | number): number {
  return Number(String(code).replace(/^2A$/i, "201").replace(/^2B$/i, "202"));
}

/** The text of a code, of what is sent for it. */
export function codeOf(field: CodeField, sent: number): string | undefined {
  const found = field.codes.find(({ code }) => sentCode(code) === sent);
  return found && String(found.code);
}
