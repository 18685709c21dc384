import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { Prediction } from "./prediction";

/** On a phone the answer stays in sight at the foot. */
export function PhoneBar({ prediction: { reply }, outdated }: { prediction: Prediction; outdated: boolean }) {
  return (
    <div class="barfix">
      <b>{format.percent(reply.probability)}</b>
      <span>
        {say(reply.severe ? LIKELY : UNLIKELY)}
        <br />
        {outdated ? say(OUTDATED) : say(THRESHOLD, { threshold: format.percent(reply.threshold) })}
      </span>
      <a class="btn btn--main" href="#result">
        {say(SEE_WHY)}
      </a>
    </div>
  );
}

const LIKELY: Text = { en: "Severe likely", fr: "Grave probable" };
const UNLIKELY: Text = { en: "Severe less likely", fr: "Grave peu probable" };
const THRESHOLD: Text = { en: "threshold {threshold}", fr: "seuil {threshold}" };
const OUTDATED: Text = { en: "before your changes", fr: "avant vos changements" };
const SEE_WHY: Text = { en: "See why", fr: "Pourquoi" };
