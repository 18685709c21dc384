/** Rows whose codes are written at a time: their records stay in the first-level cache while column after column is read. */
const BLOCK: usize = 256;

/** Copies the bytes of `width` columns (column-major, `rows` apart) to the beginning of row records of `recordBytes` bytes. */
export function interleave(columns: usize, rows: usize, width: i32, records: usize, recordBytes: usize, from: i32, to: i32): void {
  for (let start: usize = from; start < <usize>to; start += BLOCK) {
    const end = min(start + BLOCK, <usize>to);
    for (let c = 0; c < width; c++) {
      const column = columns + <usize>c * rows;
      let record = records + start * recordBytes + c;
      for (let i = start; i < end; i++, record += recordBytes) store<u8>(record, load<u8>(column + i));
    }
  }
}

/**
 * Copies the records and the packed gradients of the rows listed from `list` to `end`, so that they lie one after the other. Little is done
 * per row, so that the processor has many of these scattered loads under way; a histogram made of them directly waits for each in turn.
 */
export function gatherRows(list: usize, end: usize, records: usize, recordBytes: usize, packed: usize, recordsOut: usize, packedOut: usize): void {
  if (recordBytes == 16) {
    for (; list < end; list += 4, recordsOut += 16, packedOut += 4) {
      const i = <usize>load<u32>(list);
      v128.store(recordsOut, v128.load(records + (i << 4)));
      store<i32>(packedOut, load<i32>(packed + (i << 2)));
    }
  } else if (recordBytes == 32) {
    for (; list < end; list += 4, recordsOut += 32, packedOut += 4) {
      const i = <usize>load<u32>(list), record = records + (i << 5);
      v128.store(recordsOut, v128.load(record));
      v128.store(recordsOut, v128.load(record, 16), 16);
      store<i32>(packedOut, load<i32>(packed + (i << 2)));
    }
  } else {
    for (; list < end; list += 4, packedOut += 4) {
      const i = <usize>load<u32>(list);
      for (let record = records + i * recordBytes, last = record + recordBytes; record < last; record += 16, recordsOut += 16)
        v128.store(recordsOut, v128.load(record));
      store<i32>(packedOut, load<i32>(packed + (i << 2)));
    }
  }
}
