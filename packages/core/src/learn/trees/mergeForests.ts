import type { ForestModel } from "../model";

/** Joins the shards of a forest, in the order of their trees. The forest is the one that would have been trained whole. Throws RangeError for none, or for different classes. */
export function mergeForests(models: readonly ForestModel[]): ForestModel {
  const classes = models[0]?.classes;
  if (classes === undefined) throw new RangeError("There are no forests to merge.");
  if (models.some((model) => model.classes !== classes)) throw new RangeError("Forests of different classes cannot be merged.");
  return { family: "forest", classes, trees: models.flatMap(({ trees }) => trees) };
}
