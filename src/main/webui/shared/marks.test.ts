import { expect, test } from "vitest";
import { noMarks, raise } from "./marks";

test("the greatest wins, so any order of arrival ends the same", () => {
  const frames = [
    { by: "agent" as const, delivered: 5 },
    { by: "agent" as const, read: 3 },
    { by: "agent" as const, delivered: 2, read: 4 },
    { by: "visitor" as const, read: 7 },
  ];
  const forwards = noMarks();
  const backwards = noMarks();
  for (const frame of frames) raise(forwards, frame);
  for (const frame of [...frames].reverse()) raise(backwards, frame);
  expect(forwards).toEqual({ agent: { delivered: 5, read: 4 }, visitor: { delivered: 7, read: 7 } });
  expect(backwards).toEqual(forwards);
});

test("tells whether anything grew", () => {
  const marks = noMarks();
  expect(raise(marks, { by: "agent", delivered: 2 })).toBe(true);
  expect(raise(marks, { by: "agent", delivered: 2 })).toBe(false);
  expect(raise(marks, { by: "agent", read: 1 })).toBe(true);
});
