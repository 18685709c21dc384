import { ModelName } from "@vigie/core/steps/trainingRequest";
import * as z from "zod";

/** What a dashboard can show beside metrics: figures of the registry, of the accident table and of the machines, which no metric holds. */
export const WIDGETS = {
  versions: "Versions",
  accidents: "Distinct accidents",
  "by-light": "By light",
  "by-department": "Top ten departments",
  "by-month": "By month",
  executions: "Executions",
} as const;

export const WidgetName = z.enum(Object.keys(WIDGETS) as [keyof typeof WIDGETS, ...(keyof typeof WIDGETS)[]]);
export type WidgetName = z.infer<typeof WidgetName>;

/** Parameters of a custom widget, as the dashboard holds them; CloudWatch adds its own, and asks for a description by `describe` alone. */
export const WidgetRequest = z.union([
  z.looseObject({ describe: z.literal(true) }),
  z.looseObject({
    describe: z.literal(false).optional(),
    widget: WidgetName,
    /** Of `versions`. */
    model: ModelName.default("scene"),
    /** Of the pipelines; `executions` alone needs it. */
    pipeline: z.string().optional(),
  }),
]);
export type WidgetRequest = z.infer<typeof WidgetRequest>;
