import { expect, test } from "vitest";
import { accentOf, contrast, inkOn } from "./colours";

test("reads three and six digits, and falls back to teal", () => {
  expect(accentOf("#ABC")).toBe("#aabbcc");
  expect(accentOf(" 3d3aa8 ")).toBe("#3d3aa8");
  for (const wish of [undefined, "", "red", "#12345", "url(x)"]) expect(accentOf(wish)).toBe("#0b6e69");
});

test("text on any accent keeps 4.5 to 1", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  for (let colour = 0; colour < 0xffffff; colour += 0x0a1b2c) {
    const accent = `#${colour.toString(16).padStart(6, "0")}`;
    expect(contrast(accent, inkOn(accent)), accent).toBeGreaterThanOrEqual(4.5);
  }
});
