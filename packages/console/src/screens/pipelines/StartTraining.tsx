import { useState } from "preact/hooks";
import { client } from "../../api/client";
import type { Failure } from "../../api/failure";
import { useAction } from "../../api/useAction";
import { useQuery } from "../../api/useQuery";
import { Dialog } from "../../design/Dialog";
import { NumberInput } from "../../design/NumberInput";
import { Refusal } from "../../design/Refusal";
import { Segments } from "../../design/Segments";
import { Select } from "../../design/Select";
import { format } from "../../i18n/format";
import { say } from "../../i18n/locale";
import { addressOfExecution } from "./addressOfExecution";
import { type FormErrors, PROMOTIONS, type TrainingForm, trainingRequest, USUAL_FORM } from "./trainingForm";
import { FORM_TEXTS as T } from "./trainingFormTexts";

/** What a training shall be made of. Everything may stay as it is; what was typed survives a refusal. */
export function StartTraining({ onClose, onStarted }: { onClose: () => void; onStarted: (id: string) => void }) {
  const [form, setForm] = useState<TrainingForm>(USUAL_FORM);
  const [errors, setErrors] = useState<FormErrors>({});
  const action = useAction();
  const change = (part: Partial<TrainingForm>) => setForm((before) => ({ ...before, ...part }));
  const start = async () => {
    const request = trainingRequest(form);
    setErrors(request.errors ?? {});
    if (request.errors) return;
    const answer = await action.run(async () => {
      const chosen =
        form.source === undefined ? undefined : await client.GET("/v1/datasets/{id}", { params: { path: { id: form.source } } });
      if (chosen && !chosen.data) return { error: chosen.error, response: chosen.response };
      // The source that the dataset version was ingested from.
      const body = chosen?.data ? { ...request.body, source: chosen.data.source } : request.body;
      return client.POST("/v1/pipelines/training/executions", { body });
    });
    if (answer) onStarted(answer.id);
  };
  return (
    <Dialog
      title={say(T.title)}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="btn btn--main" disabled={action.busy} onClick={start}>
            {say(T.start)}
          </button>
          <button type="button" class="btn" onClick={onClose}>
            {say(T.leave)}
          </button>
        </>
      }
    >
      <Fields form={form} errors={errors} change={change} />
      <Refused failure={action.failure} />
    </Dialog>
  );
}

function Fields({ form, errors, change }: { form: TrainingForm; errors: FormErrors; change: (part: Partial<TrainingForm>) => void }) {
  const datasets = useQuery("datasets", (signal) => client.GET("/v1/datasets", { signal })).data?.datasets ?? [];
  const { contracts = [], catalogue = [] } = useQuery("dictionary", (signal) => client.GET("/v1/dictionary", { signal })).data ?? {};
  const error = (name: keyof FormErrors) => errors[name] && say(T[errors[name]]);
  return (
    <div class="fields">
      <Select
        label={say(T.source)}
        unknown={say(T.newest)}
        value={form.source}
        onChange={(source) => change({ source })}
        options={datasets.map(({ id, dataset, years, createdAt }) => ({
          value: id,
          label: `${dataset} ${years.join(", ")} · ${format.date(createdAt)} · ${id.slice(0, 8)}`,
        }))}
      />
      <Select
        label={say(T.contract)}
        unknown={say(T.usualContract)}
        value={form.contract}
        onChange={(contract) => change({ contract })}
        options={contracts.map(({ name, features }) => ({ value: name, label: say(T.contractOf, { name, n: features.length }) }))}
      />
      <Candidates catalogue={catalogue} form={form} change={change} />
      <Segments
        legend={say(T.split)}
        value={form.split}
        onChange={(split) => change({ split: (split ?? "fixed") as TrainingForm["split"] })}
        options={(["fixed", "time", "random"] as const).map((value) => ({ value, label: say(T[value]) }))}
        hint={say(T[`${form.split}About`])}
      />
      {form.split === "time" && (
        <>
          <NumberInput
            label={say(T.holdoutMonths)}
            width={3}
            value={form.holdoutMonths}
            error={error("holdoutMonths")}
            onInput={(holdoutMonths) => change({ holdoutMonths })}
          />
          <NumberInput
            label={say(T.validationMonths)}
            width={3}
            value={form.validationMonths}
            error={error("validationMonths")}
            onInput={(validationMonths) => change({ validationMonths })}
          />
        </>
      )}
      {form.split === "random" && (
        <NumberInput label={say(T.seed)} width={3} value={form.seed} error={error("seed")} onInput={(seed) => change({ seed })} />
      )}
      <NumberInput
        label={say(T.share)}
        unit="%"
        decimal
        width={3}
        value={form.share}
        placeholder={say(T.allOfThem)}
        error={error("share")}
        onInput={(share) => change({ share })}
      />
      <Segments
        legend={say(T.threshold)}
        value={form.threshold}
        onChange={(threshold) => change({ threshold: (threshold ?? "best-f1") as TrainingForm["threshold"] })}
        options={[
          { value: "best-f1", label: say(T.bestF1) },
          { value: "recall-floor", label: say(T.recallFloor) },
        ]}
      />
      {form.threshold === "recall-floor" && (
        <NumberInput
          label={say(T.floor)}
          unit="%"
          decimal
          width={3}
          value={form.floor}
          error={error("floor")}
          onInput={(floor) => change({ floor })}
        />
      )}
      <Select
        label={say(T.promotion)}
        value={form.promotion}
        onChange={(promotion) => change({ promotion: promotion as TrainingForm["promotion"] })}
        options={PROMOTIONS.map((value) => ({ value, label: say(T[value]) }))}
      />
    </div>
  );
}

type CandidatesProps = {
  catalogue: readonly { name: string; usual: boolean }[];
  form: TrainingForm;
  change: (part: Partial<TrainingForm>) => void;
};

function Candidates({ catalogue, form, change }: CandidatesProps) {
  const names = catalogue.map(({ name }) => name);
  const usual = catalogue.flatMap((entry) => (entry.usual ? [entry.name] : [])).join(", ");
  return (
    <fieldset class="f">
      <legend class="lab">{say(T.candidates)}</legend>
      <div class="tickboxes">
        {names.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={form.candidates.includes(name)}
              onChange={({ currentTarget }) =>
                change({ candidates: names.filter((each) => (each === name ? currentTarget.checked : form.candidates.includes(each))) })
              }
            />
            {name}
          </label>
        ))}
      </div>
      <p class="hint">{say(T.candidatesAbout, { usual })}</p>
    </fieldset>
  );
}

function Refused({ failure }: { failure: Failure | undefined }) {
  const running = failure?.errors.find(({ path }) => path === "execution")?.accepted?.[0];
  return (
    <Refusal failure={failure} titles={{ 409: T.conflict, other: T.refused }}>
      {running !== undefined && <a href={addressOfExecution(String(running))}>{say(T.open)}</a>}
    </Refusal>
  );
}
