// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { online, settle } from "./testing/chat";
import { FakeSocket } from "./testing/server";

afterEach(() => void vi.useRealTimers());

test("the network's return makes it try at once", async () => {
  const { chat, socket } = await online();
  socket().end(1006);
  dispatchEvent(new Event("online"));
  await settle();
  expect(FakeSocket.all).toHaveLength(2);
  chat.stop();
});

test("looking at an offline page makes it try at once", async () => {
  const { chat, socket } = await online();
  socket().end(1006);
  document.dispatchEvent(new Event("visibilitychange"));
  await settle();
  expect(FakeSocket.all).toHaveLength(2);
  chat.stop();
});

test("looking at a replaced tab takes the connection back", async () => {
  const { chat, socket } = await online();
  socket().end(4409);
  dispatchEvent(new Event("focus"));
  await settle();
  socket().welcome();
  expect(chat.state).toBe("online");
  chat.stop();
});

test("a message written in another tab is sent by the connected one", async () => {
  const { chat, socket, disk } = await online();
  const key = "p:outbox:01999999-0000-7000-8000-000000000000";
  disk.setItem(key, JSON.stringify({ conversation: "new", kind: "text", text: "from there", at: 1 }));
  dispatchEvent(Object.assign(new Event("storage"), { key }));
  expect(socket().texts).toEqual(["from there"]);
  chat.stop();
});

test("the network's loss is noticed without waiting for pings", async () => {
  const { chat } = await online();
  dispatchEvent(new Event("offline"));
  expect(chat.state).toBe("offline");
  chat.stop();
});

test("a stopped chat listens no more", async () => {
  const { chat } = await online();
  chat.stop();
  dispatchEvent(new Event("focus"));
  dispatchEvent(new Event("online"));
  await settle();
  expect(FakeSocket.all).toHaveLength(1);
});
