import { useState } from "preact/hooks";
import { client } from "../../api/client";
import { type Action, useAction } from "../../api/useAction";
import { Dialog } from "../../design/Dialog";
import { Refusal } from "../../design/Refusal";
import { Status } from "../../design/Status";
import { type Column, Table } from "../../design/Table";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { type Account, GROUPS, type Group, hindersDeletion, hindersEnd, hindersLoss } from "./accounts";
import { ACCOUNT_STATES, DISABLED, GROUP_TEXTS, HINDRANCES, PEOPLE_REFUSALS } from "./peopleTexts";

type Props = { accounts: readonly Account[]; caller: string; onChanged: () => void };

/** Accounts, their groups as boxes that are ticked, enabled or not, deleted. What cannot be done says why. */
export function AccountTable({ accounts, caller, onChanged }: Props) {
  const action = useAction();
  const [deleting, setDeleting] = useState<Account>();
  const change = async (ask: Parameters<Action["run"]>[0]) => {
    await action.run(ask);
    onChanged();
  };
  return (
    <>
      <Refusal failure={action.failure} titles={PEOPLE_REFUSALS} />
      <div class="accounts">
        <Table
          label={say(LABEL)}
          rows={accounts}
          keyOf={({ name }) => name}
          columns={[
            { id: "name", name: say(NAME), cell: ({ name }) => <b>{name}</b>, sort: ({ name }) => name },
            {
              id: "state",
              name: say(STATE),
              cell: ({ enabled, status, createdAt }) => (
                <>
                  <Status state={enabled ? ACCOUNT_STATES[status].state : "idle"}>
                    {say(enabled ? ACCOUNT_STATES[status].text : DISABLED)}
                  </Status>
                  <span class="only-narrow small faint">{format.date(createdAt)}</span>
                </>
              ),
              sort: ({ enabled, status }) => `${enabled} ${status}`,
            },
            ...GROUPS.map((group) => groupColumn(group, accounts, action.busy, change)),
            { id: "since", name: say(SINCE), cell: ({ createdAt }) => format.date(createdAt), sort: ({ createdAt }) => createdAt },
            {
              id: "acts",
              name: say(ACTS),
              hidden: true,
              cell: (account) => (
                <AccountActs
                  account={account}
                  accounts={accounts}
                  caller={caller}
                  busy={action.busy}
                  change={change}
                  onDelete={() => setDeleting(account)}
                />
              ),
            },
          ]}
        />
      </div>
      {deleting && (
        <ConfirmDeletion
          name={deleting.name}
          onClose={() => setDeleting(undefined)}
          onDelete={() => {
            setDeleting(undefined);
            void change(() => client.DELETE("/v1/users/{name}", { params: { path: { name: deleting.name } } }));
          }}
        />
      )}
    </>
  );
}

type Change = (ask: Parameters<Action["run"]>[0]) => Promise<void>;

function groupColumn(group: Group, accounts: readonly Account[], busy: boolean, change: Change): Column<Account> {
  return {
    id: group,
    name: group,
    cell: (account) => {
      const member = account.groups.includes(group);
      const hindrance = hindersLoss(account, group, accounts);
      const params = { path: { name: account.name, group } };
      return (
        <label class="cellbox" title={say(hindrance ? HINDRANCES[hindrance] : GROUP_TEXTS[group])}>
          <input
            type="checkbox"
            checked={member}
            disabled={busy || hindrance !== undefined}
            aria-label={say(MEMBER, { name: account.name, group }) + (hindrance ? ` (${say(HINDRANCES[hindrance])})` : "")}
            onChange={() =>
              void change(() =>
                member
                  ? client.DELETE("/v1/users/{name}/groups/{group}", { params })
                  : client.PUT("/v1/users/{name}/groups/{group}", { params }),
              )
            }
          />
        </label>
      );
    },
    sort: ({ groups }) => Number(groups.includes(group)),
  };
}

function AccountActs({
  account,
  accounts,
  caller,
  busy,
  change,
  onDelete,
}: {
  account: Account;
  accounts: readonly Account[];
  caller: string;
  busy: boolean;
  change: Change;
  onDelete: () => void;
}) {
  const { name, enabled } = account;
  const ends = enabled ? hindersEnd(account, accounts) : undefined;
  const deletion = hindersDeletion(account, caller);
  const params = { path: { name } };
  return (
    <div class="acts">
      <button
        type="button"
        class="btn btn--s"
        disabled={busy || ends !== undefined}
        title={ends && say(HINDRANCES[ends])}
        aria-label={say(enabled ? DISABLE_NAMED : ENABLE_NAMED, { name })}
        onClick={() => void change(() => client.PUT("/v1/users/{name}", { params, body: { enabled: !enabled } }))}
      >
        {say(enabled ? DISABLE : ENABLE)}
      </button>
      <button
        type="button"
        class="btn btn--s btn--danger"
        disabled={busy || deletion !== undefined}
        title={deletion && say(HINDRANCES[deletion])}
        aria-label={say(DELETE_NAMED, { name })}
        onClick={onDelete}
      >
        {say(DELETE)}
      </button>
      {deletion && <span class="small muted">{say(HINDRANCES[deletion])}</span>}
    </div>
  );
}

function ConfirmDeletion({ name, onClose, onDelete }: { name: string; onClose: () => void; onDelete: () => void }) {
  return (
    <Dialog
      title={say(DELETE_TITLE, { name })}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="btn btn--danger" onClick={onDelete}>
            {say(DELETE_NAMED, { name })}
          </button>
          <button type="button" class="btn" onClick={onClose}>
            {say(KEEP)}
          </button>
        </>
      }
    >
      <p>{say(DELETE_ABOUT)}</p>
    </Dialog>
  );
}

const LABEL: Text = { en: "Accounts", fr: "Comptes" };
const NAME: Text = { en: "Name", fr: "Nom" };
const STATE: Text = { en: "State", fr: "État" };
const SINCE: Text = { en: "Since", fr: "Depuis" };
const ACTS: Text = { en: "Disable or delete", fr: "Désactiver ou supprimer" };
const MEMBER: Text = { en: "{name}: {group}", fr: "{name} : {group}" };
const DISABLE: Text = { en: "Disable", fr: "Désactiver" };
const ENABLE: Text = { en: "Enable", fr: "Activer" };
const DELETE: Text = { en: "Delete", fr: "Supprimer" };
const DISABLE_NAMED: Text = { en: "Disable {name}", fr: "Désactiver {name}" };
const ENABLE_NAMED: Text = { en: "Enable {name}", fr: "Activer {name}" };
const DELETE_NAMED: Text = { en: "Delete {name}", fr: "Supprimer {name}" };
const DELETE_TITLE: Text = { en: "Delete {name}?", fr: "Supprimer {name} ?" };
const DELETE_ABOUT: Text = {
  en: "The account and its sessions end at once. What it predicted and decided stays in the logs under its name.",
  fr: "Le compte et ses sessions prennent fin aussitôt. Ce qu’il a prédit et décidé reste dans les journaux sous son nom.",
};
const KEEP: Text = { en: "Keep the account", fr: "Garder le compte" };
