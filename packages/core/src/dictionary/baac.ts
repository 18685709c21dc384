import { accidentFields } from "./accident";
import { personFields } from "./person";
import { roadFields } from "./road";
import { vehicleFields } from "./vehicle";

/** Every field of the French accident tables by name (ONISR, October 2025): validation, documentation, forms and drift typing read it here. */
export const baac = { ...accidentFields, ...roadFields, ...vehicleFields, ...personFields };
