import type { Dictionary, DictionaryField } from "./datasets";

/** Fields whose name, label or codes hold every word of the search, in either language and whatever their accents. */
export function searchDictionary(fields: readonly DictionaryField[], search: string): DictionaryField[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return fields.filter((field) => {
    const text = plain(textOf(field));
    return words.every((word) => text.includes(word));
  });
}

/** The contracts that have a feature of this field. */
export function contractsOf(field: DictionaryField, contracts: Dictionary["contracts"]): string[] {
  return contracts.flatMap(({ name, features }) => (features.some((feature) => feature.field.name === field.name) ? [name] : []));
}

function textOf(field: DictionaryField): string {
  const codes = field.kind === "code" ? field.codes.map(({ code, fr, en, text }) => `${code} ${fr} ${en} ${text ?? ""}`) : [];
  return [field.name, field.dictionary, field.label.fr, field.label.en, ...codes].join(" ");
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
