import { client } from "../../api/client";
import { useQuery } from "../../api/useQuery";
import { Loaded } from "../../design/Loaded";
import { Note } from "../../design/Note";
import { Title } from "../../design/Title";
import { say, type Text } from "../../i18n/locale";
import { caller, may } from "../../session/caller";
import { AccountTable } from "./AccountTable";
import type { Account } from "./accounts";
import { Keys } from "./Keys";
import { NewAccount } from "./NewAccount";

/** Accounts with their groups, and machine keys: for administrators. */
export function People() {
  return may("admin") ? <Administration /> : <RefusedHere />;
}

function Administration() {
  const accounts = useQuery("users", allAccounts);
  return (
    <>
      <Title about={say(ABOUT)}>{accounts.data ? finding(accounts.data) : say(PEOPLE)}</Title>
      <div class="grid">
        <section class="c12 sec">
          <div class="sechead">
            <h2>{say(PEOPLE)}</h2>
            <NewAccount onMade={accounts.reload} />
          </div>
          <Loaded query={accounts} what={WHAT}>
            {(list) => <AccountTable accounts={list} caller={caller.value?.username ?? ""} onChanged={accounts.reload} />}
          </Loaded>
        </section>
        <Keys />
      </div>
    </>
  );
}

function RefusedHere() {
  return (
    <>
      <Title>{say(PEOPLE)}</Title>
      <Note kind="info" title={say(REFUSED)}>
        {say(WHO, { who: caller.value?.username ?? "", groups: caller.value?.groups.join(", ") || "–" })}
      </Note>
    </>
  );
}

/** Page after page: the rule of the last administrator is about all of them. */
async function allAccounts(signal: AbortSignal) {
  const users: Account[] = [];
  for (let next: string | undefined; ; ) {
    const { data, error, response } = await client.GET("/v1/users", { params: { query: { limit: 60, ...(next && { next }) } }, signal });
    if (!data) return { error, response };
    users.push(...data.users);
    next = data.next;
    if (next === undefined) return { data: users, response };
  }
}

function finding(accounts: readonly Account[]): string {
  const count = (group: Account["groups"][number]) => accounts.filter(({ groups, enabled }) => enabled && groups.includes(group)).length;
  const administrators = count("admin");
  return say(administrators === 1 ? FINDING_ONE : FINDING, { all: accounts.length, administrators });
}

const PEOPLE: Text = { en: "Accounts", fr: "Comptes" };
const ABOUT: Text = {
  en: "A group that is taken away and an account that is disabled lose their rights within a minute.",
  fr: "Un groupe retiré ou un compte désactivé perd ses droits en moins d’une minute.",
};
const FINDING: Text = {
  en: "{all} accounts, {administrators} of them administrators",
  fr: "{all} comptes, dont {administrators} administrateurs",
};
const FINDING_ONE: Text = {
  en: "{all} accounts and one administrator: name a second",
  fr: "{all} comptes et un seul administrateur : nommez-en un second",
};
const WHAT: Text = { en: "the accounts", fr: "les comptes" };
const REFUSED: Text = { en: "Only administrators see accounts and keys", fr: "Seuls les administrateurs voient les comptes et les clés" };
const WHO: Text = { en: "You are {who}, in: {groups}.", fr: "Vous êtes {who}, groupes : {groups}." };
