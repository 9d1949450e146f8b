// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SignedOut } from "../../shared/chat.ts";
import type { Access, KeptTokens } from "./kept-tokens.ts";
import { Session } from "./session.ts";

const lin = { id: "lin", name: "Lin", email: "lin@shop.example", role: "agent", tenant: { id: "t", name: "Shop" } };
const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) });
  localStorage.clear();
  localStorage.setItem("parley:console:agent", JSON.stringify(lin));
});

afterEach(() => void vi.useRealTimers());

/** A browser profile: its tokens, its lock, and a server that takes each refresh token once. */
function stage(kept: KeptTokens, lasts = 15 * MINUTE) {
  const used: string[] = [];
  vi.stubGlobal("fetch", async (_: string, { body }: RequestInit) => {
    const { refresh_token } = JSON.parse(String(body)) as { refresh_token: string };
    if (used.includes(refresh_token)) return new Response(null, { status: 401 });
    used.push(refresh_token);
    const n = used.length;
    return Response.json({ token: `a${n}`, expires_at: new Date(Date.now() + lasts), refresh_token: `r${n}`, agent: lin });
  });
  let turn: Promise<unknown> = Promise.resolve();
  const request = (_: string, act: () => Promise<string>) => (turn = turn.catch(() => undefined).then(act));
  vi.stubGlobal("navigator", { locks: { request } });
  const tokens = {
    read: async () => ({ ...kept }),
    keep: async (refresh: string, access: Access) => void (kept = { refresh, access }),
    forget: async () => void (kept = {}),
  };
  return { used, load: () => new Session(tokens), kept: () => kept };
}

const access = (left: number, token = "a0"): Access => ({ token, until: Date.now() + left, agent: lin });

it("uses the kept access token on load, however often that is", async () => {
  const { used, load } = stage({ refresh: "r0", access: access(5 * MINUTE) });
  for (let n = 0; n < 20; n++) expect(await load().token()).toBe("a0");
  expect(used).toEqual([]);
});

it("refreshes on load when the kept one is good for less than a minute, and keeps what it gets", async () => {
  const { used, load, kept } = stage({ refresh: "r0", access: access(MINUTE - 1) });
  expect(await load().token()).toBe("a1");
  expect(used).toEqual(["r0"]);
  expect(kept()).toMatchObject({ refresh: "r1", access: { token: "a1", until: Date.now() + 15 * MINUTE, agent: { id: "lin" } } });
  expect(await load().token()).toBe("a1");
  expect(used).toHaveLength(1);
});

it("refreshes when the server refuses the token, also right after the load", async () => {
  const { used, load } = stage({ refresh: "r0", access: access(5 * MINUTE) });
  const session = load();
  await session.token();
  expect(await session.token(true)).toBe("a1");
  expect(await load().token(true)).toBe("a2");
  expect(used).toEqual(["r0", "r1"]);
});

it("takes over what another tab has refreshed instead of refreshing again", async () => {
  const { used, load } = stage({ refresh: "r0", access: access(5 * MINUTE) });
  const [here, there] = [load(), load()];
  await Promise.all([here.token(), there.token()]);
  expect(await Promise.all([here.token(true), there.token(true)])).toEqual(["a1", "a1"]);
  expect(used).toEqual(["r0"]);
});

it("is signed out when the refresh token is refused, and keeps neither token", async () => {
  const { used, load, kept } = stage({ refresh: "r0", access: access(0) });
  used.push("r0");
  const session = load();
  await expect(session.token()).rejects.toBeInstanceOf(SignedOut);
  expect(session).toMatchObject({ agent: null, ended: true });
  expect(kept()).toEqual({});
});

it("a clock that is far ahead does not make every load refresh", async () => {
  const { used, load } = stage({ refresh: "r0" }, -45 * MINUTE);
  for (let n = 0; n < 5; n++) expect(await load().token()).toBe("a1");
  expect(used).toEqual(["r0"]);
});

it("a page back from the back/forward cache notices that somebody signed out meanwhile", async () => {
  const session = stage({ refresh: "r0", access: access(5 * MINUTE) }).load();
  localStorage.removeItem("parley:console:agent");
  dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  expect(session.agent).toBeNull();
  await expect(session.token()).rejects.toBeInstanceOf(SignedOut);
});
