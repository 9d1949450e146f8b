import type { Conversation, Entry } from "../../shared/protocol.ts";
import type { Counts } from "../inbox/counts.ts";
import { type View, queryOf } from "../inbox/views.ts";
import { Problem, askJson } from "./problem.ts";

/** One page of a view. */
export interface Page {
  conversations: Conversation[];
  next: string | null;
}

/** A contact with everything known about it. */
export interface Contact {
  id: string;
  name: string | null;
  email: string | null;
  external_id: string | null;
  attributes: Record<string, unknown>;
  created_at: string;
  last_seen_at: string | null;
  conversations: Conversation[];
}

/** The server's HTTP side, in the name of the signed-in agent. */
export class Server {
  constructor(private readonly token: (forceNew: boolean) => Promise<string>) {}

  conversations(view: View, after: string | null): Promise<Page> {
    const query = new URLSearchParams({ ...queryOf(view), limit: "50", ...(after ? { after } : {}) });
    return this.#ask(`conversations?${query}`);
  }

  counts(): Promise<Counts> {
    return this.#ask("conversations/counts");
  }

  conversation(id: string): Promise<Conversation> {
    return this.#ask(`conversations/${id}`);
  }

  entriesBefore(conversation: string, seq: number): Promise<{ entries: Entry[]; head: number }> {
    return this.#ask(`conversations/${conversation}/entries?before=${seq}&limit=100`);
  }

  contact(id: string): Promise<Contact> {
    return this.#ask(`contacts/${id}`);
  }

  assign(conversation: string, agent: "me" | string | null): Promise<Conversation> {
    return this.#ask(`conversations/${conversation}/assign`, { agent });
  }

  resolve(conversation: string): Promise<Conversation> {
    return this.#ask(`conversations/${conversation}/resolve`, {});
  }

  reopen(conversation: string): Promise<Conversation> {
    return this.#ask(`conversations/${conversation}/reopen`, {});
  }

  async #ask<T>(path: string, body?: unknown): Promise<T> {
    const attempt = async (forceNew: boolean): Promise<T> =>
      askJson<T>(`/api/v1/${path}`, {
        method: body === undefined ? "GET" : "POST",
        headers: {
          Authorization: `Bearer ${await this.token(forceNew)}`,
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    try {
      return await attempt(false);
    } catch (cause) {
      if (cause instanceof Problem && cause.status === 401) return attempt(true);
      throw cause;
    }
  }
}
