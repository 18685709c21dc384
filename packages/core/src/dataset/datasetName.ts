import * as z from "zod";

/**
 * Where rows come from and what "severe" means in them.
 *
 * - `baac`: the four official tables of a year (characteristics, places, vehicles, users), severity per user
 * - `baac-outcome`: accidents, vehicles and users, with the killed and hospitalised of each accident
 * - `chicago`: crashes of the City of Chicago, one table, with the type of each crash
 */
export const DatasetName = z.enum(["baac", "baac-outcome", "chicago"]);
export type DatasetName = z.infer<typeof DatasetName>;
