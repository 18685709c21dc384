import { VisibleError } from "../../errors";

/** A word of a filter: `at` is its place in the text, from 0. */
export type Token =
  | { kind: "name"; text: string; at: number }
  | { kind: "value"; value: string | number | boolean; at: number }
  | { kind: "operator"; text: string; at: number }
  | { kind: "word"; text: "and" | "or" | "not" | "in"; at: number }
  | { kind: "mark"; text: "(" | ")" | ","; at: number }
  | { kind: "end"; at: number };

const SHAPES = [
  /\s+/y,
  /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/y,
  /-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\w.])/y,
  /<=|>=|!=|=|<|>|~/y,
  /[(),]/y,
  /[A-Za-z_][\w-]*(?:\.(?:[\w-]+|`[^`]+`))*/y,
] as const;

/** Cuts a filter into words, an `end` after the last. Throws VisibleError 422 `bad-filter` where none begins. */
export function filterTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const [shape, found] = match(text, at);
    const token = tokenOf(shape, found, at);
    if (token) tokens.push(token);
    at += found.length;
  }
  return [...tokens, { kind: "end", at: text.length }];
}

export function badFilter(message: string, at: number): VisibleError {
  const full = `${message} (character ${at + 1})`;
  return new VisibleError(422, "bad-filter", `The filter cannot be read: ${full}.`, [{ path: "filter", message: full }]);
}

function match(text: string, at: number): [number, string] {
  for (const [shape, expression] of SHAPES.entries()) {
    expression.lastIndex = at;
    const found = expression.exec(text)?.[0];
    if (found !== undefined) return [shape, found];
  }
  throw badFilter(`${JSON.stringify(text.slice(at, at + 10))} is neither a name, a value nor an operator`, at);
}

function tokenOf(shape: number, found: string, at: number): Token | undefined {
  if (shape === 0) return undefined;
  if (shape === 1) return { kind: "value", value: found.slice(1, -1).replace(/\\(.)/g, "$1"), at };
  if (shape === 2) return { kind: "value", value: Number(found), at };
  if (shape === 3) return { kind: "operator", text: found, at };
  if (shape === 4) return { kind: "mark", text: found as "(" | ")" | ",", at };
  const word = found.toLowerCase();
  if (word === "and" || word === "or" || word === "not" || word === "in") return { kind: "word", text: word, at };
  if (word === "true" || word === "false") return { kind: "value", value: word === "true", at };
  return { kind: "name", text: found.replaceAll("`", ""), at };
}
