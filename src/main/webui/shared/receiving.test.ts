import { afterEach, expect, test, vi } from "vitest";
import type { Entry } from "./protocol";
import { online, settle, stage } from "./testing/chat";
import { said } from "./testing/server";

afterEach(() => void vi.useRealTimers());

const seqs = (entries: readonly Entry[]) => entries.map(({ seq }) => seq);

function pages(...answers: { entries: Entry[]; head: number }[]) {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (address: URL) => {
    asked.push(address.pathname + address.search);
    const answer = answers.shift();
    return answer ? Response.json(answer) : new Response(null, { status: 503 });
  });
  return asked;
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => said("c1", from + n));

test("entries may be lost, doubled and shuffled on the way: the timeline has each once, in order", async () => {
  const { chat, socket } = await online();
  for (const seq of [1, 3, 2, 2, 1, 3, 4]) socket().say(said("c1", seq));
  expect(seqs(chat.timeline("c1").entries)).toEqual([1, 2, 3, 4]);
  expect(socket().all("fill")).toEqual([{ type: "fill", conversation: "c1", after: 1 }]);
});

test("a hidden entry takes its place without content", async () => {
  const { chat, socket } = await online();
  socket().say(said("c1", 1));
  socket().say({ type: "entry", conversation: "c1", seq: 2, kind: "hidden" });
  socket().say(said("c1", 3));
  expect(chat.timeline("c1").cursor).toBe(3);
  expect(socket().all("fill")).toEqual([]);
});

test("a ping is answered, and what its heads show to be missing is asked for", async () => {
  const { socket } = await online();
  socket().say(said("c1", 1));
  socket().say({ type: "ping", heads: { c1: 5, c2: 1 } });
  expect(socket().all("pong")).toHaveLength(1);
  expect(socket().all("fill")).toEqual([
    { type: "fill", conversation: "c1", after: 1 },
    { type: "fill", conversation: "c2", after: 0 },
  ]);
});

test("a fill that got lost is asked for again at a later ping", async () => {
  const { socket } = await online();
  socket().say({ type: "ping", heads: { c1: 2 } });
  await vi.advanceTimersByTimeAsync(20_000);
  socket().say({ type: "ping" });
  expect(socket().all("fill")).toHaveLength(2);
});

test("received goes out at most once a second, or every 16 entries", async () => {
  const { socket } = await online();
  socket().say(said("c1", 1));
  expect(socket().all("received")).toEqual([{ type: "received", cursors: { c1: 1 } }]);
  for (const entry of range(2, 10)) socket().say(entry);
  expect(socket().all("received")).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(socket().all("received").slice(1)).toEqual([{ type: "received", cursors: { c1: 10 } }]);
  for (const entry of range(11, 26)) socket().say(entry);
  expect(socket().all("received").slice(2)).toEqual([{ type: "received", cursors: { c1: 26 } }]);
});

test("the hello after a reconnect names every cursor and the epoch", async () => {
  const { socket } = await online();
  socket().say(said("c1", 1));
  socket().say(said("c1", 2));
  socket().end(1012);
  await vi.advanceTimersByTimeAsync(500);
  expect(socket().open().all("hello")).toEqual([{ type: "hello", session: "s1", epoch: "e1", cursors: { c1: 2 } }]);
});

test("a reset pages over HTTP to the end, then asks for a fill", async () => {
  const asked = pages({ entries: range(1, 200), head: 230 }, { entries: range(201, 230), head: 230 });
  const { chat, socket } = await online();
  socket().say({ type: "reset", conversation: "c1", from: 0 });
  expect(chat.timeline("c1").loading).toBe(true);
  await settle();
  expect(asked).toEqual([
    "/api/v1/conversations/c1/entries?after=0&limit=200",
    "/api/v1/conversations/c1/entries?after=200&limit=200",
  ]);
  expect(chat.timeline("c1")).toMatchObject({ cursor: 230, loading: false });
  expect(socket().all("fill")).toEqual([{ type: "fill", conversation: "c1", after: 230 }]);
});

