import { type Calibration, SMALLEST_PROBABILITY } from "../evaluate/calibration";
import { addConstant, addNode, floats, type Graph, intAttribute } from "./graph";

/**
 * Writes a calibration into a graph and answers the name of the calibrated probabilities, of the shape of the raw ones.
 *
 * @param raw name of probabilities, float32 `[N, 1]`, or `[N, classes]` for a temperature
 */
export function addCalibration(graph: Graph, raw: string, calibration: Calibration): string {
  if (calibration.kind === "isotonic") return addIsotonic(graph, raw, calibration);
  const number = (value: number) => addConstant(graph, floats([value]));
  const kept = addNode(graph, "Clip", [raw, scalar(graph, SMALLEST_PROBABILITY), scalar(graph, 1 - SMALLEST_PROBABILITY)]);
  if (calibration.kind === "temperature") {
    const cooled = addNode(graph, "Div", [addNode(graph, "Log", [kept]), number(calibration.temperature)]);
    return addNode(graph, "Softmax", [cooled], [intAttribute("axis", 1)]);
  }
  const others = addNode(graph, "Log", [addNode(graph, "Sub", [number(1), kept])]);
  const odds = addNode(graph, "Sub", [addNode(graph, "Log", [kept]), others]);
  const line = addNode(graph, "Add", [addNode(graph, "Mul", [odds, number(calibration.slope)]), number(calibration.intercept)]);
  return addNode(graph, "Sigmoid", [line]);
}

/** The rise of every line up to the probability, added up by one matrix product. */
function addIsotonic(graph: Graph, raw: string, { from, to }: { from: readonly number[]; to: readonly number[] }): string {
  const lines = from.slice(1).map((end, line) => ({ start: from[line]!, width: end - from[line]!, rise: to[line + 1]! - to[line]! }));
  const row = (values: number[]) => addConstant(graph, floats(values, [1, values.length]));
  const beyond = addNode(graph, "Sub", [raw, row(lines.map(({ start }) => start))]);
  const within = addNode(graph, "Min", [
    addNode(graph, "Max", [beyond, addConstant(graph, floats([0]))]),
    row(lines.map(({ width }) => width)),
  ]);
  const slopes = addConstant(
    graph,
    floats(
      lines.map(({ rise, width }) => rise / width),
      [lines.length, 1],
    ),
  );
  const risen = addNode(graph, "Add", [addNode(graph, "MatMul", [within, slopes]), addConstant(graph, floats([to[0]!]))]);
  return addNode(graph, "Clip", [risen, scalar(graph, 0), scalar(graph, 1)]);
}

function scalar(graph: Graph, value: number): string {
  return addConstant(graph, floats([value], []));
}
