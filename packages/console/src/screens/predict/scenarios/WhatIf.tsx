import { format } from "../../../i18n/format";
import { say, type Text } from "../../../i18n/locale";
import type { Contract } from "../form/contract";
import type { Prediction } from "../prediction";
import { differences, valueText } from "./differences";
import { ScenarioChart } from "./ScenarioChart";

/** Two scenarios side by side: only the answers that differ, both probabilities on one scale, and what the difference means. */
export function WhatIf({ a, b, contract, onClose }: { a: Prediction; b: Prediction; contract: Contract; onClose: () => void }) {
  const different = differences(a.features, b.features, contract);
  const points = Math.round(b.reply.probability * 100) - Math.round(a.reply.probability * 100);
  const crossed = a.reply.severe !== b.reply.severe;
  const names = different.map(({ feature }) => say(feature.label));
  const title = crossed ? CROSSED : SAME;
  return (
    <>
      <section class="c12 sec rule">
        <div class="sechead">
          <h2>{say(title)}</h2>
          <button type="button" class="btn btn--s" onClick={onClose}>
            {say(REMOVE)}
          </button>
        </div>
        <p class="sub">{say(ABOUT)}</p>
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="c5 tw" tabIndex={0} aria-label={say(TABLE)}>
        <table class="tb">
          <thead>
            <tr>
              <th scope="col">
                <span class="vh">{say(ANSWER)}</span>
              </th>
              <th scope="col">
                <Mark kind="a" /> {say(A)}
              </th>
              <th scope="col">
                <Mark kind="bb" /> {say(B)}
              </th>
            </tr>
          </thead>
          <tbody>
            {different.length === 0 && (
              <tr>
                <td colSpan={3} class="muted">
                  {say(NOTHING_DIFFERS)}
                </td>
              </tr>
            )}
            {different.map(({ feature, ...values }) => (
              <tr key={feature.name}>
                <td class="muted">{say(feature.label)}</td>
                <td>{say(valueText(feature, values.a) ?? UNKNOWN)}</td>
                <td class="strong">{say(valueText(feature, values.b) ?? UNKNOWN)}</td>
              </tr>
            ))}
            <tr>
              <td class="muted">{say(RESULT)}</td>
              {[a, b].map(({ reply }) => (
                <td key={reply.id}>
                  <b>{say(reply.severe ? LIKELY : UNLIKELY, { p: format.percent(reply.probability) })}</b>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
      <figure class="c7 fig">
        <figcaption>
          <span>{say(CAPTION)}</span>
        </figcaption>
        <ScenarioChart a={a.reply.probability} b={b.reply.probability} threshold={b.reply.threshold} />
        <p class="say">
          {points === 0 ? say(NO_POINT) : say(POINTS, { points: format.signed(points, 0) })}{" "}
          {crossed ? (
            <>
              {say(b.reply.severe ? RISES : FALLS)} <b>{say(DEPENDS, { what: names.slice(0, 3).join(", ") })}</b>
            </>
          ) : (
            say(STAYS)
          )}
        </p>
      </figure>
    </>
  );
}

function Mark({ kind }: { kind: "a" | "bb" }) {
  return (
    <svg width="12" height="12" viewBox="0 0 14 14" class="ib" aria-hidden="true">
      <circle class={kind} cx="7" cy="7" r={kind === "a" ? 6 : 5} />
    </svg>
  );
}

const CROSSED: Text = { en: "What if? Scenario B changes the verdict", fr: "Et si ? Le scénario B change le verdict" };
const SAME: Text = { en: "What if? Scenario B keeps the verdict", fr: "Et si ? Le scénario B garde le verdict" };
const REMOVE: Text = { en: "Remove scenario B", fr: "Retirer le scénario B" };
const ABOUT: Text = {
  en: "Two scenarios, same model. Only the answers that differ are listed.",
  fr: "Deux scénarios, même modèle. Seules les réponses qui diffèrent sont listées.",
};
const TABLE: Text = { en: "Scenarios A and B", fr: "Scénarios A et B" };
const ANSWER: Text = { en: "Answer", fr: "Réponse" };
const A: Text = { en: "A: as predicted first", fr: "A : prédit d’abord" };
const B: Text = { en: "B: as changed", fr: "B : modifié" };
const UNKNOWN: Text = { en: "not known", fr: "inconnu" };
const RESULT: Text = { en: "Result", fr: "Résultat" };
const LIKELY: Text = { en: "{p}, severe likely", fr: "{p}, grave probable" };
const UNLIKELY: Text = { en: "{p}, severe less likely", fr: "{p}, grave peu probable" };
const NOTHING_DIFFERS: Text = {
  en: "No answer differs yet: change one above and predict scenario B again.",
  fr: "Aucune réponse ne diffère encore : changez-en une plus haut et prédisez de nouveau le scénario B.",
};
const CAPTION: Text = { en: "probability of a severe accident", fr: "probabilité d’un accident grave" };
const POINTS: Text = { en: "{points} points.", fr: "{points} points." };
const NO_POINT: Text = { en: "No difference.", fr: "Aucune différence." };
const FALLS: Text = { en: "B falls below the threshold:", fr: "B passe sous le seuil :" };
const RISES: Text = { en: "B rises above the threshold:", fr: "B dépasse le seuil :" };
const DEPENDS: Text = {
  en: "the answer depends on this: {what}. Confirm it first.",
  fr: "la réponse en dépend : {what}. Faites-le confirmer d’abord.",
};
const STAYS: Text = { en: "Both stand on the same side of the threshold.", fr: "Les deux restent du même côté du seuil." };
