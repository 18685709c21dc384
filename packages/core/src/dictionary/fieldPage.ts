import type { SourceColumn, SourceTable } from "../dataset/definition";
import type { Field } from "./field";
import { markdownTable } from "./markdownPage";

/** A field as a section of a page: labels in both languages, where it is read from, what is missing, and its range or codes. */
export function fieldSection(field: Field, tables: readonly SourceTable[]): string {
  const heading = `### \`${field.name}\`: ${field.label.en}\n\n*${field.label.fr}.* ${originOf(field.name, tables)}`;
  if (field.kind === "number") return `${heading} ${numberText(field)}`;
  const texts = field.codes.some(({ text }) => text !== undefined);
  const header = ["code", ...(texts ? ["text in the files"] : []), "français", "English"];
  const rows = field.codes.map(({ code, text, fr, en }) => [code, ...(texts ? [text ?? ""] : []), fr, en]);
  return `${heading}\n\n${markdownTable(header, rows)}`;
}

/** What a field accepts, in a few words. */
export function acceptedText(field: Field): string {
  return field.kind === "number" ? numberText(field) : `${field.codes.length} codes`;
}

function numberText({ range: [low, high], unit, integer }: Extract<Field, { kind: "number" }>): string {
  return `${integer ? "Whole number" : "Number"} from ${low} to ${high}${unit ? ` (${unit})` : ""}.`;
}

/** The column of the files that a canonical one is read from, and what 0 means there. */
function originOf(name: string, tables: readonly SourceTable[]): string {
  for (const { title, cells, columns } of tables) {
    const cell = cells.find((each) => each.name === name);
    if (!cell) continue;
    const from = cell.from ?? (columns.some((column) => column.name === name) ? name : undefined);
    const column = columns.find((each) => each.name === from);
    if (!column) return `Derived from other columns of \`${title}\`.`;
    return [`Read from \`${[column.name, ...(column.aliases ?? [])].join("` or `")}\` of \`${title}\`.`, zeroText(column)].join(" ").trim();
  }
  return "An outcome, or derived from the other fields.";
}

function zeroText({ zero }: SourceColumn): string {
  if (zero === undefined) return "";
  if (typeof zero === "string") return zero === "missing" ? "0 is missing." : "0 is missing up to 2018.";
  return `0 is missing where \`${zero.missingWith}\` is 0 or missing as well.`;
}
