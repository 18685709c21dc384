/** Whether the focus goes to the content after a change of the path: tabs within a section keep it, unless it was `lost`. */
export function focusMoves(from: string, to: string, lost: boolean): boolean {
  return from !== to && (lost || sectionOf(from) !== sectionOf(to));
}

function sectionOf(path: string): string {
  return path.split("/")[1] ?? "";
}
