import { describe, expect, it } from "vitest";
import { age, day, waited } from "./when.ts";

const now = new Date(2026, 10, 23, 12, 0, 0).getTime();
const before = (seconds: number) => new Date(now - seconds * 1000).toISOString();
const HOUR = 3600;

describe("age", () => {
  it.each([
    [5, "now", "刚刚"],
    [120, "2 min", "2分钟"],
    [3 * HOUR, "3 hr", "3小时"],
    [50 * HOUR, "2 days", "2天"],
    [30 * 24 * HOUR, "Oct 24", "10月24日"],
    [400 * 24 * HOUR, "Oct 19, 2025", "2025年10月19日"],
  ])("of %d seconds", (seconds, en, zh) => {
    expect(age(before(seconds), now, "en")).toBe(en);
    expect(age(before(seconds), now, "zh")).toBe(zh);
  });

  it("of a moment that a fast server clock puts into the future is now", () => {
    expect(age(before(-30), now, "en")).toBe("now");
  });
});

it.each([
  [-5, "0:00"],
  [102, "1:42"],
  [59 * 60 + 59, "59:59"],
  [2 * HOUR, "2 hr"],
  [72 * HOUR, "3 days"],
])("waiting %d seconds reads %s", (seconds, text) => {
  expect(waited(before(seconds), now, "en")).toBe(text);
});

it("names today and yesterday, and dates the rest", () => {
  expect(day(before(60), now, "en")).toBe("Today");
  expect(day(before(13 * HOUR), now, "en")).toBe("Yesterday");
  expect(day(before(13 * HOUR), now, "zh")).toBe("昨天");
  expect(day(before(72 * HOUR), now, "en")).toBe("Nov 20");
});
