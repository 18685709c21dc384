import type { Contract, Feature } from "./contract";
import { vehicleKinds } from "./contract";
import { type Asked, LAYOUT, SECTIONS, type Section, TOGETHER } from "./layout";

/** A question of the form: the feature that it is about and how it is asked. */
export type Question = { feature: Feature; asked: Asked };
export type FormSection = { section: Section; first: Question[]; more: Question[]; kinds: Feature[] };

const SECTION_OF: Readonly<Record<Feature["group"], Section>> = {
  "place and time": "where",
  "conditions and road": "road",
  vehicles: "impact",
  people: "people",
};

/**
 * The form of a contract: every feature is asked for, those of the layout in its order and the others after them by their group. Sections
 * without any question are left out.
 */
export function formSections(contract: Contract): FormSection[] {
  const kinds = vehicleKinds(contract);
  const together = hasWhen(contract) ? TOGETHER : [];
  const arranged = SECTIONS.flatMap((section) => [...LAYOUT[section].first, ...LAYOUT[section].more]).map(({ name }) => name);
  return SECTIONS.map((section) => {
    const questions = (list: readonly Asked[]) =>
      list.flatMap((asked): Question[] => {
        const feature = contract.features.find(({ name }) => name === asked.name);
        return feature ? [{ feature, asked }] : [];
      });
    const others = contract.features.filter(
      ({ name, group }) =>
        SECTION_OF[group] === section && !arranged.includes(name) && !together.includes(name) && !kinds.some((kind) => kind.name === name),
    );
    return {
      section,
      first: [...questions(LAYOUT[section].first), ...questions(others.map(askedPlainly))],
      more: questions(LAYOUT[section].more),
      kinds: section === "impact" ? kinds : [],
    };
  }).filter(
    ({ section, first, more, kinds }) => first.length + more.length + kinds.length > 0 || (section === "where" && hasWhen(contract)),
  );
}

/** A feature that the layout does not arrange: a row of choices needs the whole width, everything else half of it. */
function askedPlainly({ name, field }: Feature): Asked {
  return { name, width: field.kind === "code" && field.codes.length > 2 && field.codes.length <= 7 ? 6 : 3, wrap: 2 };
}

/** Whether the contract takes time and place as the form asks for them. */
export function hasWhen({ features }: Contract): boolean {
  return ["month", "weekday", "minute_of_day"].every((name) => features.some((feature) => feature.name === name));
}

export function hasAges({ features }: Contract): boolean {
  return ["age_min", "age_max", "age_mean"].every((name) => features.some((feature) => feature.name === name));
}
