import { expect, test } from "vitest";
import { ConnectionNotice, PATIENCE_MS, PRAISE_MS } from "./connection-notice";

const kind = (notice: ConnectionNotice, now: number) => notice.shown(now).notice.kind;

/** One that has been online and caught up at 0. */
function connected(): ConnectionNotice {
  const notice = new ConnectionNotice();
  notice.state("connecting", 0);
  notice.state("online", 0);
  notice.caughtUp(40, 0);
  return notice;
}

test("history on first opening is no news", () => {
  expect(kind(connected(), 1)).toBe("none");
});

test("a short absence, as during a planned reconnect, is not worth a word", () => {
  const notice = connected();
  notice.state("offline", 1000);
  expect(notice.shown(1000)).toEqual({ notice: { kind: "none" }, again: PATIENCE_MS });
  notice.state("online", 1500);
  notice.caughtUp(3, 1600);
  expect(kind(notice, 1600)).toBe("none");
});

test("a longer one is told, through all attempts, and then what was missed", () => {
  const notice = connected();
  notice.state("offline", 1000);
  notice.state("connecting", 1400);
  expect(kind(notice, 1000 + PATIENCE_MS)).toBe("offline");
  notice.state("offline", 5000);
  expect(kind(notice, 5000)).toBe("offline");
  notice.state("online", 9000);
  notice.caughtUp(2, 9100);
  expect(notice.shown(9100)).toEqual({ notice: { kind: "caught-up", missed: 2 }, again: PRAISE_MS });
  expect(kind(notice, 9100 + PRAISE_MS)).toBe("none");
});

test("nothing missed, nothing said", () => {
  const notice = connected();
  notice.state("offline", 0);
  notice.shown(PATIENCE_MS);
  notice.state("online", 5000);
  notice.caughtUp(0, 5000);
  expect(kind(notice, 5000)).toBe("none");
});

test.each(["replaced", "stopped", "signed-out"] as const)("%s is told at once", (state) => {
  const notice = connected();
  notice.state(state, 1);
  expect(kind(notice, 1)).toBe(state);
});
