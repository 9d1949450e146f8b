import { SignedOut } from "../../shared/chat.ts";
import { type Grant, refreshGrant, revokeGrant, signInGrant } from "./grants.ts";
import { Problem } from "./problem.ts";
import { refreshToken } from "./refresh-token.ts";

/** The agent who is signed in. */
export type SignedIn = Grant["agent"];

interface Access {
  token: string;
  until: number;
}

const KEY = "parley:console:agent";
const LOCK = "parley:console:refresh";
const EARLY_MS = 30_000;
/** A token is trusted for at least this long, so that a wrong clock cannot make every call refresh. */
const LEAST_MS = 90_000;

/**
 * Who is signed in, in this browser profile: told to all its tabs through local storage. The access token stays in
 * memory; the refresh token is used under a lock only and read inside it, because a used one must never be used twice.
 * Fires "change" when the agent comes, goes or is another one.
 */
export class Session extends EventTarget {
  /** True when the server, not the agent, ended the session. */
  ended = false;
  #agent: SignedIn | null = kept();
  #access: Access | null = null;
  #refreshing: Promise<string> | null = null;

  constructor() {
    super();
    addEventListener("storage", (event) => {
      if (event.key === KEY || event.key === null) this.#adopt(kept(), false);
    });
  }

  get agent(): SignedIn | null {
    return this.#agent;
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.#keep(await signInGrant(email, password));
  }

  async signOut(): Promise<void> {
    const token = await refreshToken.read();
    await this.#forget(false);
    if (token) await revokeGrant(token).catch(() => undefined);
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
    const used = await refreshToken.read();
    if (!used) throw await this.#forget(false);
    const grant = await refreshGrant(used).catch(async (cause: unknown) => {
      throw cause instanceof Problem && cause.status === 401 ? await this.#forget(true) : cause;
    });
    if ((await refreshToken.read()) === used) return this.#keep(grant);
    void revokeGrant(grant.refresh_token).catch(() => undefined);
    throw new SignedOut();
  }

  async #keep(grant: Grant): Promise<string> {
    await refreshToken.keep(grant.refresh_token);
    localStorage.setItem(KEY, JSON.stringify(grant.agent));
    const until = Math.max(Date.parse(grant.expires_at), Date.now() + LEAST_MS);
    this.#access = { token: grant.token, until };
    this.#adopt(grant.agent, false, this.#access);
    return grant.token;
  }

  async #forget(ended: boolean): Promise<SignedOut> {
    await refreshToken.forget();
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

function kept(): SignedIn | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null") as SignedIn | null;
  } catch {
    return null;
  }
}
