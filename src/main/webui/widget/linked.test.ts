import { expect, test } from "vitest";
import { split } from "./linked";

test("finds web addresses and leaves the punctuation around them alone", () => {
  expect(split("See https://a.example/x?y=1, please.")).toEqual(["See ", "https://a.example/x?y=1", ", please."]);
  expect(split("（https://a.example/x）和 http://b.example。")).toEqual(["（", "https://a.example/x", "）和 ", "http://b.example", "。"]);
});

test("makes no link of anything else", () => {
  for (const text of ["javascript:alert(1)", "a.example", "https://", ""]) expect(split(text)).toEqual([text]);
});
