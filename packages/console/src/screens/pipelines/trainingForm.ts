import type { paths } from "@vigie/client/api.generated";

export type TrainingBody = NonNullable<paths["/v1/pipelines/training/executions"]["post"]["requestBody"]>["content"]["application/json"];
export const PROMOTIONS = ["strictly-better", "non-inferior", "always-if-better"] as const satisfies readonly NonNullable<
  TrainingBody["promotion"]
>[];

/** The form as it is typed. Blank is "as usual": the API's own default. */
export type TrainingForm = {
  source: string | undefined;
  contract: string | undefined;
  /** Names of the catalogue, which the API tells. */
  candidates: readonly string[];
  split: "fixed" | "time" | "random";
  holdoutMonths: string;
  validationMonths: string;
  seed: string;
  /** Percent of the accidents. */
  share: string;
  threshold: "best-f1" | "recall-floor";
  /** Percent. */
  floor: string;
  promotion: (typeof PROMOTIONS)[number];
};

export const USUAL_FORM: TrainingForm = {
  source: undefined,
  contract: undefined,
  candidates: [],
  split: "fixed",
  holdoutMonths: "3",
  validationMonths: "2",
  seed: "1",
  share: "",
  threshold: "best-f1",
  floor: "75",
  promotion: "strictly-better",
};

export type FormErrors = Partial<Record<"holdoutMonths" | "validationMonths" | "seed" | "share" | "floor", "count" | "whole" | "percent">>;

/** The request that a form asks for, or which of its fields cannot be read. */
export function trainingRequest(form: TrainingForm): { body: TrainingBody; errors?: undefined } | { errors: FormErrors } {
  const read = { holdoutMonths: whole(form.holdoutMonths), validationMonths: whole(form.validationMonths), seed: whole(form.seed) };
  const share = form.share.trim() === "" ? undefined : percent(form.share);
  const floor = percent(form.floor);
  const errors: FormErrors = {
    ...(form.split === "time" && !((read.holdoutMonths ?? 0) > 0) && { holdoutMonths: "count" }),
    ...(form.split === "time" && !((read.validationMonths ?? 0) > 0) && { validationMonths: "count" }),
    ...(form.split === "random" && read.seed === undefined && { seed: "whole" }),
    ...(share === null && { share: "percent" }),
    ...(form.threshold === "recall-floor" && floor === null && { floor: "percent" }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  return {
    body: {
      ...(form.source !== undefined && { source: form.source }),
      ...(form.contract !== undefined && { contract: form.contract }),
      ...(form.candidates.length > 0 && { candidates: [...form.candidates] }),
      ...(form.split === "random" && { split: { kind: "random", seed: read.seed! } }),
      ...(form.split === "time" && {
        split: { kind: "time", holdoutMonths: read.holdoutMonths!, validationMonths: read.validationMonths! },
      }),
      ...(typeof share === "number" && { sample: { share } }),
      ...(form.threshold === "recall-floor" && { threshold: { kind: "recall-floor", floor: floor! } }),
      ...(form.promotion !== "strictly-better" && { promotion: form.promotion }),
    },
  };
}

function whole(text: string): number | undefined {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}

/** A share above 0 and at most 1, null when it is none. Both decimal signs are read. */
function percent(text: string): number | null {
  const value = Number(text.trim().replace(",", "."));
  return text.trim() !== "" && value > 0 && value <= 100 ? value / 100 : null;
}
