import * as z from "zod";
import { ArtifactRef } from "./artifact";

/** An accident table, and the ids of its rows (float64, little-endian, ascending). */
export const AccidentTableArtifacts = z.strictObject({ table: ArtifactRef, ids: ArtifactRef, rows: z.int().nonnegative() });
export type AccidentTableArtifacts = z.infer<typeof AccidentTableArtifacts>;
