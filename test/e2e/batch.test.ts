import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { CHROMIUM, openChromium, testInChromium } from "./chromium";
import { goTo, signInAs, visit } from "./visit";

const { url, users } = inject("console") ?? { url: "", users: undefined! };

/** Three accidents, one row that cannot be read, one column that no model knows, and what happened. */
const FILE = [
  "lum,catr,vma,agg,note,severe",
  "1,3,80,1,first,1",
  "5,4,50,2,second,0",
  "1,not a road,80,1,broken,1",
  "3,3,90,1,third,1",
  "",
].join("\n");

let browser: Browser;
beforeAll(async () => {
  if (CHROMIUM !== undefined) browser = await openChromium();
});
afterAll(() => browser?.close());

describe("a file of accidents", () => {
  testInChromium("is shown before it is sent, answered row by row, with its refused row, and downloaded", async () => {
    const { page, broken, close } = await visit(browser, url);
    await signInAs(page, users.user);
    await goTo(page, "/predict/batch");

    await page.locator("input[type=file]").setInputFiles({ name: "calls.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
    const preview = await page.getByRole("region", { name: "How the file begins" }).innerText();
    await page.getByRole("button", { name: "Predict the file" }).click();
    await page.waitForURL(/\/predict\/batch\/.+/);
    await page.getByRole("heading", { name: /^Done: 3 predicted, 1 refused/ }).waitFor({ timeout: 120_000 });
    const refused = await page.getByRole("region", { name: "Refused rows" }).innerText();
    const said = await page.locator("main").innerText();
    const link = await page.getByRole("link", { name: "Download the results (CSV)" }).getAttribute("href");
    const results = await (await fetch(link!)).text();

    expect(preview).toContain("note –");
    expect(preview).toContain("third");
    expect(refused).toMatch(/catr/);
    expect(said).toMatch(/of 3 labelled answers were right/);
    expect(results.trim().split("\n")).toHaveLength(5);
    expect(results).toMatch(/probability/);
    expect(broken).toEqual([]);
    await close();
  });

  testInChromium("that none of the model's features has a column in is not sent", async () => {
    const { page, close } = await visit(browser, url);
    await signInAs(page, users.user);
    await goTo(page, "/predict/batch");

    await page.locator("input[type=file]").setInputFiles({ name: "other.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n") });

    await page.getByText("None of the 2 columns is a feature of the model").waitFor();
    expect(await page.getByRole("button", { name: "Predict the file" }).isDisabled()).toBe(true);
    await close();
  });

  testInChromium("that is large tells how much of it has gone, and can be stopped on the way", async () => {
    const { page, broken, close } = await visit(browser, url);
    await signInAs(page, users.user);
    await goTo(page, "/predict/batch");
    const row = "1,3,80,1,a row of many,1\n";
    const buffer = Buffer.from(`lum,catr,vma,agg,note,severe\n${row.repeat(Math.ceil(4_000_000 / row.length))}`);
    await page.locator("input[type=file]").setInputFiles({ name: "many.csv", mimeType: "text/csv", buffer });
    const connection = await page.context().newCDPSession(page);
    await connection.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: 500_000,
    });

    await page.getByRole("button", { name: "Predict the file" }).click();
    const bar = page.getByRole("progressbar", { name: "Sending “many.csv”" });
    const gone = new Set<number>();
    while (gone.size < 4) gone.add(Number(await bar.getAttribute("value")));
    const of = Number(await bar.getAttribute("max"));
    const said = await page.locator("main .block h3", { hasText: "many.csv" }).innerText();
    await page.getByRole("button", { name: "Stop" }).click();
    await bar.waitFor({ state: "detached" });

    expect(of).toBe(buffer.length);
    expect([...gone]).toEqual([...gone].sort((a, b) => a - b));
    expect(Math.max(...gone)).toBeLessThan(of);
    expect(said).toMatch(/B of 4\sMB/);
    expect(await page.getByRole("button", { name: "Predict the file" }).isEnabled()).toBe(true);
    expect(await page.locator("main .note--danger").count()).toBe(0);
    expect(broken).toEqual([]);
    await close();
  });

  testInChromium("whose upload breaks off says so and keeps the choice", async () => {
    const { page, close } = await visit(browser, url);
    await signInAs(page, users.user);
    await goTo(page, "/predict/batch");
    await page.route(
      (address) => address.pathname.includes("batches/uploads"),
      (route) => route.abort("connectionreset"),
    );

    await page.locator("input[type=file]").setInputFiles({ name: "calls.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
    await page.getByRole("button", { name: "Predict the file" }).click();
    await page.locator("main .note--danger").waitFor();

    expect(await page.locator("main .note--danger").innerText()).toContain("Your choice is kept.");
    expect(await page.getByRole("button", { name: "Predict the file" }).isEnabled()).toBe(true);
    await close();
  });
});
