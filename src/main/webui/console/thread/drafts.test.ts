import { expect, it } from "vitest";
import { Drafts } from "./drafts.ts";

function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

it("keeps one draft per conversation and tab", () => {
  const drafts = new Drafts(storage(), "lin");
  drafts.keep("a", "text", "Hello");
  drafts.keep("a", "note", "Ask Tom");
  drafts.keep("b", "text", "Bonjour");
  expect(drafts.read("a", "text")).toBe("Hello");
  expect(drafts.read("a", "note")).toBe("Ask Tom");
  expect(drafts.read("b", "text")).toBe("Bonjour");
  expect(drafts.read("b", "note")).toBe("");
});

it("survives a reload and leaves nothing behind once emptied", () => {
  const store = storage();
  new Drafts(store, "lin").keep("a", "text", "Hello");
  const reloaded = new Drafts(store, "lin");
  expect(reloaded.read("a", "text")).toBe("Hello");
  reloaded.keep("a", "text", "  \n");
  expect(store.kept.size).toBe(0);
});

it("keeps agents of one browser apart", () => {
  const store = storage();
  new Drafts(store, "lin").keep("a", "text", "Hello");
  expect(new Drafts(store, "tom").read("a", "text")).toBe("");
});
