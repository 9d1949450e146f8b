import { afterEach, expect, test, vi } from "vitest";
import type { Ack, Nack } from "./protocol";
import { online, settle, stage } from "./testing/chat";
import { said } from "./testing/server";

afterEach(() => void vi.useRealTimers());

const ack = (id: string, seq: number, conversation = "c1"): Ack => ({ type: "ack", id, conversation, seq, at: "", duplicate: false });
const refuse = (id: string, retry_after_ms = 800): Nack => ({ type: "nack", id, code: "unavailable", temporary: true, retry_after_ms });

test("a message is stored before it is written to the socket", async () => {
  const { chat, socket, disk } = await online();
  const storedFirst: boolean[] = [];
  const { send } = socket();
  socket().send = function (data) {
    storedFirst.push(disk.getItem(`p:outbox:${JSON.parse(data).id}`) !== null);
    send.call(this, data);
  };
  chat.send("new", "text", "hello");
  expect(storedFirst).toEqual([true]);
  expect(socket().all("send")[0]).toMatchObject({ conversation: "new", kind: "text", audience: "all", body: { text: "hello" } });
});

test("nothing is sent before the welcome; then everything unacknowledged goes, oldest first", async () => {
  const { chat, socket } = stage();
  chat.send("new", "text", "one");
  chat.start();
  await settle();
  socket().open();
  chat.send("new", "text", "two");
  expect(socket().texts).toEqual([]);
  socket().welcome();
  expect(socket().texts).toEqual(["one", "two"]);
});

test("after a crash the next page sends what the last one could not", async () => {
  const first = await online();
  const { id } = first.chat.send("new", "text", "before the crash");
  const second = first.make();
  second.start();
  await settle();
  first.socket().welcome();
  expect(first.socket().all("send").map((frame) => frame.id)).toEqual([id]);
});

test("after a reconnect all of it goes again with the same ids, in the same order", async () => {
  const { chat, socket } = await online();
  for (const text of ["one", "two", "three"]) chat.send("c1", "text", text);
  const [one, two, three] = socket().all("send").map(({ id }) => id);
  socket().say(ack(one!, 1));
  socket().end(4012);
  expect(chat.outbox.all().filter(({ seq }) => seq === undefined).map(({ state }) => state)).toEqual(["queued", "queued"]);
  await vi.advanceTimersByTimeAsync(500);
  socket().welcome();
  expect(socket().all("send").map(({ id }) => id)).toEqual([two, three]);
});

test("an acknowledged message is shown until its entry arrives, and no longer stored", async () => {
  const { chat, socket, disk } = await online();
  const { id } = chat.send("new", "text", "hello");
  socket().say(ack(id, 1));
  expect(chat.outbox.all()).toMatchObject([{ id, conversation: "c1", seq: 1 }]);
  expect(disk.length).toBe(0);
  socket().say(said("c1", 1, "hello", id));
  expect(chat.outbox.all()).toEqual([]);
  expect(chat.timeline("c1").entries).toHaveLength(1);
});

test("the entry alone settles the message when its ack was lost", async () => {
  const { chat, socket, disk } = await online();
  const { id } = chat.send("c1", "text", "hello");
  socket().say(said("c1", 1, "hello", id));
  expect(chat.outbox.all()).toEqual([]);
  expect(disk.length).toBe(0);
});

test("a temporary nack: after the wait, it and everything after it of that conversation, oldest first", async () => {
  const { chat, socket } = await online({ inboxSince: () => undefined });
  for (const text of ["one", "two"]) chat.send("c1", "text", text);
  chat.send("c2", "text", "elsewhere");
  for (const { id } of socket().all("send").slice(0, 2)) socket().say(refuse(id));
  chat.send("c1", "text", "three");
  chat.send("c2", "text", "elsewhere too");
  expect(socket().texts).toEqual(["one", "two", "elsewhere", "elsewhere too"]);
  await vi.advanceTimersByTimeAsync(799);
  expect(socket().texts).toHaveLength(4);
  await vi.advanceTimersByTimeAsync(1);
  expect(socket().texts.slice(4)).toEqual(["one", "two", "three"]);
});

test("no more under way than the welcome allows; each ack makes room for one", async () => {
  const { chat, socket } = stage();
  for (let n = 1; n <= 4; n++) chat.send("c1", "text", String(n));
  chat.start();
  await settle();
  socket().welcome({}, { max_in_flight: 2 });
  expect(socket().texts).toEqual(["1", "2"]);
  socket().say(ack(socket().all("send")[0]!.id, 1));
  expect(socket().texts).toEqual(["1", "2", "3"]);
});

test("no ack for 20 s while pings arrive: it reconnects and sends again", async () => {
  const { chat, socket } = await online();
  const before = socket();
  const { id } = chat.send("c1", "text", "anyone?");
  await vi.advanceTimersByTimeAsync(19_000);
  before.say({ type: "ping" });
  expect(chat.state).toBe("online");
  await vi.advanceTimersByTimeAsync(1000);
  expect(chat.state).toBe("offline");
  await vi.advanceTimersByTimeAsync(500);
  expect(socket()).not.toBe(before);
  socket().welcome();
  expect(socket().all("send")).toMatchObject([{ id }]);
});

test("a visitor's message for a closed conversation goes again as new, with its id, and so do those behind it", async () => {
  const { chat, socket } = await online();
  const [one, two] = [chat.send("c1", "text", "one"), chat.send("c1", "text", "two")];
  for (const { id } of [one, two]) socket().say({ type: "nack", id, code: "closed", temporary: false });
  expect(socket().all("send").slice(2)).toMatchObject([{ id: one.id, conversation: "new" }, { id: two.id, conversation: "new" }]);
});

test("a permanent nack keeps the message as failed until it is retried with its id, or discarded", async () => {
  const { chat, socket } = await online({ inboxSince: () => undefined });
  const { id } = chat.send("c1", "note", "psst");
  expect(socket().all("send")[0]).toMatchObject({ kind: "note", audience: "agents" });
  socket().say({ type: "nack", id, code: "closed", temporary: false });
  expect(chat.outbox.all()).toMatchObject([{ id, state: "failed", code: "closed" }]);
  chat.retry(id);
  expect(socket().all("send").at(-1)).toMatchObject({ id, conversation: "c1" });
  chat.discard(id);
  expect(chat.outbox.get(id)).toBeDefined();
  socket().say({ type: "nack", id, code: "forbidden", temporary: false });
  chat.discard(id);
  expect(chat.outbox.all()).toEqual([]);
});

test("a message no frame can carry fails here instead of ending every connection", async () => {
  const { chat, socket } = await online();
  chat.send("c1", "text", "\u0001".repeat(8000));
  chat.send("c1", "text", "fine");
  expect(socket().texts).toEqual(["fine"]);
  expect(chat.outbox.all()).toMatchObject([{ state: "failed", code: "too_large" }, { state: "sending" }]);
});
