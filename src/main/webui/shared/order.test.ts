import { afterEach, expect, test, vi } from "vitest";
import type { Nack } from "./protocol";
import { online, settle, stage } from "./testing/chat";
import { ModelServer } from "./testing/model";
import { FakeSocket, said } from "./testing/server";

afterEach(() => void vi.useRealTimers());

const ack = (id: string, seq: number, conversation = "c1") =>
  ({ type: "ack", id, conversation, seq, at: "", duplicate: false }) as const;
const refuse = (id: string): Nack => ({ type: "nack", id, code: "unavailable", temporary: true, retry_after_ms: 800 });
const closed = (id: string): Nack => ({ type: "nack", id, code: "closed", temporary: false });

/** Numbers from 0 to 1, the same for the same seed. */
function dice(seed: number): () => number {
  return () => {
    seed = (seed * 1664525 + 1013904223) % 2 ** 32;
    return seed / 2 ** 32;
  };
}

test.each(Array.from({ length: 20 }, (_, seed) => seed))("chaos %i: each message once, in the order of writing", async (seed) => {
  const roll = dice(seed + 1);
  const { chat, socket } = stage();
  const server = new ModelServer();
  const written: string[] = [];
  chat.start();
  for (let step = 0; step < 1500; step++) {
    const calm = step > 700;
    await settle();
    if (socket().readyState === 0) server.accept(socket());
    const chance = roll();
    if (chance < 0.12 && !calm) written.push(chat.send(roll() < 0.5 ? "new" : (server.open ?? "new"), "text", `${step}`).id);
    else if (chance < 0.14 && !calm) server.resolve();
    else if (chance < 0.15 && !calm) socket().end(4012);
    else if (chance < 0.5) server.take(!calm && roll() < 0.15);
    else if (chance < 0.9) server.answer();
    else await vi.advanceTimersByTimeAsync(roll() * 600);
  }
  expect(server.log.map(({ id }) => id)).toEqual(written);
  expect(chat.outbox.all().filter(({ seq }) => seq === undefined)).toEqual([]);
  chat.stop();
});

test("a temporary nack amid 16 under way: all from it on go again in order, and nothing newer overtakes", async () => {
  const { chat, socket } = await online();
  const ids = Array.from({ length: 16 }, (_, n) => chat.send("c1", "text", `${n + 1}`).id);
  ids.slice(0, 4).forEach((id, n) => socket().say(ack(id, n + 1)));
  for (const id of ids.slice(4)) socket().say(refuse(id));
  for (const n of [17, 18]) chat.send("c1", "text", `${n}`);
  expect(socket().texts).toHaveLength(16);
  await vi.advanceTimersByTimeAsync(800);
  expect(socket().texts.slice(16)).toEqual(Array.from({ length: 14 }, (_, n) => `${n + 5}`));
});

test("nothing goes again while a younger one is under way: no two copies of an order mix", async () => {
  const { chat, socket } = await online();
  const [one, two] = [chat.send("c1", "text", "one").id, chat.send("c1", "text", "two").id];
  socket().say(refuse(one));
  await vi.advanceTimersByTimeAsync(900);
  expect(socket().texts).toEqual(["one", "two"]);
  socket().say(refuse(two));
  chat.send("c1", "text", "three");
  expect(socket().texts).toEqual(["one", "two", "one"]);
  await vi.advanceTimersByTimeAsync(800);
  expect(socket().texts).toEqual(["one", "two", "one", "two", "three"]);
});

test("one to go as new that meets the halt of a younger one gets a connection without halts", async () => {
  const { chat, socket } = await online();
  const [one, two] = [chat.send("c1", "text", "one").id, chat.send("c1", "text", "two").id];
  socket().say(closed(one));
  socket().say(refuse(two));
  expect(chat.state).toBe("offline");
  await vi.advanceTimersByTimeAsync(500);
  socket().welcome();
  expect(socket().all("send")).toMatchObject([{ id: one, conversation: "new" }]);
});

test("the third of five is refused as closed: it and the rest go as new, in order", async () => {
  const { chat, socket } = await online();
  const ids = ["1", "2", "3", "4", "5"].map((text) => chat.send("c1", "text", text).id);
  socket().say(ack(ids[0]!, 1)); socket().say(ack(ids[1]!, 2));
  for (const id of ids.slice(2)) socket().say(closed(id));
  chat.send("new", "text", "6");
  expect(socket().all("send").slice(5).map(({ body, conversation }) => [body.text, conversation])).toEqual([
    ["3", "new"], ["4", "new"], ["5", "new"], ["6", "new"],
  ]);
});

