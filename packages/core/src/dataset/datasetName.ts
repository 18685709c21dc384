import { z } from "zod";

/**
 * Where rows come from and what "severe" means in them.
 *
 * - `baac`: the four official tables of a year (characteristics, places, vehicles, users), severity per user
 * - `baac-outcome`: accidents, vehicles and users, with the killed and hospitalised of each accident
 */
export const DatasetName = z.enum(["baac", "baac-outcome"]);
export type DatasetName = z.infer<typeof DatasetName>;
