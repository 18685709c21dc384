/** A variable of the environment that the stacks set. Throws when it is missing: a function without it was deployed wrongly. */
export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The environment has no ${name}.`);
  return value;
}
