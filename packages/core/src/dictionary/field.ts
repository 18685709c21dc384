/** A text in both languages of the project. */
export type Text = { fr: string; en: string };

/** One accepted code of a categorical field. */
export type Code = Text & { code: number | string };

/**
 * What is known about one field of the official tables: it feeds validation, documentation, form options and drift typing.
 * Codes are categorical even though they look like numbers.
 */
export type Field =
  | { name: string; kind: "code"; label: Text; codes: readonly Code[] }
  | { name: string; kind: "number"; label: Text; range: readonly [number, number]; unit?: string; integer?: boolean };

/** Codes of a field, in the dictionary's order. Empty for numbers. */
export function codesOf(field: Field): readonly (number | string)[] {
  return field.kind === "code" ? field.codes.map(({ code }) => code) : [];
}
