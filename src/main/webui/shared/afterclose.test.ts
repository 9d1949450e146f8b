import { expect, test } from "vitest";
import { afterClose } from "./afterclose";

test.each([1006, 1012, 4008, 4012, 4999])("%i: reconnect", (code) => {
  expect(afterClose(code)).toEqual({ do: "reconnect", refresh: false, atLeastMs: 0 });
});

test("4029: reconnect no sooner than the reason says", () => {
  expect(afterClose(4029, "retry_after_ms=800")).toMatchObject({ do: "reconnect", atLeastMs: 800 });
  expect(afterClose(4029, "")).toMatchObject({ do: "reconnect", atLeastMs: 0 });
});

test("4401: refresh, then reconnect", () => {
  expect(afterClose(4401)).toMatchObject({ do: "reconnect", refresh: true });
});

test("4400 and 4403 stop; 4409 yields to the newer connection", () => {
  expect(afterClose(4400)).toEqual({ do: "stop" });
  expect(afterClose(4403)).toEqual({ do: "stop" });
  expect(afterClose(4409)).toEqual({ do: "yield" });
});
