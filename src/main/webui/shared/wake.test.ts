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

test("a page back from the back/forward cache makes its connection anew, whatever it believes of the old one", async () => {
  const { chat, socket } = await online();
  chat.send("c1", "text", "before");
  dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  await settle();
  expect(FakeSocket.all).toHaveLength(2);
  socket().welcome();
  expect(socket().texts).toEqual(["before"]);
  chat.stop();
});

test("a replaced page back from the back/forward cache takes the connection back, as one that is looked at", async () => {
  const { chat, socket } = await online();
  socket().end(4409);
  dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  await settle();
  socket().welcome();
  expect(chat.state).toBe("online");
  chat.stop();
});

test("an hour without timers: the first look finds the connection dead and what waited goes again", async () => {
  const { chat, socket } = await online();
  chat.send("c1", "text", "before the sleep");
  vi.setSystemTime(Date.now() + 3_600_000);
  document.dispatchEvent(new Event("visibilitychange"));
  expect(chat.state).toBe("offline");
  await vi.advanceTimersByTimeAsync(500);
  socket().welcome();
  expect(socket().texts).toEqual(["before the sleep"]);
  chat.stop();
});

test("a socket that the browser closed without a word is noticed by the first look", async () => {
  const { chat, socket } = await online();
  socket().readyState = 3;
  document.dispatchEvent(new Event("visibilitychange"));
  expect(chat.state).toBe("offline");
  chat.stop();
});

test("storage cleared by another tab: what is held here is stored again at once", async () => {
  const { chat, disk, socket } = await online();
  socket().end(1006);
  const { id } = chat.send("c1", "text", "still mine");
  disk.clear();
  dispatchEvent(Object.assign(new Event("storage"), { key: null }));
  expect(disk.getItem(`p:outbox:${id}`)).not.toBeNull();
  chat.stop();
});
