/**
 * What has been typed so far, as it was typed: `when` a clock's reading `YYYY-MM-DDTHH:MM`, `place` and `ages` free text, `answers` by
 * feature of the contract. What is blank or left out is not known. Nothing of it is lost by an error.
 */
export type Draft = { when: string; place: string; ages: string; answers: Readonly<Record<string, string>> };

export const EMPTY_DRAFT: Draft = { when: "", place: "", ages: "", answers: {} };

/** The draft with one answer given, or taken back with undefined. */
export function answered({ answers, ...rest }: Draft, name: string, value: string | undefined): Draft {
  const { [name]: _, ...others } = answers;
  return { ...rest, answers: value === undefined || value === "" ? others : { ...others, [name]: value } };
}

export function isEmpty({ when, place, ages, answers }: Draft): boolean {
  return when === "" && place === "" && ages === "" && Object.keys(answers).length === 0;
}

/** Parameters of the address that are not answers. */
const OWN = { when: "when", place: "at", ages: "ages" } as const;

/** A draft as parameters of an address; `prefix` keeps a second scenario apart from the first. */
export function draftToQuery(draft: Draft, prefix = ""): [string, string][] {
  const own = Object.entries(OWN).map(([field, name]) => [name, draft[field as keyof typeof OWN]] as const);
  return [...own, ...Object.entries(draft.answers)].filter(([, value]) => value !== "").map(([name, value]) => [prefix + name, value]);
}

/** Reads a draft back; parameters that are no feature's name are left alone. */
export function draftOfQuery(query: URLSearchParams, features: readonly string[], prefix = ""): Draft {
  const read = (name: string) => query.get(prefix + name) ?? "";
  const answers = features.map((name) => [name, read(name)] as const).filter(([, value]) => value !== "");
  return { when: read(OWN.when), place: read(OWN.place), ages: read(OWN.ages), answers: Object.fromEntries(answers) };
}
