import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { decidedReason } from "./decidedReason";
import { promotionReason } from "./promotionReason";
import type { Decision, Move } from "./replies";

/** Who did what when and why: moves of the aliases and decisions about versions, newest first. */
export function AuditFeed({ moves, decisions }: { moves: readonly Move[]; decisions: readonly Decision[] }) {
  const entries = [
    ...moves.map((move) => ({
      ...move,
      what: say(move.from === null ? FIRST : MOVED, { alias: say(ALIASES[move.alias]), from: move.from ?? "", to: move.to }),
    })),
    ...decisions.map((decision) => ({ ...decision, what: say(DECIDED[decision.kind], { version: decision.version }) })),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));
  if (entries.length === 0) return <p class="muted dense mt">{say(NONE)}</p>;
  return (
    <ul class="feed mt">
      {entries.map(({ id, at, what, by, reason }) => (
        <li key={id}>
          <time dateTime={at}>{format.moment(at)}</time>
          <div>
            <p>
              <b>{what}</b> {say(BY, { by })}
            </p>
            <p>{decidedReason(reason) ? promotionReason(reason) : <q>{reason}</q>}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

const ALIASES: Readonly<Record<Move["alias"], Text>> = {
  champion: { en: "champion", fr: "version en service" },
  challenger: { en: "challenger", fr: "prétendante" },
};
const FIRST: Text = { en: "{alias} is v{to}", fr: "{alias} : v{to}" };
const MOVED: Text = { en: "{alias} moved v{from} → v{to}", fr: "{alias} : v{from} → v{to}" };
const DECIDED: Readonly<Record<Decision["kind"], Text>> = {
  approve: { en: "v{version} approved", fr: "v{version} approuvée" },
  reject: { en: "v{version} rejected", fr: "v{version} rejetée" },
  delete: { en: "v{version} deleted", fr: "v{version} supprimée" },
  restore: { en: "v{version} restored", fr: "v{version} rétablie" },
};
const BY: Text = { en: "by {by}", fr: "par {by}" };
const NONE: Text = { en: "Nothing was moved or decided yet.", fr: "Rien n’a encore été déplacé ni décidé." };
