import { vi } from "vitest";
import type { ClientFrame, Entry, Heads, ServerFrame } from "../protocol";

/** The far end of a socket that exists in memory only. */
export class FakeSocket {
  static all: FakeSocket[] = [];
  readyState = 0;
  sent: ClientFrame[] = [];
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onclose?: (event: { code: number; reason: string }) => void;

  constructor(readonly url: string, readonly protocols: string[]) {
    FakeSocket.all.push(this);
  }

  send(data: string): void {
    this.sent.push(JSON.parse(data));
  }

  close(): void {
    this.readyState = 3;
  }

  open(): this {
    this.readyState = 1;
    this.onopen?.();
    return this;
  }

  say(frame: ServerFrame | string): void {
    this.onmessage?.({ data: typeof frame === "string" ? frame : JSON.stringify(frame) });
  }

  end(code: number, reason = ""): void {
    this.readyState = 3;
    this.onclose?.({ code, reason });
  }

  /** Opens, welcomes and reports caught up. */
  welcome(heads: Heads = {}, more: { max_in_flight?: number; expires_at?: string } = {}): this {
    this.open().say({
      type: "welcome", epoch: "e1", resumed: false, heads, heartbeat_ms: 25_000, max_in_flight: 16, window: 256,
      expires_at: new Date(Date.now() + 3_600_000).toISOString(), node: "n1", ...more,
    });
    this.say({ type: "caught_up" });
    return this;
  }

  all<T extends ClientFrame["type"]>(type: T): Extract<ClientFrame, { type: T }>[] {
    return this.sent.filter((frame) => frame.type === type) as Extract<ClientFrame, { type: T }>[];
  }

  get texts(): string[] {
    return this.all("send").map(({ body }) => body.text);
  }
}

/** Replaces the browser's socket; the newest one is `socket()`. */
export function fakeSockets(): () => FakeSocket {
  FakeSocket.all = [];
  vi.stubGlobal("WebSocket", FakeSocket);
  return () => FakeSocket.all.at(-1)!;
}

/** A text entry as the server pushes it. */
export function said(conversation: string, seq: number, text = `m${seq}`, id = `id-${conversation}-${seq}`): Entry {
  const author = { type: "agent" as const, id: "a1", name: "Lin" };
  return { type: "entry", conversation, seq, id, kind: "text", audience: "all", author, body: { text }, at: "2026-01-01T10:00:00Z" };
}
