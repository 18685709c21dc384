import type { Run } from "../run";
import { badFilter, filterTokens, type Token } from "./filterTokens";
import { RUN_FIELDS, runValue } from "./runValue";

export type RunTest = (run: Run) => boolean;

/** A filter longer than this is refused: nobody writes one by hand. */
const LONGEST = 2000;
const DEEPEST = 50;

/**
 * Reads a filter of runs: `metrics.f1 > 0.7 and params.family = "forest"`.
 *
 * - left: `metrics.<name>`, `params.<name>`, `tags.<name>`, or one of `RUN_FIELDS`; a name with other characters in backquotes
 * - operators: `=`, `!=`, `<`, `<=`, `>`, `>=`, `~` (text contains, whatever the case), `in ("a", "b")`
 * - right: a number, a quoted text, true or false
 * - joined by `and`, `or`, `not` and parentheses; `and` binds closer
 *
 * A run that lacks what is asked for passes no comparison but `!=`. Throws VisibleError 422 `bad-filter` that says where.
 */
export function runFilter(text: string): RunTest {
  if (text.length > LONGEST) throw badFilter(`it is longer than ${LONGEST} characters`, LONGEST);
  const reader = new Reader(filterTokens(text));
  const test = readOr(reader, 0);
  const rest = reader.peek();
  if (rest.kind !== "end") throw badFilter('"and", "or" or the end was expected', rest.at);
  return test;
}

class Reader {
  #next = 0;
  constructor(readonly tokens: readonly Token[]) {}

  peek(): Token {
    return this.tokens[this.#next]!;
  }

  take(): Token {
    const token = this.peek();
    if (token.kind !== "end") this.#next++;
    return token;
  }

  /** Takes the next word when it is this one. */
  takes(text: string): boolean {
    const token = this.peek();
    const found = (token.kind === "word" || token.kind === "mark") && token.text === text;
    if (found) this.#next++;
    return found;
  }
}

function readOr(reader: Reader, depth: number): RunTest {
  const tests = [readAnd(reader, depth)];
  while (reader.takes("or")) tests.push(readAnd(reader, depth));
  return tests.length === 1 ? tests[0]! : (run) => tests.some((test) => test(run));
}

function readAnd(reader: Reader, depth: number): RunTest {
  const tests = [readNot(reader, depth)];
  while (reader.takes("and")) tests.push(readNot(reader, depth));
  return tests.length === 1 ? tests[0]! : (run) => tests.every((test) => test(run));
}

function readNot(reader: Reader, depth: number): RunTest {
  const { at } = reader.peek();
  if (depth > DEEPEST) throw badFilter("it is nested too deeply", at);
  if (reader.takes("not")) {
    const test = readNot(reader, depth + 1);
    return (run) => !test(run);
  }
  if (!reader.takes("(")) return readComparison(reader);
  const test = readOr(reader, depth + 1);
  const end = reader.peek();
  if (!reader.takes(")")) throw badFilter('")" was expected', end.at);
  return test;
}

function readComparison(reader: Reader): RunTest {
  const left = reader.take();
  if (left.kind !== "name") throw badFilter("a name such as metrics.f1 was expected", left.at);
  if (!/^(?:metrics|params|tags)\../.test(left.text) && !RUN_FIELDS.includes(left.text)) {
    throw badFilter(`${left.text} is none of metrics.<name>, params.<name>, tags.<name>, ${RUN_FIELDS.join(", ")}`, left.at);
  }
  if (reader.takes("in")) {
    const values = readList(reader);
    return (run) => values.some((value) => equal(runValue(run, left.text), value));
  }
  const operator = reader.take();
  if (operator.kind !== "operator") throw badFilter("=, !=, <, <=, >, >=, ~ or in was expected", operator.at);
  const right = readValue(reader);
  const compare = COMPARISONS[operator.text]!;
  return (run) => compare(runValue(run, left.text), right);
}

function readList(reader: Reader): Value[] {
  const start = reader.peek();
  if (!reader.takes("(")) throw badFilter('"(" was expected', start.at);
  const values = [readValue(reader)];
  while (reader.takes(",")) values.push(readValue(reader));
  const end = reader.peek();
  if (!reader.takes(")")) throw badFilter('")" was expected', end.at);
  return values;
}

function readValue(reader: Reader): Value {
  const token = reader.take();
  if (token.kind !== "value") throw badFilter("a number, a quoted text, true or false was expected", token.at);
  return token.value;
}

type Value = string | number | boolean;

const COMPARISONS: Readonly<Record<string, (left: unknown, right: Value) => boolean>> = {
  "=": equal,
  "!=": (left, right) => !equal(left, right),
  "<": (left, right) => ordered(left, right, (order) => order < 0),
  "<=": (left, right) => ordered(left, right, (order) => order <= 0),
  ">": (left, right) => ordered(left, right, (order) => order > 0),
  ">=": (left, right) => ordered(left, right, (order) => order >= 0),
  "~": (left, right) => left !== undefined && String(left).toLowerCase().includes(String(right).toLowerCase()),
};

/** Whatever is no plain value is compared as its JSON. */
function equal(left: unknown, right: Value): boolean {
  return left === right || (typeof left === "object" && JSON.stringify(left) === right);
}

function ordered(left: unknown, right: Value, test: (order: number) => boolean): boolean {
  if (typeof left === "number" && typeof right === "number") return test(left - right);
  if (typeof left === "string" && typeof right === "string") return test(left < right ? -1 : left > right ? 1 : 0);
  return false;
}
