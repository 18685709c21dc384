import { z } from "zod";
import { departmentNumber } from "../dictionary/departments";
import { type CodeField, codesOf, type Field, type NumberField } from "../dictionary/field";

/** The numbers that a feature of this field may hold: its codes (a department as its number) or its range. Issues carry the accepted values. */
export function valueSchema(field: Field): z.ZodType<number> {
  if (field.kind === "number") return rangeSchema(field);
  return z.literal(codesOf(field).map((code) => (typeof code === "string" ? departmentNumber(code) : code)));
}

/** The codes of a field that is coded with numbers. */
export function codeSchema(field: CodeField): z.ZodType<number> {
  return z.literal(codesOf(field).map(Number)).describe(field.label.en);
}

/** The codes of a field that is coded with text. */
export function textCodeSchema(field: CodeField): z.ZodType<string> {
  return z.literal(codesOf(field).map(String)).describe(field.label.en);
}

/** A number within the closed range of a field, whole when the field is. */
export function rangeSchema(field: NumberField): z.ZodType<number> {
  const [low, high] = field.range;
  return (field.integer ? z.int() : z.number()).min(low).max(high).describe(field.label.en);
}
