import { expect, test, vi } from "vitest";
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
  here.forget(theirs.id);
  const later = new Outbox("p", new Store(() => disk));
  expect(later.all()).toEqual([]);
});

test("what another tab stored goes when that tab has settled it; what was written here stays until the server says so", () => {
  const disk = diskOf();
  const [here, there] = [new Outbox("p", new Store(() => disk)), new Outbox("p", new Store(() => disk))];
  const [mine, theirs] = [here.add("c1", "text", "mine"), there.add("c1", "text", "theirs")];
  for (const { id } of [mine, theirs]) here.adopt(`p:outbox:${id}`);
  expect(here.all()).toHaveLength(2);
  disk.clear();
  for (const { id } of [mine, theirs]) here.adopt(`p:outbox:${id}`);
  expect(here.all()).toMatchObject([{ id: mine.id, state: "queued" }]);
});

test("storage cleared under the page: what it holds is stored again", () => {
  const disk = diskOf();
  new Outbox("p", new Store(() => disk)).add("c1", "text", "from the last page");
  const outbox = new Outbox("p", new Store(() => disk));
  outbox.add("c1", "text", "from this one");
  disk.clear();
  outbox.sync();
  expect(new Outbox("p", new Store(() => disk)).all().map(({ text }) => text)).toEqual(["from the last page", "from this one"]);
});

test("a message the server is known to have is not taken from storage again", () => {
  const disk = diskOf();
  const outbox = new Outbox("p", new Store(() => disk));
  const { id } = outbox.add("c1", "text", "x");
  const stored = disk.getItem(`p:outbox:${id}`)!;
  outbox.forget(id);
  disk.setItem(`p:outbox:${id}`, stored);
  outbox.adopt(`p:outbox:${id}`);
  outbox.sync();
  expect(outbox.all()).toEqual([]);
  expect(disk.length).toBe(0);
});

test("a clock set back between two tabs does not change the order of writing", () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 2) });
  const disk = diskOf();
  const [here, there] = [new Outbox("p", new Store(() => disk)), new Outbox("p", new Store(() => disk))];
  here.add("c1", "text", "before");
  vi.setSystemTime(Date.UTC(2026, 0, 1));
  here.add("c1", "text", "after");
  there.add("c1", "text", "elsewhere");
  expect(there.all().map(({ text }) => text)).toEqual(["before", "after", "elsewhere"]);
  vi.useRealTimers();
});

test("a browser that keeps nothing costs no message while the page lives", () => {
  const outbox = new Outbox("p", new Store(() => { throw new DOMException("denied", "SecurityError"); }));
  const { id } = outbox.add("new", "text", "private");
  outbox.sync();
  expect(outbox.get(id)?.text).toBe("private");
});

test("a full disk keeps the message in memory, says so, and stores it once there is room", () => {
  const disk = diskOf();
  const roomy = disk.setItem;
  disk.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
  const outbox = new Outbox("p", new Store(() => disk));
  const { id } = outbox.add("new", "text", "no room");
  outbox.sync();
  expect(outbox.get(id)).toMatchObject({ text: "no room", fleeting: true });
  disk.setItem = roomy;
  outbox.sync();
  expect(outbox.get(id)?.fleeting).toBeUndefined();
  expect(new Outbox("p", new Store(() => disk)).get(id)?.text).toBe("no room");
});
