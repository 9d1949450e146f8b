import type { InboxStore } from "../inbox/inbox-store.ts";
import type { Conversation } from "../../shared/protocol.ts";
import { Problem } from "../session/problem.ts";
import type { Server } from "../session/server.ts";
import type { Toasts } from "../shell/toasts.ts";
import { t } from "../texts.ts";

/** What an agent decides about a conversation: who has it and whether it is done. */
export class Decisions {
  constructor(
    private readonly server: Server,
    private readonly inbox: InboxStore,
    private readonly toasts: Toasts,
  ) {}

  assignToMe(id: string): Promise<boolean> {
    return this.#decide(this.server.assign(id, "me"));
  }

  /** Resolves at once; the toast takes it back for as long as it is shown. */
  async resolve(id: string): Promise<void> {
    if (!(await this.#decide(this.server.resolve(id)))) return;
    const undo = { label: t("undo"), run: () => void this.reopen(id) };
    this.toasts.show({ text: t("resolved.done"), tone: "done", action: undo });
  }

  reopen(id: string): Promise<boolean> {
    return this.#decide(this.server.reopen(id));
  }

  async #decide(asked: Promise<Conversation>): Promise<boolean> {
    try {
      this.inbox.take(await asked);
      return true;
    } catch (cause) {
      const offline = cause instanceof Problem && cause.status === 0;
      this.toasts.show({ text: t(offline ? "failed.offline" : "failed.refused"), tone: "failed" });
      return false;
    }
  }
}
