import { Changes } from "../changes.ts";
import type { Contact, Server } from "../session/server.ts";

/** The contact beside the open conversation. */
export class ContactStore extends Changes {
  #id: string | null = null;
  #contact: Contact | null = null;
  failed = false;

  constructor(private readonly server: Server) {
    super();
  }

  /** The contact if it is here already. */
  get contact(): Contact | null {
    return this.#contact;
  }

  /** Shows a contact; `afresh` loads it again although it is the one on show. */
  async show(id: string | null, afresh = false): Promise<void> {
    if (id === this.#id && !afresh) return;
    if (id !== this.#id) this.#contact = null;
    this.#id = id;
    this.failed = false;
    this.changed();
    if (!id) return;
    const contact = await this.server.contact(id).catch(() => null);
    if (this.#id !== id) return;
    this.failed = contact === null;
    this.#contact = contact ?? this.#contact;
    this.changed();
  }
}
