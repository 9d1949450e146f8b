import { expect, test } from "vitest";
import { idAfter, Outbox } from "./outbox";
import { Store } from "./store";
import { diskOf } from "./testing/disk";

test("a message survives a reload until it is acknowledged", () => {
  const disk = diskOf();
  const first = new Outbox("p", new Store(() => disk)).add("new", "text", "hello");
  const reloaded = new Outbox("p", new Store(() => disk));
  expect(reloaded.all()).toEqual([{ ...first, state: "queued" }]);
  reloaded.acknowledge(reloaded.get(first.id)!, "c1", 1);
  expect(reloaded.get(first.id)).toMatchObject({ conversation: "c1", seq: 1 });
  expect(new Outbox("p", new Store(() => disk)).all()).toEqual([]);
});

test("a refused message is still there after a reload, and still refused", () => {
  const disk = diskOf();
  const outbox = new Outbox("p", new Store(() => disk));
  outbox.fail(outbox.add("c1", "note", "x"), "forbidden");
  const [failed] = new Outbox("p", new Store(() => disk)).all();
  expect(failed).toMatchObject({ state: "failed", code: "forbidden", kind: "note" });
});

test("ids keep the order of writing, also when the clock was set back", () => {
  const future = "ffffffff-0000-7000-8000-000000000000";
  expect(idAfter(future) > future).toBe(true);
  const disk = diskOf();
  const outbox = new Outbox("p", new Store(() => disk));
  const ids = Array.from({ length: 50 }, (_, n) => outbox.add("new", "text", String(n)).id);
  expect(outbox.all().map(({ id }) => id)).toEqual(ids);
});

test("two tabs see each other's messages and never overwrite them", () => {
  const disk = diskOf();
  const [here, there] = [new Outbox("p", new Store(() => disk)), new Outbox("p", new Store(() => disk))];
  const theirs = there.add("new", "text", "from the other tab");
  expect(here.adopt(`p:outbox:${theirs.id}`)).toBe(true);
  expect(here.adopt("other:outbox:1")).toBe(false);
  here.acknowledge(here.get(theirs.id)!, "c1", 1);
  there.sync();
  expect(there.all()).toEqual([]);
});

test("a browser that keeps nothing costs no message while the page lives", () => {
  const outbox = new Outbox("p", new Store(() => { throw new DOMException("denied", "SecurityError"); }));
  const { id } = outbox.add("new", "text", "private");
  outbox.sync();
  expect(outbox.get(id)?.text).toBe("private");
});

test("a full disk keeps the message in memory", () => {
  const disk = diskOf();
  disk.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
  const outbox = new Outbox("p", new Store(() => disk));
  const { id } = outbox.add("new", "text", "no room");
  outbox.sync();
  expect(outbox.get(id)?.text).toBe("no room");
});
