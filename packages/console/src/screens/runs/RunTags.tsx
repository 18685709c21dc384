import { useState } from "preact/hooks";
import { client } from "../../api/client";
import { useAction } from "../../api/useAction";
import { Field } from "../../design/Field";
import { Refusal } from "../../design/Refusal";
import { say, type Text } from "../../i18n/locale";
import { may } from "../../session/caller";
import { promotionReason } from "../models/promotionReason";
import type { RunReply } from "./replies";

/** Longer texts are sentences, which no tag is made for. */
const LONGEST = 40;

/** The tags of a run; operators put their own on one that is over and take them off. Those of the pipeline stay as they are. */
export function RunTags({ run: { id, tags, status }, onChanged }: { run: RunReply; onChanged: () => void }) {
  const [name, setName] = useState("");
  const [value, setValue] = useState("");
  const action = useAction();
  const put = async (changed: Record<string, string | null>) => {
    const done = await action.run(() => client.PUT("/v1/runs/{id}/tags", { params: { path: { id } }, body: { tags: changed } }));
    if (done) onChanged();
    return done !== undefined;
  };
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(await put({ [name.trim()]: value.trim() }))) return;
    setName("");
    setValue("");
  };
  const mayTag = may("operator") && status !== "running";
  return (
    <>
      <h2 class="gap-t">{say(TAGS)}</h2>
      <dl class="dl mt">
        {Object.entries(tags).map(([tag, text]) => [
          <dt key={tag}>{tag}</dt>,
          <dd key={`${tag} value`}>
            {text.length > LONGEST ? promotionReason(text) : <span class="tag">{text}</span>}
            {mayTag && !OF_THE_PIPELINE.has(tag) && (
              <button
                type="button"
                class="btn btn--s btn--quiet"
                aria-label={say(TAKE_OFF_NAMED, { tag })}
                disabled={action.busy}
                onClick={() => void put({ [tag]: null })}
              >
                {say(TAKE_OFF)}
              </button>
            )}
          </dd>,
        ])}
      </dl>
      {mayTag && (
        <form class="formrow mt" onSubmit={(event) => void add(event)}>
          <Field id="tag-name" label={say(NAME)} width={2}>
            <input class="in" id="tag-name" maxLength={60} value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
          </Field>
          <Field id="tag-value" label={say(VALUE)} width={2}>
            <input class="in" id="tag-value" maxLength={500} value={value} onInput={({ currentTarget }) => setValue(currentTarget.value)} />
          </Field>
          <p class="acts">
            <button type="submit" class="btn" disabled={action.busy || name.trim() === "" || value.trim() === ""}>
              {say(PUT_ON)}
            </button>
          </p>
        </form>
      )}
      <Refusal failure={action.failure} />
    </>
  );
}

/** Tags that the pipeline sets: `RESERVED_TAGS` of the route. */
const OF_THE_PIPELINE: ReadonlySet<string> = new Set([
  "kind",
  "pipeline",
  "dataset",
  "candidate",
  "trial",
  "point",
  "version",
  "promoted",
  "reason",
  "cause",
]);

const TAGS: Text = { en: "Tags", fr: "Étiquettes" };
const NAME: Text = { en: "Tag", fr: "Étiquette" };
const VALUE: Text = { en: "Value", fr: "Valeur" };
const PUT_ON: Text = { en: "Put the tag on", fr: "Poser l’étiquette" };
const TAKE_OFF: Text = { en: "Take off", fr: "Retirer" };
const TAKE_OFF_NAMED: Text = { en: "Take off {tag}", fr: "Retirer {tag}" };
