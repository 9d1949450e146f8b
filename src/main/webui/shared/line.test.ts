import { afterEach, expect, test, vi } from "vitest";
import { SignedOut } from "./chat";
import { online, settle, stage } from "./testing/chat";
import { FakeSocket } from "./testing/server";

afterEach(() => void vi.useRealTimers());

test("opens the socket with both subprotocols, the token in the second and never in the address", async () => {
  const { chat, socket } = stage();
  chat.start();
  await settle();
  expect(socket().url).toBe("wss://chat.example/ws/v1");
  expect(socket().protocols).toEqual(["parley.v1", "quarkus-http-upgrade%23Authorization%23Bearer%20t0k"]);
});

test("goes from connecting to online, and says so", async () => {
  const { chat, socket } = stage();
  const states: string[] = [];
  chat.addEventListener("state", () => states.push(chat.state));
  chat.start();
  await settle();
  socket().welcome();
  socket().end(1012);
  expect(states).toEqual(["connecting", "online", "offline"]);
  expect(chat.retryAt).toBeGreaterThan(Date.now());
});

test("never gives up, and never waits longer than 20 s", async () => {
  const { chat, socket } = stage();
  chat.start();
  for (let attempt = 1; attempt <= 30; attempt++) {
    await vi.advanceTimersByTimeAsync(20_000);
    expect(FakeSocket.all.length).toBeGreaterThanOrEqual(attempt);
    if (socket().readyState === 0) socket().end(1006);
  }
  expect(chat.state).toBe("offline");
});

test("an attempt that leads nowhere is given up after 20 s", async () => {
  const { chat, socket } = stage();
  chat.start();
  await settle();
  socket().open();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(chat.state).toBe("offline");
});

test("asks for a new token only after two failures in a row", async () => {
  const { chat, socket, token } = stage();
  chat.start();
  for (let attempt = 0; attempt < 4; attempt++) {
    await vi.advanceTimersByTimeAsync(20_000);
    socket().end(1006);
  }
  expect(token.mock.calls.map(([forced]) => forced)).toEqual([false, false, true, false]);
});

test("no ping for heartbeat and 10 s: it reconnects; pings hold it", async () => {
  const { chat, socket } = await online();
  for (let ping = 0; ping < 10; ping++) {
    await vi.advanceTimersByTimeAsync(27_000);
    socket().say({ type: "ping" });
  }
  expect(FakeSocket.all).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(34_999);
  expect(chat.state).toBe("online");
  await vi.advanceTimersByTimeAsync(1);
  expect(chat.state).toBe("offline");
});

test.each([[4400, "stopped"], [4403, "stopped"], [4409, "replaced"]])("close %i: %s, and no attempt follows", async (code, state) => {
  const { chat, socket } = await online();
  socket().end(code);
  expect(chat.state).toBe(state);
  await vi.advanceTimersByTimeAsync(120_000);
  chat.retryNow();
  await settle();
  expect(FakeSocket.all).toHaveLength(1);
});

test("a replaced tab takes the connection back when asked", async () => {
  const { chat, socket } = await online();
  socket().end(4409);
  chat.takeOver();
  await settle();
  socket().welcome();
  expect(chat.state).toBe("online");
});

test("4029: waits at least as long as the server says", async () => {
  const { socket } = await online();
  socket().end(4029, "retry_after_ms=3000");
  await vi.advanceTimersByTimeAsync(2999);
  expect(FakeSocket.all).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(501);
  expect(FakeSocket.all).toHaveLength(2);
});

test("4401: takes a new token and reconnects", async () => {
  const { socket, token } = await online();
  socket().end(4401);
  await vi.advanceTimersByTimeAsync(500);
  expect(token.mock.calls.map(([forced]) => forced)).toEqual([false, true]);
});

test("renews the token over the living connection before it expires", async () => {
  const { socket, token, chat } = stage();
  chat.start();
  await settle();
  socket().welcome({}, { expires_at: new Date(Date.now() + 900_000).toISOString() });
  token.mockResolvedValue("t1");
  for (let elapsed = 0; elapsed < 840_000; elapsed += 30_000) {
    socket().say({ type: "ping" });
    expect(socket().all("refresh")).toEqual([]);
    await vi.advanceTimersByTimeAsync(30_000);
  }
  expect(socket().all("refresh")).toEqual([{ type: "refresh", token: "t1" }]);
  expect(token).toHaveBeenLastCalledWith(true);
});

test("without a token to be had it is signed out, until started again", async () => {
  const { chat, token, socket } = stage();
  token.mockRejectedValueOnce(new SignedOut());
  chat.start();
  await settle();
  expect(chat.state).toBe("signed-out");
  chat.start();
  await settle();
  socket().welcome();
  expect(chat.state).toBe("online");
});

test("drain: a new connection within the time given", async () => {
  const { socket, chat } = await online();
  socket().say({ type: "drain", in_ms: 7300 });
  expect(chat.state).toBe("online");
  await vi.advanceTimersByTimeAsync(7300);
  expect(FakeSocket.all).toHaveLength(2);
});

test("retryNow tries at once", async () => {
  const { socket, chat } = await online();
  socket().end(1006);
  chat.retryNow();
  await settle();
  expect(FakeSocket.all).toHaveLength(2);
});

test("a stopped chat stays stopped", async () => {
  const { chat } = await online();
  chat.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(chat.state).toBe("idle");
  expect(FakeSocket.all).toHaveLength(1);
});
