import { type ConditionalTree, compileTree, type Distribution, type Known } from "./conditionalTree";

/** The variables of a profile, ready for drawing. */
export type Variables = {
  /** Draws one variable given what is known. Throws RangeError when the profile has no such variable. */
  draw(name: string, known: Known, random: () => number): number;
  /** Draws several, each given those before it, and adds them to `known`. */
  extend(names: readonly string[], known: Known, random: () => number): void;
  /** Share of each level of one variable given what is known. */
  distribution(name: string): Distribution;
};

export function compileVariables(trees: Readonly<Record<string, ConditionalTree>>): Variables {
  const compiled = new Map(Object.entries(trees).map(([name, tree]) => [name, compileTree(tree)]));
  const variable = (name: string) => {
    const found = compiled.get(name);
    if (!found) throw new RangeError(`The profile has no variable ${name}.`);
    return found;
  };
  const draw: Variables["draw"] = (name, known, random) => variable(name).draw(known, random);
  return {
    draw,
    extend: (names, known, random) => {
      for (const name of names) known[name] = draw(name, known, random);
    },
    distribution: (name) => variable(name).distribution,
  };
}
