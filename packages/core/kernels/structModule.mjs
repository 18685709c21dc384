/** Bytes and typed array of a field's type. Addresses are 32 bits. */
const TYPES = {
  f64: { bytes: 8, array: "f64" },
  u64: { bytes: 8, array: "f64" },
  i32: { bytes: 4, array: "i32" },
  u32: { bytes: 4, array: "u32" },
  f32: { bytes: 4, array: "f32" },
  usize: { bytes: 4, array: "u32" },
};

/**
 * TypeScript that says what `structs.ts` says: `OP` by name, and for every class its size and the place and type of each field, so that
 * both sides read the same bytes.
 *
 * @param {string} source
 */
export function structModule(source) {
  const ops = [...(/const enum Op \{([^}]*)\}/.exec(source)?.[1] ?? "").matchAll(/(\w+) = (\d+)/g)];
  const classes = [...source.matchAll(/export class (\w+) \{([^}]*)\}/g)];
  const lines = classes.map(([, name = "", body = ""]) => `export const ${constantName(name)} = ${struct(body)} as const;\n`);
  return `export const OP = { ${ops.map(([, name = "", value]) => `${camelCase(name)}: ${value}`).join(", ")} } as const;\n${lines.join("")}`;
}

/** @param {string} body */
function struct(body) {
  let at = 0;
  let widest = 4;
  const fields = [...body.matchAll(/^ {2}(\w+): (\w+);$/gm)].map(([, name, type = ""]) => {
    const { bytes, array } = TYPES[/** @type {keyof typeof TYPES} */ (type)];
    at = Math.ceil(at / bytes) * bytes;
    widest = Math.max(widest, bytes);
    const field = `${name}: ["${array}", ${at}]`;
    at += bytes;
    return field;
  });
  if (at % widest !== 0) throw new Error(`the fields of a struct end at byte ${at}: pad it to a multiple of ${widest}`);
  return `{ bytes: ${at}, fields: { ${fields.join(", ")} } }`;
}

/** @param {string} name */
function constantName(name) {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase();
}

/** @param {string} name */
function camelCase(name) {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
