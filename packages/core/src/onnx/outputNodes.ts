import type { Calibration } from "../evaluate/calibration";
import { classNames, severeClasses } from "../evaluate/classScores";
import { addCalibration } from "./calibrationNodes";
import { type Attribute, addConstant, addNode, type Graph, intAttribute, integers } from "./graph";
import { CLASSES_OUTPUT, OUTPUT, RAW } from "./graphNames";
import { ELEMENT } from "./onnxSchema";

/** Ends a graph after `RAW`: calibration, the outputs, and what the file says about them. */
export function addOutputs(graph: Graph, classes: number, calibration: Calibration | null): object[] {
  const calibrated = calibration === null ? RAW : addCalibration(graph, RAW, calibration);
  if (classes === 2) {
    addNamed(graph, OUTPUT, "Reshape", [calibrated, addConstant(graph, integers([-1]))]);
    return [value(OUTPUT, [{ dimParam: "N" }])];
  }
  addNamed(graph, CLASSES_OUTPUT, "Identity", [calibrated]);
  const severe = addConstant(graph, integers(severeClasses(classNames(classes))));
  const parts = addNode(graph, "Gather", [CLASSES_OUTPUT, severe], [intAttribute("axis", 1)]);
  addNamed(graph, OUTPUT, "ReduceSum", [parts, addConstant(graph, integers([1]))], [intAttribute("keepdims", 0)]);
  return [value(OUTPUT, [{ dimParam: "N" }]), value(CLASSES_OUTPUT, [{ dimParam: "N" }, { dimValue: classes }])];
}

/** Adds a node whose value has a given name. */
function addNamed(graph: Graph, name: string, ...node: [opType: string, input: string[], attribute?: Attribute[]]): void {
  addNode(graph, ...node);
  graph.nodes.at(-1)!.output = [name];
}

/** A float32 input or output of a graph. */
export function value(name: string, dim: ({ dimParam: string } | { dimValue: number })[]): object {
  return { name, type: { tensorType: { elemType: ELEMENT.float, shape: { dim } } } };
}
