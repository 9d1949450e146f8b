import { v7 as uuidv7 } from "uuid";
import { SignedOut } from "../shared/chat";
import type { Store } from "../shared/store";

const EARLY_MS = 60_000;

interface Grant {
  token: string;
  expires_at: string;
  site?: { name: string };
}

/** Who this browser is to one site: a session of its own making and the token that proves it. */
export class VisitorSession extends EventTarget {
  #renewing: Promise<string> | undefined;
  #id: string | undefined;

  constructor(
    private readonly url: string,
    private readonly site: string,
    private readonly prefix: string,
    private readonly store: Store,
  ) {
    super();
  }

  /** True if this browser has talked to the site before. */
  get known(): boolean {
    return this.#stored() !== null;
  }

  /** The uuidv7 of this browser: the one that the token last handed out belongs to, else the stored or a new one. */
  get id(): string {
    return this.#id ?? this.#stored() ?? this.#begin();
  }

  /** The site's name as last heard; fires "name" when it changes. */
  get siteName(): string | null {
    return this.store.get(`${this.prefix}:name`);
  }

  /** A valid token, renewed when it is about to expire or a new one is wanted. */
  async token(forceNew: boolean): Promise<string> {
    const token = this.#token();
    const expires = Date.parse(this.store.get(`${this.prefix}:expires`) ?? "");
    if (token && !forceNew && expires > Date.now() + EARLY_MS) return this.#use(token);
    this.#renewing ??= inTurn(`${this.prefix}:renewal`, () => this.#renew(token)).finally(() => (this.#renewing = undefined));
    return this.#renewing;
  }

  /** Renews the token, unless another tab has done so since it was `seen`. */
  async #renew(seen: string | null): Promise<string> {
    const bearer = this.#token();
    if (bearer && bearer !== seen) return this.#use(bearer);
    const id = this.#stored() ?? this.#begin();
    const response = await this.#ask(id, bearer);
    if (response.status !== 401 && response.status !== 403) return this.#keep(id, await granted(response));
    const newer = this.#token();
    return newer && newer !== bearer ? this.#use(newer) : this.#startOver();
  }

  /** The earlier token is lost, or nothing to the server any more: this browser becomes somebody new, if the server agrees. */
  async #startOver(): Promise<string> {
    const id = uuidv7();
    return this.#keep(id, await granted(await this.#ask(id, null)));
  }

  #ask(session: string, bearer: string | null): Promise<Response> {
    return fetch(new URL("/api/v1/visitor/sessions", this.url), {
      method: "POST",
      headers: { "Content-Type": "application/json", ...(bearer && { Authorization: `Bearer ${bearer}` }) },
      body: JSON.stringify({ site: this.site, session }),
      signal: AbortSignal.timeout(15_000),
    });
  }

  #keep(id: string, { token, expires_at, site }: Grant): string {
    this.store.set(`${this.prefix}:session`, id);
    this.store.set(`${this.prefix}:token`, token);
    this.store.set(`${this.prefix}:expires`, expires_at);
    if (site && site.name !== this.siteName) {
      this.store.set(`${this.prefix}:name`, site.name);
      this.dispatchEvent(new Event("name"));
    }
    return this.#use(token);
  }

  #use(token: string): string {
    this.#id = this.#stored() ?? undefined;
    return token;
  }

  #stored(): string | null {
    return this.store.get(`${this.prefix}:session`);
  }

  #token(): string | null {
    return this.store.get(`${this.prefix}:token`);
  }

  #begin(): string {
    const id = uuidv7();
    this.store.set(`${this.prefix}:session`, id);
    return id;
  }
}

async function granted(response: Response): Promise<Grant> {
  if (response.ok) return (await response.json()) as Grant;
  const passing = response.status === 429 || response.status >= 500;
  throw passing ? new Error(`no visitor session: ${response.status}`) : new SignedOut(String(response.status));
}

/** Lets one tab of this profile act at a time, where the browser can; it can't on pages without TLS. */
function inTurn<T>(name: string, act: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  return locks ? locks.request(name, act) : act();
}
