import { serviceWords } from "./serviceWords";

/** What the service says: in the reader's language where it has words there, else as it came, marked as English. */
export function ServiceText({ children }: { children: string }) {
  const { text, quoted } = serviceWords(children);
  return quoted ? <span lang="en">{text}</span> : <span>{text}</span>;
}
