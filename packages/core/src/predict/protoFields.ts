/** One field of a protobuf message: a number, or bytes (a text, a message, a packed list). */
export type ProtoField = { field: number; value: number; bytes?: never } | { field: number; value?: never; bytes: Uint8Array };

/**
 * The fields of a message in their order (https://protobuf.dev/programming-guides/encoding). Integers are exact up to 2^53. Throws RangeError
 * for bytes that end too early or hold a kind of field that ONNX does not use.
 */
export function* protoFields(message: Uint8Array): Generator<ProtoField> {
  const at = { offset: 0 };
  while (at.offset < message.length) {
    const tag = readVarint(message, at);
    const [field, kind] = [Math.floor(tag / 8), tag % 8];
    if (kind === 0) yield { field, value: readVarint(message, at) };
    else if (kind === 2) yield { field, bytes: take(message, at, readVarint(message, at)) };
    else if (kind === 5) take(message, at, 4);
    else if (kind === 1) take(message, at, 8);
    else throw new RangeError(`There is no field of kind ${kind}.`);
  }
}

/** A list of integers as protobuf packs them. */
export function packedIntegers(bytes: Uint8Array): Int32Array {
  const values = new Int32Array(bytes.length);
  const at = { offset: 0 };
  let count = 0;
  while (at.offset < bytes.length) {
    const byte = bytes[at.offset]!;
    // Most are flags and small numbers.
    if (byte < 128) at.offset++;
    values[count++] = byte < 128 ? byte : readVarint(bytes, at);
  }
  return values.slice(0, count);
}

function readVarint(bytes: Uint8Array, at: { offset: number }): number {
  let value = 0;
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes[at.offset++];
    if (byte === undefined) throw new RangeError("The message ends within a number.");
    value += (byte & 127) * factor;
    if (byte < 128) return value;
  }
}

function take(bytes: Uint8Array, at: { offset: number }, length: number): Uint8Array {
  const end = at.offset + length;
  if (end > bytes.length) throw new RangeError("The message ends within a field.");
  const taken = bytes.subarray(at.offset, end);
  at.offset = end;
  return taken;
}
