import * as z from "zod";
import { departmentNumber } from "../dictionary/departments";
import { type CodeField, codesOf, type Field, type NumberField } from "../dictionary/field";

/**
 * The numbers that a feature of this field may hold: its codes (a department as its number) or its range. Issues carry the accepted values.
 * A field of codes takes the marks of `unknown` as well.
 */
export function valueSchema(field: Field, unknown: readonly number[] = []): z.ZodType<number> {
  if (field.kind === "number") return rangeSchema(field);
  if (field.codes.some(({ text }) => text !== undefined)) return categorySchema(field);
  return z.literal([...codesOf(field).map((code) => (typeof code === "string" ? departmentNumber(code) : code)), ...unknown]);
}

/** Codes of a field whose files hold categories as text: the text is taken as well, in either case, and becomes the code. */
function categorySchema({ codes }: CodeField): z.ZodType<number> {
  const byText = new Map(codes.map(({ code, text }) => [text, Number(code)]));
  const upper = (value: unknown) => (typeof value === "string" ? value.trim().toUpperCase() : value);
  return z
    .preprocess(upper, z.literal(codes.flatMap(({ code, text }) => [Number(code), ...(text === undefined ? [] : [text])])))
    .transform((value) => (typeof value === "number" ? value : Number(byText.get(value))));
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
