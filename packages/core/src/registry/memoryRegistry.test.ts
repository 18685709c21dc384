import { memoryRegistry } from "./memoryRegistry";
import { describeRegistry } from "./registrySuite";

describeRegistry("memoryRegistry", async () => memoryRegistry());
