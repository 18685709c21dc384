import { client } from "../../api/client";
import { useAction } from "../../api/useAction";
import { useQuery } from "../../api/useQuery";
import { Empty } from "../../design/Empty";
import { Loaded } from "../../design/Loaded";
import { Refusal } from "../../design/Refusal";
import { Status } from "../../design/Status";
import { Table } from "../../design/Table";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { Key } from "./accounts";
import { NewKey } from "./NewKey";
import { KEY_STATES, PEOPLE_REFUSALS } from "./peopleTexts";

/** Machine keys: made, shown once, listed without their secret, revoked. */
export function Keys() {
  const keys = useQuery("keys", (signal) => client.GET("/v1/keys", { signal }));
  const action = useAction();
  const revoke = async (id: string) => {
    await action.run(() => client.DELETE("/v1/keys/{id}", { params: { path: { id } } }));
    keys.reload();
  };
  return (
    <section class="c12 rule sec">
      <div class="sechead">
        <h2>{keys.data ? finding(keys.data.keys) : say(KEYS)}</h2>
        <NewKey onMade={keys.reload} />
      </div>
      <p class="sub">{say(ABOUT)}</p>
      <Refusal failure={action.failure} titles={PEOPLE_REFUSALS} />
      <Loaded query={keys} what={WHAT}>
        {({ keys }) =>
          keys.length > 0 ? <KeyTable keys={keys} busy={action.busy} onRevoke={revoke} /> : <Empty title={say(NONE)}>{say(NONE_WHY)}</Empty>
        }
      </Loaded>
    </section>
  );
}

function KeyTable({ keys, busy, onRevoke }: { keys: readonly Key[]; busy: boolean; onRevoke: (id: string) => void }) {
  return (
    <Table
      label={say(KEYS)}
      rows={keys}
      keyOf={({ id }) => id}
      columns={[
        { id: "name", name: say(NAME), cell: ({ name }) => <b>{name}</b>, sort: ({ name }) => name },
        { id: "id", name: say(ID), cell: ({ id }) => <code>{id}</code> },
        { id: "role", name: say(ROLE), cell: ({ role }) => role, sort: ({ role }) => role },
        {
          id: "state",
          name: say(STATE),
          cell: ({ state }) => <Status state={KEY_STATES[state].state}>{say(KEY_STATES[state].text)}</Status>,
          sort: ({ state }) => state,
        },
        {
          id: "made",
          name: say(MADE),
          cell: ({ createdAt, createdBy }) => `${format.date(createdAt)}, ${createdBy}`,
          sort: ({ createdAt }) => createdAt,
        },
        {
          id: "used",
          name: say(USED),
          cell: ({ lastUsedAt }) => (lastUsedAt ? format.moment(lastUsedAt) : say(NEVER)),
          sort: ({ lastUsedAt }) => lastUsedAt,
        },
        { id: "ends", name: say(ENDS), cell: ({ expiresAt }) => format.date(expiresAt), sort: ({ expiresAt }) => expiresAt },
        {
          id: "acts",
          name: say(REVOKE),
          hidden: true,
          cell: ({ id, name, state }) =>
            state === "active" && (
              <button
                type="button"
                class="btn btn--s btn--danger"
                disabled={busy}
                aria-label={say(REVOKE_NAMED, { name })}
                onClick={() => onRevoke(id)}
              >
                {say(REVOKE)}
              </button>
            ),
        },
      ]}
    />
  );
}

function finding(keys: readonly Key[]): string {
  const active = keys.filter(({ state }) => state === "active").length;
  return say(active === 0 ? COUNT_NONE : active === 1 ? ONE : COUNT, { n: active });
}

const KEYS: Text = { en: "Machine keys", fr: "Clés de machines" };
const COUNT_NONE: Text = { en: "No machine key lets anybody in", fr: "Aucune clé de machine ne donne accès" };
const COUNT: Text = { en: "{n} machine keys let somebody in", fr: "{n} clés de machines donnent accès" };
const ONE: Text = { en: "One machine key lets somebody in", fr: "Une clé de machine donne accès" };
const ABOUT: Text = {
  en: "Sent as x-api-key to the same routes below /machine. No key administers. A revoked key goes on for a minute at most.",
  fr: "Envoyée comme x-api-key aux mêmes routes sous /machine. Aucune clé n’administre. Une clé révoquée vit encore une minute au plus.",
};
const WHAT: Text = { en: "the machine keys", fr: "les clés de machines" };
const NONE: Text = { en: "No machine has a key", fr: "Aucune machine n’a de clé" };
const NONE_WHY: Text = { en: "Make one for each program that predicts on its own.", fr: "Créez-en une par programme qui prédit seul." };
const NAME: Text = { en: "Who uses it", fr: "Qui l’utilise" };
const ID: Text = { en: "Key", fr: "Clé" };
const ROLE: Text = { en: "Role", fr: "Rôle" };
const STATE: Text = { en: "State", fr: "État" };
const MADE: Text = { en: "Made", fr: "Créée" };
const USED: Text = { en: "Last used", fr: "Dernier usage" };
const NEVER: Text = { en: "never", fr: "jamais" };
const ENDS: Text = { en: "Expires", fr: "Expire" };
const REVOKE: Text = { en: "Revoke", fr: "Révoquer" };
const REVOKE_NAMED: Text = { en: "Revoke {name}", fr: "Révoquer {name}" };
