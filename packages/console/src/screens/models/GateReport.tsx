import { Glyph, Status } from "../../design/Status";
import { say, type Text } from "../../i18n/locale";
import { gateSummary, gateWords } from "./gateWords";
import type { VersionReply } from "./replies";

/** The gate report in words, what failed first. */
export function GateReport({ gate, version }: { gate: VersionReply["gate"]; version: number }) {
  const checks = [...gate.checks].sort((a, b) => Number(a.passed) - Number(b.passed));
  return (
    <section class="c4 rule sec">
      <div class="sechead">
        <h2>{say(TITLE, { version })}</h2>
        <Status state={gate.passed ? "ok" : "danger"}>{gateSummary(gate.checks)}</Status>
      </div>
      <ul class="checks mt">
        {checks.map((check) => {
          const { rule, note, value } = gateWords(check);
          return (
            <li key={check.name} class={check.passed ? "pass" : "fail"}>
              <Glyph state={check.passed ? "ok" : "danger"} />
              <span>
                {!check.passed && <b class="vh">{say(FAILED)}</b>}
                {rule}
                {note !== undefined && <small>{note}</small>}
              </span>
              <span class="v">{value}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const TITLE: Text = { en: "Gate report of v{version}", fr: "Contrôle de la v{version}" };
const FAILED: Text = { en: "Failed:", fr: "Échec :" };
