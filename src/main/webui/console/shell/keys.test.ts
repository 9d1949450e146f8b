import { expect, it } from "vitest";
import { initialsOf } from "./initials.ts";
import { commandOf } from "./keys.ts";

const press = (rest: object) => ({
  code: "", key: "", altKey: false, ctrlKey: false, metaKey: false, isComposing: false, keyCode: 0,
  getModifierState: () => false, ...rest,
});

it("knows Alt keys by where they lie, so that a layout which types with Alt does not hide them", () => {
  expect(commandOf(press({ altKey: true, code: "KeyJ", key: "∆" }), true)).toBe("next");
});

it("leaves a question mark to whoever is typing", () => {
  expect(commandOf(press({ key: "?" }), true)).toBeNull();
  expect(commandOf(press({ key: "?" }), false)).toBe("help");
});

it("keeps quiet while an input method composes and under AltGr", () => {
  expect(commandOf(press({ altKey: true, code: "KeyE", isComposing: true }), false)).toBeNull();
  expect(commandOf(press({ altKey: true, code: "KeyE", keyCode: 229 }), false)).toBeNull();
  expect(commandOf(press({ altKey: true, code: "KeyE", getModifierState: () => true }), false)).toBeNull();
});

it.each([["Maya Krüger", "MK"], ["王小明", "王"], ["Visitor 2DC0", "V2"], ["lin", "L"], ["", "?"], ["a@b.example", "AE"]])(
  "the initials of %j are %s",
  (name, initials) => expect(initialsOf(name)).toBe(initials),
);
