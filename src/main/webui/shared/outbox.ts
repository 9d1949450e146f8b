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
  #written = new Set<string>();
  #settled = new Set<string>();
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
    this.sync();
    const id = idAfter(this.all().at(-1)?.id);
    const pending: Pending = { id, conversation, kind, text, at: Date.now(), state: "queued" };
    this.#held.set(id, pending);
    this.#written.add(id);
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

  /** Its entry was not on a server that was restored from a backup: it has to be sent again. */
  unacknowledge(conversation: string): void {
    for (const pending of this.all()) {
      if (pending.conversation !== conversation || pending.seq === undefined) continue;
      delete pending.seq;
      this.requeue(pending);
    }
  }

  forget(id: string): boolean {
    this.#settled.add(id);
    this.store.remove(this.#prefix + id);
    return this.#held.delete(id);
  }

  /**
   * Takes over what another tab of this profile did to `key`; true if the key is one of ours. A message written in
   * this page stays, though it be gone from storage: whoever cleared that may not have sent it, and a repeat is harmless.
   */
  adopt(key: string): boolean {
    if (!key.startsWith(this.#prefix)) return false;
    const id = key.slice(this.#prefix.length);
    const held = this.#held.get(id);
    const stored = this.#read(id);
    if (this.#settled.has(id) || held?.seq !== undefined || held?.fleeting || held?.state === "sending") return true;
    if (stored) this.#held.set(id, stored);
    else if (held?.state === "failed" || !this.#written.has(id)) this.#held.delete(id);
    return true;
  }

  /** Agrees with storage again: another tab may have added messages, or somebody cleared it under this page. */
  sync(): void {
    const stored = new Set(this.store.keys(this.#prefix));
    for (const key of stored) {
      if (this.#settled.has(key.slice(this.#prefix.length))) this.store.remove(key);
      else this.adopt(key);
    }
    for (const pending of this.all()) {
      if (pending.seq === undefined && (pending.fleeting || !stored.has(this.#prefix + pending.id))) this.#keep(pending);
    }
  }

  #keep(pending: Pending): void {
    const { id, conversation, kind, text, at, code } = pending;
    const kept: Kept = { conversation, kind, text, at, ...(code !== undefined && { code }) };
    if (this.store.set(this.#prefix + id, JSON.stringify(kept))) delete pending.fleeting;
    else pending.fleeting = true;
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
