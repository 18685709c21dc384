import type { SharedViews } from "./kernels";

/** The layout of a record that `kernels/structs.ts` declares: its size and, per field, type and byte offset. */
export type StructLayout = { bytes: number; fields: Readonly<Record<string, readonly [type: "f64" | "f32" | "i32" | "u32", at: number]>> };

/** A record in shared memory whose fields read and write like those of an object. */
export type Struct<L extends StructLayout> = { -readonly [F in keyof L["fields"]]: number } & { readonly address: number };

/** The record of a layout at an address. */
export function structAt<L extends StructLayout>(views: SharedViews, layout: L, address: number): Struct<L> {
  return new (classOf(layout))(views, address) as Struct<L>;
}

/** Record number `index` of an array of records. */
export function structIn<L extends StructLayout>(views: SharedViews, layout: L, address: number, index: number): Struct<L> {
  return structAt(views, layout, address + index * layout.bytes);
}

type StructClass = new (views: SharedViews, address: number) => object;

const classes = new Map<StructLayout, StructClass>();

function classOf(layout: StructLayout): StructClass {
  const known = classes.get(layout);
  if (known) return known;
  class Fields {
    readonly f64: Float64Array;
    readonly f32: Float32Array;
    readonly i32: Int32Array;
    readonly u32: Uint32Array;
    constructor(
      { f64, f32, i32, u32 }: SharedViews,
      readonly address: number,
    ) {
      [this.f64, this.f32, this.i32, this.u32] = [f64, f32, i32, u32];
    }
  }
  for (const [name, [type, at]] of Object.entries(layout.fields)) Object.defineProperty(Fields.prototype, name, ACCESSORS[type](at));
  classes.set(layout, Fields);
  return Fields;
}

type Place = Pick<SharedViews, "f64" | "f32" | "i32" | "u32"> & { readonly address: number };

/** Written out by type, so that every access is one to a known array. */
const ACCESSORS: Record<"f64" | "f32" | "i32" | "u32", (at: number) => PropertyDescriptor & ThisType<Place>> = {
  f64: (at) => ({
    get() {
      return this.f64[(this.address + at) >>> 3];
    },
    set(value: number) {
      this.f64[(this.address + at) >>> 3] = value;
    },
  }),
  f32: (at) => ({
    get() {
      return this.f32[(this.address + at) >>> 2];
    },
    set(value: number) {
      this.f32[(this.address + at) >>> 2] = value;
    },
  }),
  i32: (at) => ({
    get() {
      return this.i32[(this.address + at) >>> 2];
    },
    set(value: number) {
      this.i32[(this.address + at) >>> 2] = value;
    },
  }),
  u32: (at) => ({
    get() {
      return this.u32[(this.address + at) >>> 2];
    },
    set(value: number) {
      this.u32[(this.address + at) >>> 2] = value;
    },
  }),
};
