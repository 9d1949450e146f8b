import { SignedOut } from "../../shared/chat.ts";
import { type Grant, refreshGrant, revokeGrant, signInGrant } from "./grants.ts";
import { type Access, type TokenStore, keptTokens } from "./kept-tokens.ts";
import { Problem } from "./problem.ts";

/** The agent who is signed in. */
export type SignedIn = Grant["agent"];

const KEY = "parley:console:agent";
const LOCK = "parley:console:refresh";
/** An access token is used for as long as it is good for at least this long. */
const EARLY_MS = 60_000;
/** A new token is trusted for at least this long beyond that, so that a wrong clock cannot make every call refresh. */
const LEAST_MS = EARLY_MS + 60_000;

/**
 * Who is signed in, in this browser profile: told to all its tabs through local storage. Both tokens are kept between
 * loads, so that a reload needs no refresh; the refresh token is used under a lock only and read inside it, because a
 * used one must never be used twice. Fires "change" when the agent comes, goes or is another one.
 */
export class Session extends EventTarget {
  /** True when the server, not the agent, ended the session. */
  ended = false;
  #agent: SignedIn | null = kept();
  #access: Access | null = null;
  #getting: Promise<string> | null = null;

  constructor(private readonly tokens: TokenStore = keptTokens) {
    super();
    addEventListener("storage", (event) => {
      if (event.key === KEY || event.key === null) this.#adopt(kept(), false);
    });
    addEventListener("pageshow", ({ persisted }) => persisted && this.#adopt(kept(), false));
  }

  get agent(): SignedIn | null {
    return this.#agent;
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.#keep(await signInGrant(email, password));
  }

  async signOut(): Promise<void> {
    const { refresh } = await this.tokens.read();
    await this.#forget(false);
    if (refresh) await revokeGrant(refresh).catch(() => undefined);
  }

  /** A valid access token, `forceNew` if the last one is refused; rejects with SignedOut when there can be none any more. */
  async token(forceNew = false): Promise<string> {
    if (!this.#agent) throw new SignedOut();
    if (!forceNew && good(this.#access)) return this.#access.token;
    this.#getting ??= navigator.locks.request(LOCK, () => this.#get(forceNew)).finally(() => (this.#getting = null));
    return this.#getting;
  }

  /** Takes the kept token, of the last load or of another tab, if that is not the very one refused; else refreshes. */
  async #get(forceNew: boolean): Promise<string> {
    const { refresh, access } = await this.tokens.read();
    const refused = forceNew ? (this.#access ?? access)?.token : undefined;
    if (good(access) && access.token !== refused) return this.#use(access);
    if (!refresh) throw await this.#forget(false);
    const grant = await refreshGrant(refresh).catch(async (cause: unknown) => {
      throw cause instanceof Problem && cause.status === 401 ? await this.#forget(true) : cause;
    });
    if ((await this.tokens.read()).refresh === refresh) return this.#keep(grant);
    void revokeGrant(grant.refresh_token).catch(() => undefined);
    throw new SignedOut();
  }

  async #keep({ token, expires_at, refresh_token, agent }: Grant): Promise<string> {
    const access = { token, until: Math.max(Date.parse(expires_at), Date.now() + LEAST_MS), agent };
    await this.tokens.keep(refresh_token, access);
    localStorage.setItem(KEY, JSON.stringify(agent));
    return this.#use(access);
  }

  #use(access: Access): string {
    this.#access = access;
    this.#adopt(access.agent, false, access);
    return access.token;
  }

  async #forget(ended: boolean): Promise<SignedOut> {
    await this.tokens.forget();
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

function good(access: Access | null | undefined): access is Access {
  return !!access && Date.now() < access.until - EARLY_MS;
}

function kept(): SignedIn | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null") as SignedIn | null;
  } catch {
    return null;
  }
}
