/**
 * Bytes at the start of every shared memory: the first 1024 belong to the team, then come the kernels' constants. Address 0 means "none"
 * to the kernels.
 */
export const RESERVED_BYTES = 8192;

/** Hands out places in a memory that is not there yet. `bytes` is the end of what was taken. */
export type MemoryLayout = { take(size: number): number; readonly bytes: number };

/** Every place begins a cache line of its own and ends with room to spare, for the kernels work on four rows at a time. */
export function layOutMemory(): MemoryLayout {
  let end = RESERVED_BYTES;
  return {
    take(size) {
      const address = end;
      end = Math.ceil((end + size + PADDING) / LINE) * LINE;
      return address;
    },
    get bytes() {
      return end;
    },
  };
}

const LINE = 128;
const PADDING = 64;
