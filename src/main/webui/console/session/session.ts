import { SignedOut } from "../../shared/chat.ts";
import { type Grant, refreshGrant, revokeGrant, signInGrant } from "./grants.ts";
import { Problem } from "./problem.ts";

/** The agent who is signed in. */
export type SignedIn = Grant["agent"];

interface Kept {
  refresh_token: string;
  agent: SignedIn;
}

interface Access {
  token: string;
  until: number;
}

const KEY = "parley:console:session";
const LOCK = "parley:console:refresh";
const EARLY_MS = 30_000;
/** A token is trusted for at least this long, so that a wrong clock cannot make every call refresh. */
const LEAST_MS = 90_000;

/**
 * Who is signed in, in this browser profile. The access token stays in memory; the refresh token lies in local
 * storage, is used under a lock only and read again inside it, because a used one must never be used twice.
 * Fires "change" when the agent comes, goes or is another one.
 */
export class Session extends EventTarget {
  /** True when the server, not the agent, ended the session. */
  ended = false;
  #agent: SignedIn | null = kept()?.agent ?? null;
  #access: Access | null = null;
  #refreshing: Promise<string> | null = null;

  constructor() {
    super();
    addEventListener("storage", (event) => {
      if (event.key === KEY || event.key === null) this.#adopt(kept()?.agent ?? null, false);
    });
  }

  get agent(): SignedIn | null {
    return this.#agent;
  }

  async signIn(email: string, password: string): Promise<void> {
    this.#keep(await signInGrant(email, password));
  }

  async signOut(): Promise<void> {
    const refreshToken = kept()?.refresh_token;
    this.#forget(false);
    if (refreshToken) await revokeGrant(refreshToken).catch(() => undefined);
  }

  /** A valid access token; rejects with SignedOut when there can be none any more. */
  async token(forceNew = false): Promise<string> {
    if (!this.#agent) throw new SignedOut();
    if (!forceNew && this.#access && Date.now() < this.#access.until - EARLY_MS) return this.#access.token;
    this.#refreshing ??= navigator.locks
      .request(LOCK, () => this.#refresh())
      .finally(() => (this.#refreshing = null));
    return this.#refreshing;
  }

  async #refresh(): Promise<string> {
    const used = kept();
    if (!used) throw this.#forget(false);
    const grant = await refreshGrant(used.refresh_token).catch((cause: unknown) => {
      throw cause instanceof Problem && cause.status === 401 ? this.#forget(true) : cause;
    });
    if (kept()?.refresh_token === used.refresh_token) return this.#keep(grant);
    void revokeGrant(grant.refresh_token).catch(() => undefined);
    throw new SignedOut();
  }

  #keep(grant: Grant): string {
    const keep: Kept = { refresh_token: grant.refresh_token, agent: grant.agent };
    localStorage.setItem(KEY, JSON.stringify(keep));
    const until = Math.max(Date.parse(grant.expires_at), Date.now() + LEAST_MS);
    this.#access = { token: grant.token, until };
    this.#adopt(grant.agent, false, this.#access);
    return grant.token;
  }

  #forget(ended: boolean): SignedOut {
    localStorage.removeItem(KEY);
    this.#adopt(null, ended);
    return new SignedOut();
  }

  #adopt(agent: SignedIn | null, ended: boolean, access: Access | null = null): void {
    if (agent?.id === this.#agent?.id) return;
    this.#agent = agent;
    this.#access = access;
    this.ended = ended;
    this.dispatchEvent(new Event("change"));
  }
}

function kept(): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}
