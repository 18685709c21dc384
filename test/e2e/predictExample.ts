import type { Page } from "playwright-core";

/** Fills the form with the severe example and waits for its answer. */
export async function predictExample(page: Page): Promise<void> {
  const examples = page.getByRole("button", { name: /^(Severe|Grave)$/ });
  await examples.first().click();
  await page.locator("form button[type=submit]").click();
  await page.locator("#result .verdict").waitFor();
}
