import { vi } from "vitest";
import { Chat, type ChatOptions } from "../chat";
import { diskOf } from "./disk";
import { fakeSockets } from "./server";

/** Lets promises settle without moving the clock. */
export const settle = () => vi.advanceTimersByTimeAsync(0);

/** A chat on a fake clock, a fake disk and fake sockets; jitter is always the ceiling. */
export function stage(options: Partial<ChatOptions> = {}) {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) });
  vi.spyOn(Math, "random").mockReturnValue(0.999);
  const socket = fakeSockets();
  const disk = diskOf();
  vi.stubGlobal("localStorage", disk);
  const token = vi.fn(async (_forceNew: boolean) => "t0k");
  const make = () => new Chat({ url: "https://chat.example", session: "s1", storage: "p", token, ...options });
  return { socket, disk, token, make, chat: make() };
}

/** The same, started and online. */
export async function online(options: Partial<ChatOptions> = {}) {
  const staged = stage(options);
  staged.chat.start();
  await settle();
  staged.socket().welcome();
  return staged;
}
