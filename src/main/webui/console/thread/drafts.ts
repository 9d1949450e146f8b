/** Which of the composer's two tabs a text belongs to. */
export type Tone = "text" | "note";

/** Unsent texts, one per conversation and tab, kept in the browser until they are sent or emptied. */
export class Drafts {
  constructor(
    private readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">,
    private readonly prefix: string,
  ) {}

  read(conversation: string, tone: Tone): string {
    return this.storage.getItem(this.#key(conversation, tone)) ?? "";
  }

  /** Keeps a text; a blank one is no draft and leaves nothing behind. */
  keep(conversation: string, tone: Tone, text: string): void {
    if (text.trim() === "") this.storage.removeItem(this.#key(conversation, tone));
    else this.storage.setItem(this.#key(conversation, tone), text);
  }

  #key(conversation: string, tone: Tone): string {
    return `${this.prefix}:draft:${conversation}:${tone}`;
  }
}
