import type { ComponentChildren } from "preact";
import { Counter } from "../../../design/Counter";
import { say, type Text } from "../../../i18n/locale";
import { PlaceField } from "../place/PlaceField";
import type { Contract, Feature } from "./contract";
import { answered, type Draft } from "./draft";
import { AgesField, WhenField } from "./OwnFields";
import { QuestionField } from "./QuestionField";
import { placeOf } from "./requestOf";
import { type FormSection, formSections, hasAges, hasWhen, type Question } from "./sections";

/** Kinds of vehicles that are counted before the others are asked for. */
const FIRST_KINDS = ["n_car", "n_motorcycle", "n_moped", "n_bicycle", "n_van", "n_truck"];

/** The questions of a contract. What is blank is not known; every answer can be taken back. */
export function PredictForm({
  contract,
  draft,
  onDraft,
  errors,
  suggested,
  department,
  onDepartment,
}: {
  contract: Contract;
  draft: Draft;
  onDraft: (draft: Draft) => void;
  /** What is wrong with an answer, by its feature or `when`, `place`, `ages`. */
  errors: Readonly<Record<string, string>>;
  /** Whether the light shown is the one that time and place suggest. */
  suggested: boolean;
  department: string | undefined;
  onDepartment: (department: string | undefined) => void;
}) {
  const ask = (question: Question) => (
    <QuestionField
      key={question.feature.name}
      question={question}
      value={draft.answers[question.feature.name]}
      onChange={(value) => onDraft(answered(draft, question.feature.name, value))}
      error={errors[question.feature.name]}
      hint={question.feature.name === "lum" && suggested ? say(SUGGESTED) : undefined}
    />
  );
  const whole = hasWhen(contract);
  return (
    <>
      {formSections(contract).map((part) => (
        <section class="fs" key={part.section}>
          <div class="fs__head">
            <h2>{say(NAMES[part.section])}</h2>
            {part.section === "people" && <p>{say(LEAVE_BLANK)}</p>}
          </div>
          <div class="fields">
            {part.section === "where" && whole && (
              <>
                <WhenField value={draft.when} onChange={(when) => onDraft({ ...draft, when })} error={errors.when} />
                <PlaceField
                  text={draft.place}
                  place={placeOf(draft, contract)}
                  departments={departmentsOf(contract)}
                  error={errors.place}
                  onText={(place) => onDraft({ ...draft, place })}
                  department={department}
                  onDepartment={onDepartment}
                />
              </>
            )}
            {part.first.map(ask)}
            {part.kinds.length > 0 && <Vehicles kinds={part.kinds} draft={draft} onDraft={onDraft} />}
            {part.section === "people" && hasAges(contract) && (
              <AgesField value={draft.ages} onInput={(ages) => onDraft({ ...draft, ages })} error={errors.ages} />
            )}
            {part.more.length > 0 && <More part={part}>{part.more.map(ask)}</More>}
          </div>
        </section>
      ))}
    </>
  );
}

function Vehicles({ kinds, draft, onDraft }: { kinds: readonly Feature[]; draft: Draft; onDraft: (draft: Draft) => void }) {
  const first = FIRST_KINDS.flatMap((name) => kinds.find((kind) => kind.name === name) ?? []);
  const others = kinds.filter((kind) => !first.includes(kind));
  const counted = kinds.some(({ name }) => draft.answers[name] !== undefined);
  const counter = ({ name, label, field }: Feature) => (
    <Counter
      key={name}
      label={say(label)}
      value={counted ? Number(draft.answers[name] ?? 0) : undefined}
      most={field.kind === "number" ? field.range[1] : 0}
      onChange={(value) => onDraft(answered(draft, name, String(value)))}
    />
  );
  const clear = () =>
    onDraft(["n_vehicles", ...kinds.map(({ name }) => name)].reduce((rest, name) => answered(rest, name, undefined), draft));
  return (
    <fieldset class="f f--6">
      <legend class="lab">{say(VEHICLES)}</legend>
      {counted && (
        <button type="button" class="unsay" onClick={clear} aria-label={say(VEHICLES_UNKNOWN)}>
          {say(UNKNOWN)}
        </button>
      )}
      <div class="steps">{first.map(counter)}</div>
      {others.length > 0 && (
        <details class="more" open={others.some(({ name }) => Number(draft.answers[name] ?? 0) > 0)}>
          <summary>{say(OTHER_KINDS)}</summary>
          <div class="steps">{others.map(counter)}</div>
        </details>
      )}
    </fieldset>
  );
}

function More({ part, children }: { part: FormSection; children: ComponentChildren }) {
  return (
    <details class="more f f--6">
      <summary>{say(MORE[part.section] ?? NAMES[part.section])}</summary>
      <div class="fields">{children}</div>
    </details>
  );
}

function departmentsOf({ features }: Contract): { code: string; name: string }[] {
  const field = features.find(({ name }) => name === "dep")?.field;
  return field?.kind === "code" ? field.codes.map(({ code, fr }) => ({ code: String(code), name: fr })) : [];
}

const NAMES: Readonly<Record<FormSection["section"], Text>> = {
  where: { en: "When and where", fr: "Quand et où" },
  road: { en: "Road and conditions", fr: "Route et conditions" },
  impact: { en: "What hit what", fr: "Le choc" },
  people: { en: "People", fr: "Personnes" },
};
const LEAVE_BLANK: Text = { en: "Leave blank what nobody has said yet.", fr: "Laissez vide ce que personne n’a encore dit." };
const SUGGESTED: Text = {
  en: "Suggested from time and place. Change it if the caller says otherwise.",
  fr: "Proposé d’après l’heure et le lieu. Changez si l’appelant dit autre chose.",
};
const MORE: Readonly<Partial<Record<FormSection["section"], Text>>> = {
  road: { en: "Bends, slopes, structures, lanes", fr: "Virages, pentes, ouvrages, voies" },
  impact: { en: "Obstacles and points of impact", fr: "Obstacles et points de choc" },
};
const OTHER_KINDS: Text = {
  en: "Buses, trams, scooters, tractors, quads and others",
  fr: "Bus, tramways, trottinettes, tracteurs, quads et autres",
};
const VEHICLES: Text = { en: "Vehicles", fr: "Véhicules" };
const VEHICLES_UNKNOWN: Text = { en: "Vehicles: not known", fr: "Véhicules : inconnu" };
const UNKNOWN: Text = { en: "Not known", fr: "Inconnu" };
