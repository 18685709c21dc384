import { ATTRIBUTE, ELEMENT } from "./onnxSchema";

/** A constant: its shape and its values, little-endian. */
export type Tensor = { dims: number[]; dataType: number; rawData: Uint8Array };

export type Attribute = { name: string; type: number; i?: number; ints?: number[]; t?: Tensor };

export type Node = { input: string[]; output: string[]; name: string; opType: string; attribute: Attribute[]; domain: string };

/** An ONNX graph while it is written: constants and nodes, each naming the value it makes. */
export type Graph = { nodes: Node[]; initializers: (Tensor & { name: string })[] };

/** Adds a node and answers the name of its one output. */
export function addNode(graph: Graph, opType: string, input: string[], attribute: Attribute[] = [], domain = ""): string {
  const name = `${opType}_${graph.nodes.length}`;
  graph.nodes.push({ input, output: [name], name, opType, attribute, domain });
  return name;
}

/** Adds a constant and answers its name. */
export function addConstant(graph: Graph, tensor: Tensor): string {
  const name = `constant_${graph.initializers.length}`;
  graph.initializers.push({ name, ...tensor });
  return name;
}

/** @param values rounded to float32; shape `dims`, by default a vector. */
export function floats(values: ArrayLike<number>, dims: number[] = [values.length]): Tensor {
  const bytes = new DataView(new ArrayBuffer(values.length * 4));
  for (let i = 0; i < values.length; i++) bytes.setFloat32(i * 4, values[i]!, true);
  return { dims, dataType: ELEMENT.float, rawData: new Uint8Array(bytes.buffer) };
}

/** A vector of int64. */
export function integers(values: readonly number[]): Tensor {
  const bytes = new DataView(new ArrayBuffer(values.length * 8));
  for (const [i, value] of values.entries()) bytes.setBigInt64(i * 8, BigInt(value), true);
  return { dims: [values.length], dataType: ELEMENT.int64, rawData: new Uint8Array(bytes.buffer) };
}

/** A vector of uint8. */
export function bytes(values: Uint8Array): Tensor {
  return { dims: [values.length], dataType: ELEMENT.uint8, rawData: values };
}

export function intAttribute(name: string, i: number): Attribute {
  return { name, type: ATTRIBUTE.int, i };
}

export function intsAttribute(name: string, ints: number[]): Attribute {
  return { name, type: ATTRIBUTE.ints, ints };
}

export function tensorAttribute(name: string, t: Tensor): Attribute {
  return { name, type: ATTRIBUTE.tensor, t };
}