test("one for a new conversation waits until those for the old one are answered: they may have to go there, too", async () => {
  const { chat, socket } = await online();
  const { id } = chat.send("c1", "text", "1");
  chat.send("new", "text", "2");
  expect(socket().texts).toEqual(["1"]);
  socket().say(closed(id));
  expect(socket().all("send").slice(1).map(({ body, conversation }) => [body.text, conversation])).toEqual([["1", "new"], ["2", "new"]]);
});

test("a visitor's message for a conversation that is theirs no more goes as new; an agent's fails", async () => {
  const gone = (id: string): Nack => ({ type: "nack", id, code: "not_found", temporary: false });
  const visitor = await online();
  const { id } = visitor.chat.send("c1", "text", "still here");
  visitor.socket().say(gone(id));
  expect(visitor.socket().all("send").at(-1)).toMatchObject({ id, conversation: "new" });
  const agent = await online({ inboxSince: () => undefined });
  const { id: other } = agent.chat.send("c1", "text", "x");
  agent.socket().say(gone(other));
  expect(agent.chat.outbox.get(other)).toMatchObject({ state: "failed", code: "not_found" });
});

test("an answer on a connection already given up counts for nothing; the repeat's answer does", async () => {
  const { chat, socket, disk } = await online();
  const before = socket();
  const { id } = chat.send("c1", "text", "hello");
  before.end(4012);
  before.say(ack(id, 1));
  expect(disk.length).toBe(1);
  await vi.advanceTimersByTimeAsync(500);
  socket().welcome();
  before.say(refuse(id));
  expect(socket().texts).toEqual(["hello"]);
  socket().say({ ...ack(id, 1), duplicate: true });
  expect(disk.length).toBe(0);
  await vi.advanceTimersByTimeAsync(5000);
  expect(socket().texts).toEqual(["hello"]);
});

test("a refused message whose entry then arrives goes once more, so that the server lets the next one through", async () => {
  const { chat, socket } = await online();
  const { id } = chat.send("c1", "text", "1");
  socket().say(refuse(id));
  socket().say(said("c1", 1, "1", id));
  chat.send("c1", "text", "2");
  expect(socket().texts).toEqual(["1", "1", "2"]);
  expect(chat.outbox.all()).toMatchObject([{ text: "2" }]);
});

test("a clock set back an hour delays neither a repeat nor the watch over a missing ack", async () => {
  const { chat, socket } = await online();
  const { id } = chat.send("c1", "text", "1");
  socket().say(refuse(id));
  vi.setSystemTime(Date.now() - 3_600_000);
  await vi.advanceTimersByTimeAsync(800);
  expect(socket().texts).toEqual(["1", "1"]);
  vi.setSystemTime(Date.now() - 3_600_000);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(chat.state).toBe("offline");
});

test("storage cleared while a message waits: it is sent all the same, and stored before", async () => {
  const { chat, socket, disk } = await online();
  socket().end(4012);
  const { id } = chat.send("c1", "text", "keep me");
  disk.clear();
  await vi.advanceTimersByTimeAsync(500);
  socket().welcome();
  expect(socket().texts).toEqual(["keep me"]);
  expect(disk.getItem(`p:outbox:${id}`)).not.toBeNull();
});

test("two tabs take over from each other amid sending: what one could not finish the other does", async () => {
  const { chat, socket, make } = await online();
  const first = socket();
  const ids = ["1", "2"].map((text) => chat.send("c1", "text", text).id);
  first.say(ack(ids[0]!, 1));
  const other = make();
  other.start();
  await settle();
  first.end(4409);
  socket().welcome();
  expect(socket().texts).toEqual(["2"]);
  other.send("c1", "text", "3");
  const second = socket();
  second.say(ack(ids[1]!, 2));
  chat.takeOver();
  await settle();
  second.end(4409);
  socket().welcome();
  expect([chat.state, other.state]).toEqual(["online", "replaced"]);
  expect(socket().texts).toEqual(["2", "3"]);
  socket().say({ ...ack(ids[1]!, 2), duplicate: true });
  expect(FakeSocket.all).toHaveLength(3);
});
