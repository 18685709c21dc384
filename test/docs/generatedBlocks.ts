import { functionsTable } from "./functionsTable";
import { limitsTable } from "./limitsTable";
import { machineDiagram } from "./machineDiagram";
import { machinesOf } from "./machinesOf";
import { stacksDiagram } from "./stacksDiagram";
import { synthesised } from "./synthesised";

/** The stage that is drawn: it has everything, the local one has no CloudFront. */
const STAGE = "production";

/** Pages that hold blocks which are drawn from the templates. */
export const GENERATED_PAGES = ["architecture.md", "limits.md"] as const;

const BLOCK = /(<!-- drawn: ([\w-]+) -->\n)[\s\S]*?(<!-- end -->)/g;

/** Every block that can stand in a page, by its name: the stacks, the functions, the limits, and one for each state machine. */
export function generatedBlocks(): Record<string, string> {
  const stacks = synthesised(STAGE);
  const machines = Object.entries(machinesOf(stacks, STAGE)).map(([name, machine]) => [name, mermaid(machineDiagram(machine))]);
  return {
    stacks: mermaid(stacksDiagram(stacks)),
    functions: functionsTable(stacks, STAGE),
    limits: limitsTable(),
    ...Object.fromEntries(machines),
  };
}

/**
 * A page with its blocks (`<!-- drawn: training --> … <!-- end -->`) as they are now.
 *
 * @throws RangeError for a block that there is nothing to draw for
 */
export function withBlocks(page: string, blocks: Readonly<Record<string, string>>): string {
  return page.replace(BLOCK, (_, begin: string, name: string, end: string) => {
    const block = blocks[name];
    if (block === undefined) throw new RangeError(`There is nothing called ${name} to draw.`);
    return `${begin}${block}\n${end}`;
  });
}

/** The names of a page's blocks. */
export function blocksIn(page: string): string[] {
  return [...page.matchAll(BLOCK)].map(([, , name]) => name!);
}

function mermaid(drawing: string): string {
  return `\`\`\`mermaid\n${drawing}\n\`\`\``;
}
