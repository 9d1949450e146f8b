import type { Conversation } from "../../shared/protocol.ts";

/** The four lists an agent can look at. */
export type View = "unassigned" | "mine" | "all" | "resolved";

/** All views, in the order they are shown. */
export const views: readonly View[] = ["unassigned", "mine", "all", "resolved"];

/** Says whether a word from the address bar names a view. */
export function isView(word: string | undefined): word is View {
  return views.includes(word as View);
}

/** Says whether a conversation belongs in a view of this agent. */
export function belongs(conversation: Conversation, view: View, me: string): boolean {
  if (view === "resolved") return conversation.status === "resolved";
  if (conversation.status === "resolved") return false;
  if (view === "mine") return conversation.assignee?.id === me;
  return view === "all" || conversation.assignee === null;
}

/** The query by which the server lists a view. */
export function queryOf(view: View): Record<string, string> {
  return view === "resolved"
    ? { view: "all", status: "resolved" }
    : { view, status: "open,queued,assigned" };
}
