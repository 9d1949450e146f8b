import { afterEach, expect, test, vi } from "vitest";
import { NAMED_AT_MOST } from "./follows";
import { online, settle } from "./testing/chat";
import { said } from "./testing/server";

afterEach(() => void vi.useRealTimers());

const empty = () => vi.stubGlobal("fetch", async () => Response.json({ entries: [], head: 0 }));

test("a server with a new epoch is as good as the old one: cursors resume it", async () => {
  const { chat, socket } = await online();
  socket().say(said("c1", 1));
  socket().end(1012);
  await vi.advanceTimersByTimeAsync(500);
  socket().open().say({
    type: "welcome", epoch: "another", resumed: false, heads: { c1: 2 }, heartbeat_ms: 25_000, max_in_flight: 16, window: 256,
    expires_at: "2027-01-01T00:00:00Z", node: "n2",
  });
  socket().say(said("c1", 2));
  socket().say({ type: "caught_up" });
  expect(chat.timeline("c1").entries.map(({ seq }) => seq)).toEqual([1, 2]);
  expect(chat.caughtUp).toBe(1);
  socket().end(1012);
  await vi.advanceTimersByTimeAsync(500);
  expect(socket().open().all("hello")).toMatchObject([{ epoch: "another", cursors: { c1: 2 } }]);
});

test("after a restored backup what was read does not count for the entries that take its place", async () => {
  empty();
  const { chat, socket } = await online();
  for (const seq of [1, 2, 3]) socket().say(said("c1", seq));
  chat.read("c1", 3);
  await vi.advanceTimersByTimeAsync(500);
  socket().say({ type: "reset", conversation: "c1", from: 0 });
  await settle();
  socket().say(said("c1", 1, "rewritten"));
  expect(chat.readUpTo("c1")).toBe(0);
  chat.read("c1", 1);
  await vi.advanceTimersByTimeAsync(500);
  expect(socket().all("mark").at(-1)).toEqual({ type: "mark", conversation: "c1", read: 1 });
});

test("after a restored backup a message that was acknowledged, but whose entry never came, goes again", async () => {
  empty();
  const { chat, socket, disk } = await online();
  socket().say(said("c1", 1));
  const { id } = chat.send("c1", "text", "lost with the disk");
  socket().say({ type: "ack", id, conversation: "c1", seq: 2, at: "", duplicate: false });
  socket().say({ type: "reset", conversation: "c1", from: 0 });
  await settle();
  expect(socket().all("send").map((frame) => frame.id)).toEqual([id, id]);
  expect(disk.getItem(`p:outbox:${id}`)).not.toBeNull();
});

test("a hello fits a frame, however many conversations there were; those wished for come first", async () => {
  const { chat, socket } = await online({ inboxSince: () => undefined });
  for (let n = 0; n < 600; n++) socket().say(said(`00000000-0000-7000-8000-${String(n).padStart(12, "0")}`, 1));
  const wished = "00000000-0000-7000-8000-000000000000";
  chat.follow(wished);
  socket().end(4012);
  await vi.advanceTimersByTimeAsync(500);
  const [hello] = socket().open().all("hello");
  expect(Object.keys(hello!.cursors)).toHaveLength(NAMED_AT_MOST);
  expect(hello!.cursors[wished]).toBe(1);
  expect(JSON.stringify(hello).length).toBeLessThan(32 * 1024);
});
