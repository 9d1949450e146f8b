import { v7 as uuidv7 } from "uuid";
import type { Store } from "./store";
import type { Pending } from "./timeline";

type Kept = Pick<Pending, "conversation" | "kind" | "text" | "at" | "code">;

/** A uuidv7 that sorts after `last`, also when the clock was set back. */
export function idAfter(last: string | undefined): string {
  const id = uuidv7();
  if (last === undefined || id > last) return id;
  return uuidv7({ msecs: parseInt(last.replace("-", "").slice(0, 12), 16) + 1 });
}

/** The messages of this device that no server has acknowledged yet: one stored key each, so tabs never overwrite each other. */
export class Outbox {
  #held = new Map<string, Pending>();
  readonly #prefix: string;

  constructor(prefix: string, private readonly store: Store) {
    this.#prefix = `${prefix}:outbox:`;
    this.sync();
  }

  /** Everything held, oldest first; includes acknowledged messages whose entry has not arrived. */
  all(): Pending[] {
    return [...this.#held.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  get(id: string): Pending | undefined {
    return this.#held.get(id);
  }

  /** Stores a new message and only then returns it. */
  add(conversation: string, kind: Pending["kind"], text: string): Pending {
    const id = idAfter(this.all().at(-1)?.id);
    const pending: Pending = { id, conversation, kind, text, at: Date.now(), state: "queued" };
    this.#held.set(id, pending);
    this.#keep(pending);
    return pending;
  }

  /** The server refused it for good: kept for the person to retry or discard. */
  fail(pending: Pending, code: string): void {
    Object.assign(pending, { state: "failed", code });
    this.#keep(pending);
  }

  /** Puts it back in line, in another conversation if one is named, under the same id. */
  requeue(pending: Pending, conversation = pending.conversation): void {
    delete pending.code;
    Object.assign(pending, { state: "queued", conversation });
    this.#keep(pending);
  }

  /** The server has it: no longer stored, still shown until its entry arrives. */
  acknowledge(pending: Pending, conversation: string, seq: number): void {
    this.store.remove(this.#prefix + pending.id);
    Object.assign(pending, { conversation, seq });
  }

  forget(id: string): boolean {
    this.store.remove(this.#prefix + id);
    return this.#held.delete(id);
  }

  /** Takes over what another tab of this profile has stored under `key`; true if the key is one of ours. */
  adopt(key: string): boolean {
    if (!key.startsWith(this.#prefix)) return false;
    const id = key.slice(this.#prefix.length);
    const held = this.#held.get(id);
    const stored = this.#read(id);
    if (stored && (!held || held.state !== "sending")) this.#held.set(id, stored);
    return true;
  }

  /** Agrees with storage again: another tab may have added messages, or settled some. */
  sync(): void {
    const stored = new Set(this.store.keys(this.#prefix));
    for (const key of stored) this.adopt(key);
    for (const { id, seq } of this.all()) if (seq === undefined && !stored.has(this.#prefix + id)) this.#held.delete(id);
  }

  #keep({ id, conversation, kind, text, at, code }: Pending): void {
    const kept: Kept = { conversation, kind, text, at, ...(code !== undefined && { code }) };
    this.store.set(this.#prefix + id, JSON.stringify(kept));
  }

  #read(id: string): Pending | undefined {
    try {
      const kept = JSON.parse(this.store.get(this.#prefix + id) ?? "") as Kept;
      return { ...kept, id, state: kept.code === undefined ? "queued" : "failed" };
    } catch {
      return undefined;
    }
  }
}
