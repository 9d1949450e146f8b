import { expect, test } from "vitest";
import { Backoff, fullJitter } from "./backoff";

test("the ceiling starts at half a second, doubles, and stays at twenty seconds", () => {
  const ceilings = [0, 1, 2, 3, 4, 5, 6, 7, 1000].map((attempt) => fullJitter(attempt, () => 1));
  expect(ceilings).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 20_000, 20_000, 20_000]);
});

test("the jitter is full: anything from nothing to the ceiling", () => {
  expect(fullJitter(6, () => 0)).toBe(0);
  expect(fullJitter(6, () => 0.25)).toBe(5000);
});

test("counts up until reset", () => {
  const backoff = new Backoff();
  for (let attempt = 0; attempt < 40; attempt++) expect(backoff.next()).toBeLessThanOrEqual(20_000);
  backoff.reset();
  expect(backoff.next()).toBeLessThanOrEqual(500);
});
