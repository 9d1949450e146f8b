import { describe, expect, it } from "vitest";
import { Inbox } from "./inbox.ts";
import { at, conversation } from "./sample.test-data.ts";

const me = { id: "lin", name: "Lin" };

describe("an inbox", () => {
  it("ignores a state older than the one it knows", () => {
    const inbox = new Inbox("lin");
    inbox.merge(conversation("a", 5, { preview: "new" }));
    expect(inbox.merge(conversation("a", 4, { preview: "old" }))).toBe("stale");
    expect(inbox.get("a")?.preview).toBe("new");
  });

  it("lets an equal state replace, as when only the unread count changed", () => {
    const inbox = new Inbox("lin");
    inbox.merge(conversation("a", 5, { unread: 2 }));
    expect(inbox.merge(conversation("a", 5, { unread: 0 }))).toBe("changed");
    expect(inbox.get("a")?.unread).toBe(0);
  });

  it("lists newest activity first, whatever order it came in and however precise the moments are", () => {
    const inbox = new Inbox("lin");
    inbox.merge(conversation("a", 1, { touched_at: "2026-03-01T10:00:00Z" }));
    inbox.merge(conversation("b", 1, { touched_at: "2026-03-01T10:00:00.500Z" }));
    inbox.merge(conversation("c", 1, { touched_at: "2026-03-01T09:00:00.123456Z" }));
    expect(inbox.list("all").map((each) => each.id)).toEqual(["b", "a", "c"]);
  });

  it("moves a conversation between views and keeps their counts", () => {
    const inbox = new Inbox("lin");
    inbox.merge(conversation("a", 1));
    inbox.counts = { unassigned: 3, mine: 1, all: 7 };
    inbox.merge(conversation("a", 2, { assignee: me, status: "assigned" }));
    expect(inbox.list("unassigned")).toEqual([]);
    expect(inbox.list("mine").map((each) => each.id)).toEqual(["a"]);
    expect(inbox.counts).toEqual({ unassigned: 2, mine: 2, all: 7 });
    inbox.merge(conversation("a", 3, { assignee: me, status: "resolved" }));
    expect(inbox.list("mine")).toEqual([]);
    expect(inbox.list("resolved").map((each) => each.id)).toEqual(["a"]);
    expect(inbox.counts).toEqual({ unassigned: 2, mine: 1, all: 6 });
  });

  it("hides what lies below the loaded pages until they are loaded", () => {
    const inbox = new Inbox("lin");
    inbox.merge(conversation("old", 1, { touched_at: at(1) }));
    inbox.load("all", [conversation("a", 1, { touched_at: at(9) }), conversation("b", 1, { touched_at: at(8) })], true, inbox.clock);
    expect(inbox.list("all").map((each) => each.id)).toEqual(["a", "b"]);
    inbox.extend("all", [conversation("c", 1, { touched_at: at(5) }), conversation("old", 1, { touched_at: at(1) })], false);
    expect(inbox.list("all").map((each) => each.id)).toEqual(["a", "b", "c", "old"]);
  });

  it("forgets what a fresh page should have named and did not", () => {
    const inbox = new Inbox("lin");
    inbox.merge(conversation("gone", 1, { touched_at: at(9) }));
    inbox.load("unassigned", [conversation("a", 1, { touched_at: at(8) })], false, inbox.clock);
    expect(inbox.list("unassigned").map((each) => each.id)).toEqual(["a"]);
  });

  it("keeps what it heard of while the page was on its way", () => {
    const inbox = new Inbox("lin");
    const asked = inbox.clock;
    inbox.merge(conversation("fresh", 1, { touched_at: at(9) }));
    inbox.load("unassigned", [], false, asked);
    expect(inbox.list("unassigned").map((each) => each.id)).toEqual(["fresh"]);
  });

  it("counts as unread only what is this agent's or nobody's", () => {
    const inbox = new Inbox("lin");
    inbox.merge(conversation("mine", 1, { assignee: me, unread: 2 }));
    inbox.merge(conversation("nobodys", 1, { unread: 1 }));
    inbox.merge(conversation("toms", 1, { assignee: { id: "tom", name: "Tom" }, unread: 4 }));
    expect(inbox.unread).toBe(2);
  });
});
