import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type Failure, isPassing } from "../api/failure";
import { type Query, RETRY_SECONDS } from "../api/useQuery";
import { format } from "../i18n/format";
import { say, type Text } from "../i18n/locale";
import { Note } from "./Note";
import { Reason } from "./Reason";

/**
 * What a query brought, or what there is to say until then: nothing for 300 ms, the shape of the content, after 5 s what is awaited, or
 * what failed and how to try again. Content that was there stays, with its time, when a newer one cannot be had.
 */
export function Loaded<T>({ query, what, children }: { query: Query<T>; what: Text; children: (data: T) => ComponentChildren }) {
  const { data, failure, at, loading } = query;
  if (data === undefined) return failure ? <Failed failure={failure} what={what} again={query.reload} /> : <Waiting what={what} />;
  return (
    <div aria-busy={loading}>
      {failure && at !== undefined && (
        <Note kind="warn" title={say(STALE, { time: format.time(at) })} live>
          <Reason failure={failure} /> <Again again={query.reload} />
        </Note>
      )}
      {children(data)}
    </div>
  );
}

/** What failed, in words, with the request's id and a button to try again. */
export function Failed({ failure, what, again }: { failure: Failure; what: Text; again?: () => void }) {
  return (
    <Note kind="danger" title={say(FAILED, { what: say(what) })} live>
      <Reason failure={failure} /> {again && isPassing(failure) && `${say(RETRIED, { seconds: RETRY_SECONDS })} `}
      {again && <Again again={again} />}
      {failure.instance !== "" && <p class="small mono">{failure.instance}</p>}
    </Note>
  );
}

function Again({ again }: { again: () => void }) {
  return (
    <button type="button" class="btn btn--s" onClick={again}>
      {say(AGAIN)}
    </button>
  );
}

function Waiting({ what }: { what: Text }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timers = [0.3, 5].map((after) => setTimeout(() => setSeconds(after), after * 1000));
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div class="wait" aria-busy="true">
      <p class="vh" role="status">
        {say(WAITING, { what: say(what) })}
      </p>
      {seconds > 0 && (
        <div class="wait__bars" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      )}
      {seconds >= 5 && <p class="muted">{say(WAITING, { what: say(what) })}</p>}
    </div>
  );
}

const STALE: Text = { en: "Shown as of {time}; it could not be renewed.", fr: "Affiché dans l’état de {time} ; la mise à jour a échoué." };
const FAILED: Text = { en: "Could not load: {what}.", fr: "Chargement impossible : {what}." };
const WAITING: Text = { en: "Loading: {what}…", fr: "Chargement : {what}…" };
const RETRIED: Text = { en: "It is tried again every {seconds} seconds.", fr: "Nouvel essai toutes les {seconds} secondes." };
const AGAIN: Text = { en: "Try now", fr: "Réessayer" };
