import * as z from "zod";
import { VisibleError } from "../errors";
import { FAMILY_NAMES } from "../learn/familyParameters";
import { ParameterValue } from "../learn/parameterValue";
import { checkSearch, Search } from "../learn/search/search";
import { MaskingPolicy } from "../prepare/maskingPolicy";
import { PreprocessingPolicy } from "../prepare/preprocessingPolicy";
import { ImportedGraph } from "./importedGraph";

/** A model to be tried: a family and its parameters, under a name of its own. Parameters that the family does not take are refused here. */
export const Candidate = z
  .strictObject({
    name: z.string().regex(/^[a-z][a-z0-9-]{0,49}$/),
    family: z.enum(FAMILY_NAMES),
    parameters: z.record(z.string(), ParameterValue).default({}),
    /** How further parameters are looked for; none are when left out. */
    search: Search.optional(),
    /** Parts that a forest is grown in, side by side, when it is too large for one function. */
    shards: z.int().min(2).max(50).optional(),
    /** What becomes of the features before the model sees them; the family's own choice when left out. */
    preprocessing: PreprocessingPolicy.optional(),
    /** A graph that was made elsewhere, judged as it is in place of a model that is trained; `family` then only says what it is. */
    onnx: ImportedGraph.optional(),
    /** Groups of features blanked in copies of the training rows; what `candidateMasking` says when left out, nothing when null. */
    masking: MaskingPolicy.nullable().optional(),
  })
  .superRefine(({ family, parameters, search, shards, onnx, ...learning }, context) => {
    const taught = { search, shards, preprocessing: learning.preprocessing, masking: learning.masking };
    for (const [path, value] of Object.entries(onnx ? { ...taught, parameters: Object.keys(parameters)[0] } : {})) {
      if (value !== undefined)
        context.addIssue({ code: "custom", path: [path], message: "a graph that was made elsewhere stays as it is" });
    }
    if (shards !== undefined && family !== "forest") {
      context.addIssue({ code: "custom", path: ["shards"], message: "only a forest is grown in parts" });
    }
    try {
      checkSearch(family, parameters, search);
    } catch (error) {
      if (!(error instanceof VisibleError)) throw error;
      for (const { path, message } of error.details) context.addIssue({ code: "custom", path: path.split("."), message });
    }
  });
export type Candidate = z.infer<typeof Candidate>;
