import { type BinnedRows, wholeBlocks } from "./binnedRows";

/** Rows of which no two are equal, and which of them stands for each of the rows before: `placeOf`. */
export type DifferentRows = { binned: BinnedRows; target: Uint8Array; placeOf: Uint32Array };

/** Share of the rows above which the different ones are too many to be worth the detour. */
const MOST_DIFFERENT = 0.9;

/**
 * Merges rows that no tree can tell apart, equal in every bin and in class. Undefined unless a tenth of them is saved: rows with a place on
 * the map differ, of rows of a few codes like those of `chi9` a fraction is left.
 */
export function mergeEqualRows(binned: BinnedRows, target: Uint8Array): DifferentRows | undefined {
  const { rows, stride, codes } = binned;
  const hashes = hashRows(binned, target);
  const equal = (one: number, other: number) => {
    if (hashes[one] !== hashes[other] || target[one] !== target[other]) return false;
    for (let at = 0; at < codes.length; at += stride) if (codes[at + one] !== codes[at + other]) return false;
    return true;
  };
  const first = new Uint32Array(Math.floor(rows * MOST_DIFFERENT));
  const placeOf = new Uint32Array(rows);
  // Open addressing: a slot holds one more than the place of a different row, 0 none.
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(rows * 2)));
  let different = 0;
  for (let row = 0; row < rows; row++) {
    let slot = hashes[row]! & (slots.length - 1);
    while (slots[slot] !== 0 && !equal(first[slots[slot]! - 1]!, row)) slot = (slot + 1) & (slots.length - 1);
    if (slots[slot] === 0) {
      if (different === first.length) return undefined;
      first[different] = row;
      slots[slot] = ++different;
    }
    placeOf[row] = slots[slot]! - 1;
  }
  const kept = first.subarray(0, different);
  return { binned: keepRows(binned, kept), target: Uint8Array.from(kept, (row) => target[row]!), placeOf };
}

/** Column by column, as the codes lie; multiplier and shift are MurmurHash2's and its finaliser's. */
function hashRows({ rows, stride, codes }: BinnedRows, target: Uint8Array): Uint32Array {
  const hashes = Uint32Array.from(target);
  for (let at = 0; at < codes.length; at += stride) {
    for (let row = 0; row < rows; row++) {
      const hash = Math.imul(hashes[row]! ^ codes[at + row]!, 0x5bd1e995);
      hashes[row] = hash ^ (hash >>> 15);
    }
  }
  return hashes;
}

function keepRows(binned: BinnedRows, kept: Uint32Array): BinnedRows {
  const stride = wholeBlocks(kept.length);
  const columns = binned.codes.length / binned.stride;
  const codes = new Uint8Array(columns * stride);
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < kept.length; row++) codes[column * stride + row] = binned.codes[column * binned.stride + kept[row]!]!;
  }
  return { ...binned, rows: kept.length, validationRows: 0, validationFrom: stride, stride, codes };
}