test("a page that fails is asked for again", async () => {
  const asked = pages();
  const { chat, socket } = await online();
  socket().say({ type: "reset", conversation: "c1", from: 0 });
  await settle();
  expect(chat.timeline("c1").loading).toBe(true);
  vi.stubGlobal("fetch", async () => Response.json({ entries: range(1, 3), head: 3 }));
  await vi.advanceTimersByTimeAsync(500);
  expect(asked).toHaveLength(1);
  expect(chat.timeline("c1")).toMatchObject({ cursor: 3, loading: false });
});

test("a reset from 0 below the own cursor discards the copy: the server was restored from a backup", async () => {
  pages({ entries: [said("c1", 1, "restored")], head: 1 });
  const { chat, socket } = await online();
  for (const entry of range(1, 5)) socket().say(entry);
  socket().say({ type: "reset", conversation: "c1", from: 0 });
  expect(chat.timeline("c1").entries).toEqual([]);
  await settle();
  expect(chat.timeline("c1").entries).toMatchObject([{ body: { text: "restored" } }]);
});

test("paging ends with the connection; the next one's reset starts it anew", async () => {
  pages();
  const { chat, socket } = await online();
  socket().say({ type: "reset", conversation: "c1", from: 0 });
  socket().end(4008);
  expect(chat.timeline("c1").loading).toBe(false);
  await vi.advanceTimersByTimeAsync(500);
  socket().welcome();
  expect(socket().all("fill")).toEqual([]);
});

test("counts what others said while it was away, once everything is here", async () => {
  const { chat, socket } = await online();
  socket().say(said("c1", 1));
  const mine = chat.send("c1", "text", "mine");
  socket().end(4012);
  await vi.advanceTimersByTimeAsync(500);
  socket().open().say({ ...(await welcomeFrame()), heads: { c1: 4 } });
  for (const entry of [said("c1", 2), said("c1", 3), said("c1", 4, "mine", mine.id)]) socket().say(entry);
  const heard = vi.fn();
  chat.addEventListener("caught-up", heard);
  socket().say({ type: "caught_up" });
  expect(heard).toHaveBeenCalledOnce();
  expect(chat.caughtUp).toBe(2);
  socket().say(said("c1", 5));
  expect(chat.caughtUp).toBe(2);
});

async function welcomeFrame() {
  return {
    type: "welcome" as const, epoch: "e2", resumed: false, heartbeat_ms: 25_000, max_in_flight: 16, window: 256,
    expires_at: new Date(Date.now() + 3_600_000).toISOString(), node: "n1",
  };
}

test("marks of both sides arrive in the timeline; reading is throttled and told again after a reconnect", async () => {
  const { chat, socket } = await online();
  for (const entry of range(1, 3)) socket().say(entry);
  socket().say({ type: "mark", conversation: "c1", by: "agent", delivered: 2, read: 1 });
  expect(chat.timeline("c1").marks.agent).toEqual({ delivered: 2, read: 1 });
  for (const seq of [1, 2, 3]) chat.read("c1", seq);
  await vi.advanceTimersByTimeAsync(500);
  expect(socket().all("mark")).toEqual([{ type: "mark", conversation: "c1", read: 3 }]);
  expect(chat.readUpTo("c1")).toBe(3);
  socket().end(4012);
  await vi.advanceTimersByTimeAsync(500);
  socket().welcome();
  expect(socket().all("mark")).toEqual([{ type: "mark", conversation: "c1", read: 3 }]);
});

test("follows survive reconnects; what was let go is neither named nor filled", async () => {
  const { chat, socket } = stage({ inboxSince: () => "2026-01-01T00:00:00Z" });
  chat.follow("c1");
  chat.start();
  await settle();
  expect(socket().open().all("hello")).toMatchObject([{ cursors: { c1: 0 }, inbox_since: "2026-01-01T00:00:00Z" }]);
  socket().welcome();
  socket().say(said("c1", 1));
  socket().say(said("c2", 1));
  chat.unfollow("c1");
  expect(socket().all("unfollow")).toHaveLength(1);
  socket().end(4012);
  await vi.advanceTimersByTimeAsync(500);
  expect(socket().open().all("hello")).toMatchObject([{ cursors: { c2: 1 } }]);
});

test("frames it does not know, or that are no frames at all, change nothing", async () => {
  const { chat, socket } = await online();
  for (const frame of ["not json", "[]", "null", '{"type":"presence"}', '{"type":"typing","conversation":"c1"}']) socket().say(frame);
  expect(chat.state).toBe("online");
});
