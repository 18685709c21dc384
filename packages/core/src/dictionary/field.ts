/** A text in both languages of the project. */
export type Text = { fr: string; en: string };

/** One accepted code of a categorical field; `text` is what the files hold in its place, where they hold no codes. */
export type Code = Text & { code: number | string; text?: string };

/** A field whose values are codes: categorical even though most codes look like numbers. */
export type CodeField = { name: string; kind: "code"; label: Text; codes: readonly Code[] };

/** A field that is measured or counted; `range` is closed on both sides. */
export type NumberField = { name: string; kind: "number"; label: Text; range: readonly [number, number]; unit?: string; integer?: boolean };

/** What is known about one field of the official tables: it feeds validation, documentation, form options and drift typing. */
export type Field = CodeField | NumberField;

/** Codes of a field, in the dictionary's order. Empty for numbers. */
export function codesOf(field: Field): readonly (number | string)[] {
  return field.kind === "code" ? field.codes.map(({ code }) => code) : [];
}

/** Declares a code field; each row is code, French label, English label. */
export function codeField(name: string, fr: string, en: string, rows: readonly (readonly [number | string, string, string])[]): CodeField {
  return { name, kind: "code", label: { fr, en }, codes: rows.map(([code, fr, en]) => ({ code, fr, en })) };
}

/**
 * Declares a field whose files hold categories as text. Each row is code, text of the publisher, French label, English label. The codes are ours:
 * models are trained on them, so that a new category takes the next number and no number is ever given twice.
 */
export function categoryField(
  name: string,
  fr: string,
  en: string,
  rows: readonly (readonly [code: number, text: string, fr: string, en: string])[],
): CodeField {
  return { name, kind: "code", label: { fr, en }, codes: rows.map(([code, text, fr, en]) => ({ code, text, fr, en })) };
}

/** Declares a number field; whole numbers unless `integer` is false. */
export function numberField(
  name: string,
  fr: string,
  en: string,
  range: readonly [number, number],
  { unit, integer = true }: { unit?: string; integer?: boolean } = {},
): NumberField {
  return { name, kind: "number", label: { fr, en }, range, integer, ...(unit === undefined ? {} : { unit }) };
}
