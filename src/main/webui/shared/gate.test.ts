import { expect, test } from "vitest";
import { gate } from "./gate";

test("applies exactly the next entry, drops what was applied, asks for what lies between", () => {
  expect(gate(0, 1)).toBe("apply");
  expect(gate(912, 913)).toBe("apply");
  expect(gate(912, 912)).toBe("drop");
  expect(gate(912, 1)).toBe("drop");
  expect(gate(912, 914)).toBe("ask");
});
