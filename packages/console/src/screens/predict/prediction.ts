import type { paths } from "@vigie/client/api.generated";
import type { Draft } from "./form/draft";
import type { Features } from "./form/requestOf";
import type { Explanation } from "./result/reasons";

type Reply = paths["/v1/predictions"]["post"]["responses"][200]["content"]["application/json"];

/** An answer with what was asked: the draft as it stood, the features that it said, and when. */
export type Prediction = {
  reply: Omit<Reply, "explanation"> & { explanation?: Explanation };
  draft: Draft;
  features: Features;
  department: string | undefined;
  at: string;
};
