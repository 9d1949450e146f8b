import type { Item, Message } from "./items";

export interface Bubble {
  kind: "bubble";
  key: string;
  message: Message;
  /** The last of its group: it has the tail. */
  last: boolean;
  /** Time and state stand under it. */
  foot: boolean;
}

export type Row =
  | Bubble
  | { kind: "day"; key: string; at: number }
  | { kind: "name"; key: string; name: string | null; automatic: boolean }
  | { kind: "notice"; key: string; text: "closed" | "closed.again" | "reopened" };

const GROUP_MS = 5 * 60_000;

/** Lays the items out as rows: a line per day, a name over each group of another's messages, a foot under each group. */
export function rows(items: Item[]): Row[] {
  return items.flatMap((item, at): Row[] => {
    const before = items[at - 1];
    const after = items[at + 1];
    const laid: Row[] = before && sameDay(before.at, item.at) ? [] : [{ kind: "day", key: `day-${item.id}`, at: item.at }];
    if (item.kind !== "message") {
      const text = item.kind === "closed" && !after ? "closed.again" : item.kind;
      return [...laid, { kind: "notice", key: item.id, text }];
    }
    if (item.author && !together(before, item)) {
      const { name, type } = item.author;
      laid.push({ kind: "name", key: `name-${item.id}`, name, automatic: type === "bot" });
    }
    const last = !together(item, after);
    const foot = last || item.state === "failed" || (after as Message).state !== item.state;
    return [...laid, { kind: "bubble", key: item.id, message: item, last, foot }];
  });
}

function together(one: Item | undefined, next: Item | undefined): boolean {
  return (
    one?.kind === "message" &&
    next?.kind === "message" &&
    one.author?.id === next.author?.id &&
    next.at - one.at < GROUP_MS &&
    sameDay(one.at, next.at)
  );
}

function sameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
