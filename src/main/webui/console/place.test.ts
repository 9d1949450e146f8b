import { expect, it } from "vitest";
import { hashOf, placeOf } from "./place.ts";

const ID = "0192aaaa-0000-7000-8000-00000000000a";

it("leads back to where it came from", () => {
  for (const place of [{ view: "resolved", conversation: ID }, { view: "all", conversation: null }] as const) {
    expect(placeOf(hashOf(place))).toEqual(place);
  }
});

it.each(["", "#", "#/elsewhere", "#/mine/../../auth", "#/mine/1"])("takes %j as the agent's own conversations", (hash) => {
  expect(placeOf(hash)).toEqual({ view: "mine", conversation: null });
});
