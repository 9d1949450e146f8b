import { afterEach, expect, test, vi } from "vitest";
import { SignedOut } from "../shared/chat";
import { Store } from "../shared/store";
import { diskOf } from "../shared/testing/disk";
import { VisitorSession } from "./visitor-session";

afterEach(() => void vi.useRealTimers());

interface Asked {
  session: string;
  bearer: string | null;
}

function stage(answer: (asked: Asked, nth: number) => Response) {
  const asked: Asked[] = [];
  vi.stubGlobal("fetch", async (_: URL, { body, headers }: RequestInit) => {
    asked.push({ session: JSON.parse(String(body)).session, bearer: new Headers(headers).get("authorization") });
    return answer(asked.at(-1)!, asked.length);
  });
  const disk = diskOf();
  const session = () => new VisitorSession("https://chat.example", "pk", "parley:pk", new Store(() => disk));
  return { asked, disk, session };
}

const grant = (nth: number) =>
  Response.json({ token: `t${nth}`, expires_at: new Date(Date.now() + 3_600_000).toISOString(), site: { name: "Shop" } });
const refusal = (status: number) => new Response(null, { status });

test("stores nothing until it is used, then keeps session, token and the site's name", async () => {
  const { asked, disk, session } = stage((_, nth) => grant(nth));
  const visitor = session();
  expect(visitor.known).toBe(false);
  expect(disk.length).toBe(0);
  expect(await visitor.token(false)).toBe("t1");
  expect(session()).toMatchObject({ known: true, id: visitor.id, siteName: "Shop" });
  expect(asked).toEqual([{ session: visitor.id, bearer: null }]);
});

test("hands out the stored token while it is good, and renews it with itself as proof", async () => {
  const { asked, session } = stage((_, nth) => grant(nth));
  await session().token(false);
  expect(await session().token(false)).toBe("t1");
  expect(await session().token(true)).toBe("t2");
  expect(asked[1]).toMatchObject({ bearer: "Bearer t1", session: asked[0]!.session });
});

test("renews a token that is about to expire, once for all who ask", async () => {
  vi.useFakeTimers();
  const { asked, session } = stage((_, nth) => grant(nth));
  const visitor = session();
  await visitor.token(false);
  vi.setSystemTime(Date.now() + 3_550_000);
  expect(await Promise.all([visitor.token(false), visitor.token(false)])).toEqual(["t2", "t2"]);
  expect(asked).toHaveLength(2);
});

test.each([401, 403])("an earlier token the server knows no more (%i) makes this browser somebody new, once", async (status) => {
  const { asked, disk, session } = stage(({ bearer }, nth) => (bearer ? refusal(status) : grant(nth)));
  disk.setItem("parley:pk:session", "mine");
  disk.setItem("parley:pk:token", "from before the keys changed");
  const visitor = session();
  expect(await visitor.token(false)).toBe("t2");
  expect(asked.map(({ bearer }) => bearer)).toEqual(["Bearer from before the keys changed", null]);
  expect(asked[1]!.session).not.toBe("mine");
  expect(disk.getItem("parley:pk:session")).toBe(asked[1]!.session);
  expect(session().id).toBe(visitor.id);
});

test("if the server grants nobody new, the old identity stays, and nothing is asked a third time", async () => {
  const { asked, disk, session } = stage(() => refusal(401));
  disk.setItem("parley:pk:session", "mine");
  disk.setItem("parley:pk:token", "old");
  await expect(session().token(true)).rejects.toBeInstanceOf(SignedOut);
  expect(asked).toHaveLength(2);
  expect([disk.getItem("parley:pk:session"), disk.getItem("parley:pk:token")]).toEqual(["mine", "old"]);
});

test("a passing failure while starting over costs nobody their identity", async () => {
  const { disk, session } = stage(({ bearer }) => refusal(bearer ? 401 : 503));
  disk.setItem("parley:pk:session", "mine");
  disk.setItem("parley:pk:token", "old");
  await expect(session().token(false)).rejects.not.toBeInstanceOf(SignedOut);
  expect([disk.getItem("parley:pk:session"), disk.getItem("parley:pk:token")]).toEqual(["mine", "old"]);
});

test("an unknown site is asked for once", async () => {
  const { asked, session } = stage(() => refusal(404));
  await expect(session().token(false)).rejects.toBeInstanceOf(SignedOut);
  expect(asked).toHaveLength(1);
});

test("does not start over when another tab has just done so", async () => {
  const { asked, disk, session } = stage(() => {
    disk.setItem("parley:pk:session", "theirs");
    disk.setItem("parley:pk:token", "new");
    return refusal(401);
  });
  disk.setItem("parley:pk:session", "mine");
  disk.setItem("parley:pk:token", "old");
  const visitor = session();
  expect(await visitor.token(false)).toBe("new");
  expect(visitor.id).toBe("theirs");
  expect(asked).toHaveLength(1);
});

test("says hello as whom its token belongs to, whatever another tab has stored since", async () => {
  const { asked, disk, session } = stage((_, nth) => grant(nth));
  const visitor = session();
  await visitor.token(false);
  disk.setItem("parley:pk:session", "theirs");
  expect(visitor.id).toBe(asked[0]!.session);
});

test("a session that is bound while its token is lost starts over once, as somebody new", async () => {
  const { asked, disk, session } = stage((_, nth) => (nth === 1 ? refusal(403) : grant(nth)));
  disk.setItem("parley:pk:session", "bound");
  const visitor = session();
  expect(await visitor.token(false)).toBe("t2");
  expect(asked[0]).toEqual({ session: "bound", bearer: null });
  expect(asked[1]!.session).not.toBe("bound");
  expect(visitor.id).toBe(asked[1]!.session);
});

test("a site that refuses this page costs nobody their identity", async () => {
  const { asked, disk, session } = stage(() => refusal(403));
  disk.setItem("parley:pk:session", "mine");
  disk.setItem("parley:pk:token", "old");
  await expect(session().token(false)).rejects.toBeInstanceOf(SignedOut);
  expect(asked).toHaveLength(2);
  expect(disk.getItem("parley:pk:session")).toBe("mine");
  expect(disk.getItem("parley:pk:token")).toBe("old");
});

test("a passing failure is no reason to give up", async () => {
  const { session } = stage((_, nth) => (nth === 1 ? refusal(503) : grant(nth)));
  const visitor = session();
  await expect(visitor.token(false)).rejects.not.toBeInstanceOf(SignedOut);
  expect(await visitor.token(false)).toBe("t2");
});
