/** It brings no types of its own. */
declare module "openapi-to-postmanv2" {
  type Conversion = { result: boolean; reason?: string; output?: { data: unknown }[] };
  const postman: {
    convertV2(
      input: { type: "json"; data: unknown },
      options: Readonly<Record<string, unknown>>,
      done: (error: Error | null, conversion: Conversion) => void,
    ): void;
  };
  export = postman;
}
