import { effect, signal } from "@preact/signals";

export type Theme = "system" | "light" | "dark";

const STORED = "vigie.theme";

/** Light, dark, or as the system has it. */
export const theme = signal<Theme>(stored());

effect(() => {
  if (theme.value === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.dataset.theme = theme.value;
  localStorage.setItem(STORED, theme.value);
});

/** The other one than is shown now. */
export function switchTheme(): void {
  const dark = theme.value === "dark" || (theme.value === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  theme.value = dark ? "light" : "dark";
}

function stored(): Theme {
  const value = localStorage.getItem(STORED);
  return value === "light" || value === "dark" ? value : "system";
}
