import type { Chat } from "./chat";
import { gate, type Verdict } from "./gate";
import { noMarks, raise, type Marks } from "./marks";
import type { Entry, Mark } from "./protocol";

/** A message of this device that its outbox still holds. */
export interface Pending {
  id: string;
  conversation: string | "new";
  kind: "text" | "note";
  text: string;
  at: number;
  state: "queued" | "sending" | "failed";
  code?: string;
  /** Set once the server has acknowledged it: stored, its entry is on the way. */
  seq?: number;
  /** The browser refused to store it: it lives no longer than this page. */
  fleeting?: boolean;
}

/** One conversation as this device has applied it: entries without a gap, and the marks. */
export class Timeline {
  readonly entries: Entry[] = [];
  readonly marks: Marks = noMarks();
  /** The highest seq the server is known to hold. */
  head = 0;
  /** Paging over HTTP after a reset. */
  loading = false;
  #cursor = 0;

  constructor(readonly conversation: string) {}

  get cursor(): number {
    return this.#cursor;
  }

  /** Applies the entry if it is the very next one, and says what the gate decided. */
  receive(entry: Entry): Verdict {
    this.head = Math.max(this.head, entry.seq);
    const verdict = gate(this.#cursor, entry.seq);
    if (verdict === "apply") {
      this.entries.push(entry);
      this.#cursor = entry.seq;
    }
    return verdict;
  }

  /** Raises the marks; true if anything grew. */
  mark(mark: Mark): boolean {
    return raise(this.marks, mark);
  }

  /** Forgets the copy of this device, because the server holds less than it. */
  discard(): void {
    this.entries.length = 0;
    this.#cursor = this.head = 0;
    Object.assign(this.marks, noMarks());
  }
}

/** The messages of one conversation that the outbox still holds, oldest first. */
export function pendingOf(chat: Chat, conversation: string | "new"): Pending[] {
  return chat.outbox.all().filter((pending) => pending.conversation === conversation);
}
