import { dep } from "../dictionary/departments";

const NAMES: ReadonlyMap<unknown, string> = new Map(dep.codes.map(({ code, fr }) => [code, fr]));

/** The name of a department or territory by its official code; names are the same in both languages. */
export function departmentName(code: string): string | undefined {
  return NAMES.get(code);
}
