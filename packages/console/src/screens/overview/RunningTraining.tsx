import { useLocation } from "preact-iso";
import { client } from "../../api/client";
import { useQuery } from "../../api/useQuery";
import { Loaded } from "../../design/Loaded";
import { say, type Text } from "../../i18n/locale";
import { addressOfExecution } from "../pipelines/addressOfExecution";
import { executionFinding } from "../pipelines/executionFinding";
import { GraphDrawing } from "../pipelines/GraphDrawing";
import { STATES } from "../pipelines/stateTexts";
import { graphOf } from "../pipelines/trainingGraph";
import { useNow } from "../pipelines/useNow";

/** The training that runs, with the live states of its machine; a state leads to what is known of it. */
export function RunningTraining({ id }: { id: string }) {
  const { route } = useLocation();
  const now = useNow(true);
  const query = useQuery(
    `execution ${id}`,
    (signal) => client.GET("/v1/pipelines/training/executions/{id}", { params: { path: { id } }, signal }),
    { everySeconds: 5 },
  );
  const finding = query.data && executionFinding(query.data);
  const state = finding?.state === undefined ? "" : say(STATES[finding.state]?.name ?? { en: finding.state, fr: finding.state });
  return (
    <section class="c12 rule sec">
      <div class="sechead">
        <h2>{finding ? say(finding.text, { state, ...finding.candidates }) : say(RUNS)}</h2>
        <a class="dense" href={addressOfExecution(id)}>
          {say(OPEN)}
        </a>
      </div>
      <Loaded query={query} what={RUNS}>
        {(execution) => (
          <div class="mt">
            <GraphDrawing
              graph={graphOf(execution)}
              now={now}
              chosen={undefined}
              onChoose={(node) => route(addressOfExecution(id, node))}
            />
          </div>
        )}
      </Loaded>
    </section>
  );
}

const RUNS: Text = { en: "A training runs", fr: "Un entraînement tourne" };
const OPEN: Text = { en: "Open the training", fr: "Ouvrir l’entraînement" };
