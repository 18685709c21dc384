// Node has WebAssembly, but neither `lib: ES2023` nor @types/node 20 declares it as a value. Only what the kernels need.
declare namespace WebAssembly {
  class Memory {
    constructor(descriptor: { initial: number; maximum: number; shared: true });
    readonly buffer: SharedArrayBuffer;
  }
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: { env: { memory: Memory; sleepWhile: (word: number, value: number) => void } });
    readonly exports: object;
  }
}
