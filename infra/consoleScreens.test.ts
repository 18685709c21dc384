import { expect, it } from "vitest";
import { screenOfAddress } from "./consoleScreens";

it.each([
  ["/", "/index.html"],
  ["/models/scene/versions/3", "/index.html"],
  ["/runs/", "/index.html"],
  ["/index.html", "/index.html"],
  ["/config.json", "/config.json"],
  ["/assets/main-Dk3.js", "/assets/main-Dk3.js"],
])("answers %s by %s", (uri, file) => {
  expect(screenOfAddress({ request: { uri } }).uri).toBe(file);
});

it("stands alone when only its text is taken", () => {
  const alone = new Function(`return ${screenOfAddress}`)() as typeof screenOfAddress;

  expect(alone({ request: { uri: "/drift" } }).uri).toBe("/index.html");
});
