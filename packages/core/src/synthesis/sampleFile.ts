import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";

/** A file that was written: its rows without the header. */
export type WrittenFile = { name: string; rows: number; bytes: number; sha256: string };

/** A text file that is written piece by piece and never held whole. */
export class SampleFile {
  readonly #hash = createHash("sha256");
  #rows = 0;
  #bytes = 0;

  private constructor(
    private readonly path: string,
    private readonly handle: FileHandle,
  ) {}

  /** Opens a file, replacing what was there, and writes what comes before its first row. */
  static async create(path: string, header: string): Promise<SampleFile> {
    const file = new SampleFile(path, await open(path, "w"));
    await file.write(header, 0);
    return file;
  }

  /** Appends text that holds so many rows. */
  async write(text: string, rows: number): Promise<void> {
    const bytes = Buffer.from(text, "utf8");
    this.#hash.update(bytes);
    this.#rows += rows;
    this.#bytes += bytes.length;
    await this.handle.appendFile(bytes);
  }

  /** Closes the file and tells what it holds. */
  async close(): Promise<WrittenFile> {
    await this.handle.close();
    return { name: basename(this.path), rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest("hex") };
  }
}
