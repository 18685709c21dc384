import { NumberInput } from "../../../design/NumberInput";
import { Segments } from "../../../design/Segments";
import { Select } from "../../../design/Select";
import { say, type Text } from "../../../i18n/locale";
import { collisionPicture } from "./collisionPicture";
import type { Question } from "./sections";

/** More choices than this are a select. */
const MOST_SEGMENTS = 7;

/** One question of the form in the control that fits it: few choices side by side, many in a list, a count as a number. */
export function QuestionField({
  question: { feature, asked },
  value,
  onChange,
  error,
  hint,
}: {
  question: Question;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  error?: string | undefined;
  hint?: string | undefined;
}) {
  const { field } = feature;
  const label = say(asked.label ?? feature.label);
  const width = asked.width ?? 6;
  const control = asked.control ?? (field.kind === "number" ? "number" : field.codes.length > MOST_SEGMENTS ? "select" : "segments");
  const options = optionsOf({ feature, asked }, value);
  const common = { label, width, error, ...(hint === undefined ? {} : { hint }), ...(field.kind === "number" ? { unit: field.unit } : {}) };
  if (control === "number") {
    return <NumberInput {...common} value={value ?? ""} onInput={onChange} {...(asked.keep ? { keep: true } : {})} />;
  }
  if (control === "select") return <Select {...common} options={options} value={value} onChange={onChange} unknown={say(UNKNOWN)} />;
  return (
    <Segments
      {...common}
      legend={label}
      options={options}
      value={value}
      onChange={onChange}
      clearable
      {...(asked.wrap ? { wrap: asked.wrap } : {})}
    />
  );
}

/** The choices of a question, the given answer among them even when it is not offered at first. */
function optionsOf({ feature: { name, field }, asked }: Question, value: string | undefined) {
  const { offered, short } = asked;
  if (field.kind === "number") {
    const values = offered ?? [];
    const all = value === undefined || values.includes(value) ? values : [...values, value].sort((a, b) => Number(a) - Number(b));
    return all.map((each) => ({ value: each, label: each }));
  }
  return field.codes
    .map((code) => ({ ...code, value: String(code.code) }))
    .filter((code) => !offered || offered.includes(code.value) || code.value === value)
    .map((code) => {
      const words = short?.[code.value];
      return {
        value: code.value,
        label: words ? say(words) : say(code),
        ...(words ? { title: say(code) } : {}),
        ...(name === "col" ? { picture: collisionPicture(code.value) } : {}),
      };
    });
}

const UNKNOWN: Text = { en: "Not known yet", fr: "Pas encore connu" };
