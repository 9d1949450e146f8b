import type { Entry } from "../../shared/protocol.ts";
import { t } from "../texts.ts";

/** What happened, in a sentence with names: who took, gave, resolved or reopened the conversation. */
export function eventLine(entry: Entry, me: string): string {
  if (entry.kind !== "assignment" && entry.kind !== "status") return "";
  const { author } = entry;
  const named = (person: { id: string; name: string | null }) => (person.id === me ? t("you") : (person.name ?? t("visitor")));
  const agent = author.type === "system" ? t("event.system") : named(author);
  if (entry.kind === "status") {
    return t(entry.body.status === "resolved" ? "event.resolved" : "event.reopened", { agent });
  }
  const { assignee } = entry.body;
  if (!assignee) return t("event.unassigned", { agent });
  if (assignee.id === author.id) return t("event.assigned.self", { agent });
  const name = assignee.id === me ? t("you.object") : assignee.name;
  return author.type === "system" ? t("event.assigned.system", { name }) : t("event.assigned", { agent, name });
}
