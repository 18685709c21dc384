import { packedIntegers, protoFields } from "./protoFields";

/** What is read of a graph: nodes with their attributes, constants, and the width of its inputs. */
export type ReadGraph = {
  nodes: ReadNode[];
  constants: ReadonlyMap<string, Float32Array>;
  inputs: { name: string; width: number | undefined }[];
};

export type ReadNode = { opType: string; inputs: string[]; output: string; attributes: ReadonlyMap<string, ReadAttribute> };

/** An integer, a list of them, or the values of a tensor of float32. */
export type ReadAttribute = { integer: number; integers: Int32Array; floats: Float32Array };

/**
 * Reads the parts of an ONNX file that trees are made of (field numbers of onnx.proto, as in `onnxSchema`), without a library for all of
 * protobuf: a first prediction waits for it. Throws RangeError for bytes that are no message.
 */
export function readOnnx(file: Uint8Array): ReadGraph {
  const graph = first(file, 7);
  const read: { nodes: ReadNode[]; constants: Map<string, Float32Array>; inputs: ReadGraph["inputs"] } = {
    nodes: [],
    constants: new Map(),
    inputs: [],
  };
  for (const { field, bytes } of protoFields(graph ?? new Uint8Array(0))) {
    if (!bytes) continue;
    if (field === 1) read.nodes.push(readNode(bytes));
    else if (field === 5) read.constants.set(text(first(bytes, 8)), readFloats(bytes));
    else if (field === 11) read.inputs.push({ name: text(first(bytes, 1)), width: readWidth(first(bytes, 2)) });
  }
  return read;
}

function readNode(node: Uint8Array): ReadNode {
  const read = { opType: "", inputs: [] as string[], output: "", attributes: new Map<string, ReadAttribute>() };
  for (const { field, bytes } of protoFields(node)) {
    if (field === 1) read.inputs.push(text(bytes));
    else if (field === 2) read.output ||= text(bytes);
    else if (field === 4) read.opType = text(bytes);
    else if (field === 5 && bytes) read.attributes.set(text(first(bytes, 1)), readAttribute(bytes));
  }
  return read;
}

function readAttribute(attribute: Uint8Array): ReadAttribute {
  const read: ReadAttribute = { integer: 0, integers: new Int32Array(0), floats: new Float32Array(0) };
  const single: number[] = [];
  for (const { field, value, bytes } of protoFields(attribute)) {
    if (field === 3 && value !== undefined) read.integer = value;
    else if (field === 5 && bytes) read.floats = readFloats(bytes);
    else if (field === 8 && bytes) read.integers = packedIntegers(bytes);
    else if (field === 8 && value !== undefined) single.push(value);
  }
  return single.length > 0 ? { ...read, integers: Int32Array.from(single) } : read;
}

/** Empty unless the tensor is of float32. */
function readFloats(tensor: Uint8Array): Float32Array {
  let [type, raw] = [0, new Uint8Array(0)];
  for (const { field, value, bytes } of protoFields(tensor)) {
    if (field === 2 && value !== undefined) type = value;
    else if (field === 9 && bytes) raw = new Uint8Array(bytes);
  }
  return type === FLOAT && raw.length % 4 === 0 ? new Float32Array(raw.buffer) : new Float32Array(0);
}

const FLOAT = 1;

/** The second dimension of a tensor's type, where it is a number. */
function readWidth(type: Uint8Array | undefined): number | undefined {
  const shape = first(first(type, 1), 2);
  const dimensions = shape ? [...protoFields(shape)].filter(({ field }) => field === 1) : [];
  const width = dimensions[1]?.bytes ? [...protoFields(dimensions[1].bytes)].find(({ field }) => field === 1) : undefined;
  return width?.value;
}

function first(message: Uint8Array | undefined, wanted: number): Uint8Array | undefined {
  for (const { field, bytes } of protoFields(message ?? new Uint8Array(0))) if (field === wanted && bytes) return bytes;
  return undefined;
}

function text(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? new Uint8Array(0)).toString("utf8");
}
