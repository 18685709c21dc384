import { useEffect, useState } from "preact/hooks";
import { Status } from "../../../design/Status";
import { format } from "../../../i18n/format";
import { say, type Text } from "../../../i18n/locale";
import { addressOfVersion } from "../../models/modelPath";
import type { Contract } from "../form/contract";
import type { Prediction } from "../prediction";
import { scoredNear } from "./calibrated";
import { OutcomeBlock } from "./OutcomeBlock";
import { type PastAccidents, pastAccidents } from "./pastAccidents";
import { ReasonsBlock } from "./ReasonsBlock";
import { ScoreScale } from "./ScoreScale";
import { SimilarBlock } from "./SimilarBlock";
import { similarFilters } from "./similarFilters";
import { UnknownsBlock } from "./UnknownsBlock";

/** One answer: verdict, number, what became of accidents scored like it, why, what was not known, similar ones, and what happened. */
export function ResultPanel({
  prediction,
  contract,
  busy,
  outdated,
}: {
  prediction: Prediction;
  contract: Contract;
  busy: boolean;
  /** Whether the form says something else by now. */
  outdated: boolean;
}) {
  const { reply, features, department, at } = prediction;
  const past = usePast(reply.model, reply.version);
  const severe = reply.severe;
  return (
    <div class={`panel verdict ${severe ? "" : "verdict--mild"}`} aria-busy={busy}>
      <p class="small faint">
        {say(RESULT_AT, { time: format.time(at) })} ·{" "}
        <a href={addressOfVersion(reply.model, reply.version)}>
          {reply.model} v{reply.version}
        </a>
        {busy && ` · ${say(ASKING)}`}
      </p>
      {outdated && !busy && (
        <p class="outdated">
          <Status state="warn">{say(OUTDATED)}</Status> {say(ASK_AGAIN)}
        </p>
      )}
      <h2>
        <Mark severe={severe} />
        {say(severe ? SEVERE : MILD)}
      </h2>
      <p class="figure">
        <b>
          {format.decimal(reply.probability * 100, 0)}
          <small>{"\u00a0"}%</small>
        </b>
        <span>{say(contract.name === CHICAGO ? MEANING_CHICAGO : MEANING)}</span>
      </p>
      <Calibrated prediction={prediction} past={past} />
      <ScoreScale probability={reply.probability} threshold={reply.threshold} bins={past?.bins} />
      {reply.explanation && <ReasonsBlock explanation={reply.explanation} />}
      <UnknownsBlock imputed={reply.imputed} contract={contract} explanation={reply.explanation} />
      <SimilarBlock
        filters={similarFilters(features, department)}
        region={contract.name === CHICAGO ? "chicago" : "france"}
        contract={contract}
        explanation={reply.explanation}
      />
      <OutcomeBlock key={reply.id} id={reply.id} />
    </div>
  );
}

/** The verdict spoken once when it comes, and no more of the panel than that. */
export function SpokenVerdict({ prediction }: { prediction: Prediction | undefined }) {
  return (
    <p class="vh" role="status">
      {prediction && `${say(prediction.reply.severe ? SEVERE : MILD)}, ${format.percent(prediction.reply.probability)}`}
    </p>
  );
}

function Calibrated({ prediction: { reply }, past }: { prediction: Prediction; past: PastAccidents | undefined }) {
  const near = scoredNear(past?.calibration, reply.probability);
  const whole = (share: number) => format.decimal(share * 100, 0);
  return (
    <p class="say">
      <b>{say(reply.severe ? ABOVE : BELOW, { p: format.percent(reply.probability), threshold: format.percent(reply.threshold) })}</b>{" "}
      {near && (
        <>
          {say(NEAR)} <b>{say(NEAR_SEVERE, { n: whole(near.severeShare) })}</b>{" "}
          <span class="muted nowrap">
            {say(NEAR_RANGE, { low: whole(near.interval[0]), high: whole(near.interval[1]), rows: format.count(near.rows) })}
          </span>
        </>
      )}
    </p>
  );
}

function usePast(model: string, version: number): PastAccidents | undefined {
  const [past, setPast] = useState<PastAccidents>();
  useEffect(() => {
    let wanted = true;
    pastAccidents(model, version).then((found) => wanted && setPast(found));
    return () => {
      wanted = false;
    };
  }, [model, version]);
  return past;
}

function Mark({ severe }: { severe: boolean }) {
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <path d={severe ? "M7 1l6 11H1z" : "M7 13L1 2h12z"} fill="currentColor" />
    </svg>
  );
}

const RESULT_AT: Text = { en: "Result at {time}", fr: "Résultat à {time}" };
const ASKING: Text = { en: "asking again…", fr: "nouvelle demande…" };
const OUTDATED: Text = { en: "The form has changed since.", fr: "Le formulaire a changé depuis." };
const ASK_AGAIN: Text = { en: "Predict again for its answer.", fr: "Prédisez à nouveau pour sa réponse." };
export const SEVERE: Text = { en: "Severe accident likely", fr: "Accident grave probable" };
export const MILD: Text = { en: "Severe accident less likely", fr: "Accident grave peu probable" };
const MEANING: Text = {
  en: "probability that someone is killed or kept in hospital over 24 hours",
  fr: "de probabilité qu’une personne soit tuée ou hospitalisée plus de 24 heures",
};
/** Its label tells no hospital: `severeCrashSql`. */
const CHICAGO = "chi9";
const MEANING_CHICAGO: Text = {
  en: "probability that somebody is hurt or a vehicle has to be towed",
  fr: "de probabilité qu’il y ait un blessé ou un véhicule à remorquer",
};
const ABOVE: Text = { en: "{p} is above the threshold of {threshold}.", fr: "{p} dépasse le seuil de {threshold}." };
const BELOW: Text = { en: "{p} is below the threshold of {threshold}.", fr: "{p} reste sous le seuil de {threshold}." };
const NEAR: Text = { en: "Of 100 past accidents scored near this,", fr: "Sur 100 accidents passés notés ainsi," };
const NEAR_SEVERE: Text = { en: "{n} were severe", fr: "{n} étaient graves" };
const NEAR_RANGE: Text = { en: "({low} to {high}; {rows} accidents).", fr: "({low} à {high} ; {rows} accidents)." };
