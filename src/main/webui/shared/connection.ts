import type { ClientFrame, Hello, ServerFrame } from "./protocol";

export const GRACE_MS = 10_000;
/** What a connection reports that this side has given up. */
export const GIVEN_UP = 4012;

export interface ConnectionEvents {
  frame(frame: ServerFrame): void;
  down(code: number, reason: string): void;
}

/** One WebSocket from its opening to its end: says hello, answers pings, and gives up when they stop coming. */
export class Connection {
  readonly #socket: WebSocket;
  #on: ConnectionEvents | undefined;
  #silentAfter = Infinity;
  #patience = 0;
  #watchdog: ReturnType<typeof setTimeout> | undefined;

  constructor(url: string, token: string, hello: () => Hello, on: ConnectionEvents) {
    const address = new URL("/ws/v1", url);
    address.protocol = address.protocol.replace("http", "ws");
    const bearer = encodeURIComponent(`quarkus-http-upgrade#Authorization#Bearer ${token}`);
    this.#socket = new WebSocket(address.href, ["parley.v1", bearer]);
    this.#on = on;
    this.#socket.onopen = () => this.post(hello());
    this.#socket.onmessage = ({ data }) => this.#receive(String(data));
    this.#socket.onclose = ({ code, reason }) => this.#end(code, reason);
  }

  /** Writes a frame; false if the connection is not open. */
  post(frame: ClientFrame): boolean {
    if (!this.#on || this.#socket.readyState !== 1) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  /** Ends it without a report. */
  close(): void {
    this.#on = undefined;
    clearTimeout(this.#watchdog);
    this.#socket.close();
  }

  /** Ends it and reports it down at once: a dead network may keep the close handshake waiting for minutes. */
  giveUp(): void {
    const on = this.#on;
    this.close();
    on?.down(GIVEN_UP, "");
  }

  /** Gives up if pings are overdue, as after a machine's sleep, or if the browser closed it without a word. */
  check(): void {
    if (Date.now() >= this.#silentAfter || this.#socket.readyState > 1) this.giveUp();
  }

  #receive(data: string): void {
    const frame = parsed(data);
    if (!frame || !this.#on) return;
    if (frame.type === "welcome") this.#patience = frame.heartbeat_ms + GRACE_MS;
    if (frame.type === "ping") this.post({ type: "pong" });
    if (frame.type === "welcome" || frame.type === "ping") this.#rewind();
    this.#on.frame(frame);
  }

  #rewind(): void {
    clearTimeout(this.#watchdog);
    this.#silentAfter = Date.now() + this.#patience;
    this.#watchdog = setTimeout(() => this.giveUp(), this.#patience);
  }

  #end(code: number, reason: string): void {
    const on = this.#on;
    this.#on = undefined;
    clearTimeout(this.#watchdog);
    on?.down(code, reason);
  }
}

function parsed(data: string): ServerFrame | undefined {
  try {
    const frame: unknown = JSON.parse(data);
    return typeof frame === "object" && frame !== null && "type" in frame ? (frame as ServerFrame) : undefined;
  } catch {
    return undefined;
  }
}
