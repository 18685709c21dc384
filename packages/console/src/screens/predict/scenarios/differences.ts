import type { Text } from "../../../i18n/locale";
import type { Contract, Feature } from "../form/contract";
import { sentCode } from "../form/contract";
import type { Features } from "../form/requestOf";
import { timeText } from "../result/wording";

/** A feature whose value differs between two scenarios. */
export type Difference = { feature: Feature; a: number | undefined; b: number | undefined };

/** What differs, in the order of the form; counts that follow from others (vehicles in all, the mean age) are left out. */
export function differences(a: Features, b: Features, contract: Contract): Difference[] {
  const following = new Set(["n_vehicles", "age_mean"]);
  return contract.features
    .filter(({ name }) => a[name] !== b[name] && !following.has(name))
    .map((feature) => ({ feature, a: a[feature.name], b: b[feature.name] }));
}

/** A value in the words of the dictionary; undefined when it is not known. */
export function valueText({ field, name }: Feature, value: number | undefined): Text | undefined {
  if (value === undefined) return undefined;
  if (field.kind === "code") {
    const code = field.codes.find((each) => sentCode(each.code) === value);
    return code ?? same(String(value));
  }
  const time = timeText(name, value);
  if (time) return time;
  const unit = field.unit === undefined ? "" : `\u00a0${field.unit}`;
  const rounded = Math.round(value * 1000) / 1000;
  return { en: `${rounded}${unit}`, fr: `${String(rounded).replace(".", ",")}${unit}` };
}

function same(text: string): Text {
  return { en: text, fr: text };
}
