import { client } from "../../../api/client";
import { useQuery } from "../../../api/useQuery";
import { say, type Text } from "../../../i18n/locale";
import type { Contract } from "./contract";
import type { Draft } from "./draft";
import { draftOfFeatures } from "./requestOf";

/** Fills the form with a severe or a light accident that really happened; hidden where there are none. */
export function Examples({ contract, onDraft }: { contract: Contract; onDraft: (draft: Draft) => void }) {
  const { data } = useQuery("examples", (signal) => client.GET("/v1/examples", { signal }));
  const examples = data?.examples.find((each) => each.contract === contract.name);
  if (!examples) return null;
  return (
    <>
      <span class="dense muted">{say(EXAMPLES)}</span>
      {(["severe", "light"] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          class="btn btn--s"
          onClick={() => onDraft(draftOfFeatures(examples[kind].features, contract, new Date()))}
        >
          {say(NAMES[kind])}
        </button>
      ))}
    </>
  );
}

const EXAMPLES: Text = { en: "Examples", fr: "Exemples" };
const NAMES = {
  severe: { en: "Severe", fr: "Grave" },
  light: { en: "Light", fr: "Léger" },
} as const satisfies Record<string, Text>;
