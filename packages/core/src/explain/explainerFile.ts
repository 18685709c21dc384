import { deflateRawSync, inflateRawSync } from "node:zlib";
import { DataError } from "../errors";
import type { Explainer } from "./explainer";

const MAGIC = "VGEX1\n";

/**
 * An explainer as bytes: JSON whose typed arrays stand behind it, all deflated. Small enough to be fetched when the first explanation is
 * asked for (300 trees of 64 leaves are about 0.5 MB).
 */
export function encodeExplainer(explainer: Explainer): Uint8Array {
  const arrays: ArrayBufferView[] = [];
  const header = Buffer.from(
    JSON.stringify(explainer, (_, value: unknown) => {
      if (!ArrayBuffer.isView(value)) return value;
      const array = narrow(value);
      arrays.push(array);
      return { $array: array.constructor.name, of: value.constructor.name, length: array.length };
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const parts = arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
  return Buffer.concat([Buffer.from(MAGIC), deflateRawSync(Buffer.concat([length, header, ...parts]))]);
}

/** What `encodeExplainer` wrote. Throws DataError for other bytes. */
export function decodeExplainer(bytes: Uint8Array): Explainer {
  try {
    if (Buffer.from(bytes.subarray(0, MAGIC.length)).toString("latin1") !== MAGIC) throw new Error("magic");
    const content = inflateRawSync(bytes.subarray(MAGIC.length));
    const headerEnd = 4 + content.readUInt32LE(0);
    return revive(JSON.parse(content.toString("utf8", 4, headerEnd)), content, { at: headerEnd }) as Explainer;
  } catch {
    throw new DataError("Not an explainer file.");
  }
}

type Numbers = Int32Array | Int16Array | Float32Array | Float64Array | Uint8Array;

const KINDS = { Int32Array, Int16Array, Float32Array, Float64Array, Uint8Array } as const;

/** Node numbers and columns fit in 16 bits in all but giant trees. */
function narrow(view: ArrayBufferView): Numbers {
  const array = view as Numbers;
  return array instanceof Int32Array && array.every((value) => value >= -32_768 && value <= 32_767) ? Int16Array.from(array) : array;
}

/** Arrays come in the order of the keys, as they were written. */
function revive(value: unknown, content: Buffer, place: { at: number }): unknown {
  if (Array.isArray(value)) return value.map((item) => revive(item, content, place));
  if (value === null || typeof value !== "object") return value;
  if ("$array" in value) return readArray(value as unknown as ArrayMark, content, place);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revive(item, content, place)]));
}

type ArrayMark = { $array: keyof typeof KINDS; of: keyof typeof KINDS; length: number };

function readArray({ $array, of, length }: ArrayMark, content: Buffer, place: { at: number }): Numbers {
  const stored = KINDS[$array];
  const bytes = length * stored.BYTES_PER_ELEMENT;
  const copy = new Uint8Array(content.subarray(place.at, place.at + bytes)).buffer;
  if (copy.byteLength !== bytes) throw new RangeError("truncated");
  place.at += bytes;
  return KINDS[of].from(new stored(copy));
}
