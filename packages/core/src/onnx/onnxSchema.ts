import protobuf from "protobufjs/light.js";

/** Element types of a tensor, as `TensorProto.DataType` numbers them. */
export const ELEMENT = { float: 1, uint8: 2, int8: 3, int32: 6, int64: 7 } as const;

/** Kinds of attribute, as `AttributeProto.AttributeType` numbers them. */
export const ATTRIBUTE = { int: 2, tensor: 4, ints: 7 } as const;

/**
 * The part of ONNX that the exporter writes, with the field numbers of onnx.proto (onnx 1.16, IR version 10).
 * https://github.com/onnx/onnx/blob/v1.16.0/onnx/onnx.proto
 */
const root = protobuf.Root.fromJSON({
  nested: {
    ModelProto: message({
      irVersion: ["int64", 1],
      producerName: ["string", 2],
      producerVersion: ["string", 3],
      docString: ["string", 6],
      graph: ["GraphProto", 7],
      opsetImport: ["OperatorSetIdProto", 8, "repeated"],
      metadataProps: ["StringStringEntryProto", 14, "repeated"],
    }),
    OperatorSetIdProto: message({ domain: ["string", 1], version: ["int64", 2] }),
    StringStringEntryProto: message({ key: ["string", 1], value: ["string", 2] }),
    GraphProto: message({
      node: ["NodeProto", 1, "repeated"],
      name: ["string", 2],
      initializer: ["TensorProto", 5, "repeated"],
      input: ["ValueInfoProto", 11, "repeated"],
      output: ["ValueInfoProto", 12, "repeated"],
    }),
    NodeProto: message({
      input: ["string", 1, "repeated"],
      output: ["string", 2, "repeated"],
      name: ["string", 3],
      opType: ["string", 4],
      attribute: ["AttributeProto", 5, "repeated"],
      domain: ["string", 7],
    }),
    AttributeProto: message({
      name: ["string", 1],
      i: ["int64", 3],
      t: ["TensorProto", 5],
      ints: ["int64", 8, "repeated"],
      type: ["int32", 20],
    }),
    TensorProto: message({ dims: ["int64", 1, "repeated"], dataType: ["int32", 2], name: ["string", 8], rawData: ["bytes", 9] }),
    ValueInfoProto: message({ name: ["string", 1], type: ["TypeProto", 2] }),
    TypeProto: message({ tensorType: ["TensorTypeProto", 1] }),
    TensorTypeProto: message({ elemType: ["int32", 1], shape: ["TensorShapeProto", 2] }),
    TensorShapeProto: message({ dim: ["DimensionProto", 1, "repeated"] }),
    DimensionProto: message({ dimValue: ["int64", 1], dimParam: ["string", 2] }),
  },
});

/** `onnx.ModelProto`. */
export const ModelProto = root.lookupType("ModelProto");

function message(fields: Record<string, [type: string, id: number, rule?: "repeated"]>): protobuf.IType {
  return {
    fields: Object.fromEntries(Object.entries(fields).map(([name, [type, id, rule]]) => [name, { type, id, ...(rule && { rule }) }])),
  };
}
