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
    return this.store.get(`${this.prefix}:session`) !== null;
  }

  /** The uuidv7 of this browser, made and stored on first use. */
  get id(): string {
    return this.store.get(`${this.prefix}:session`) ?? this.#begin();
  }

  /** The site's name as last heard; fires "name" when it changes. */
  get siteName(): string | null {
    return this.store.get(`${this.prefix}:name`);
  }

  /** A valid token, renewed when it is about to expire or a new one is wanted. */
  async token(forceNew: boolean): Promise<string> {
    const token = this.store.get(`${this.prefix}:token`);
    const expires = Date.parse(this.store.get(`${this.prefix}:expires`) ?? "");
    if (token && !forceNew && expires > Date.now() + EARLY_MS) return token;
    this.#renewing ??= this.#renew().finally(() => (this.#renewing = undefined));
    return this.#renewing;
  }

  async #renew(): Promise<string> {
    const response = await this.#ask(this.id, this.store.get(`${this.prefix}:token`));
    if (response.status === 403) return this.#startOver();
    return this.#keep(await granted(response));
  }

  /** The session is bound and its token lost or void: this browser becomes somebody new, if the server agrees. */
  async #startOver(): Promise<string> {
    const id = uuidv7();
    const grant = await granted(await this.#ask(id, null));
    this.store.set(`${this.prefix}:session`, id);
    return this.#keep(grant);
  }

  #ask(session: string, bearer: string | null): Promise<Response> {
    return fetch(new URL("/api/v1/visitor/sessions", this.url), {
      method: "POST",
      headers: { "Content-Type": "application/json", ...(bearer && { Authorization: `Bearer ${bearer}` }) },
      body: JSON.stringify({ site: this.site, session }),
      signal: AbortSignal.timeout(15_000),
    });
  }

  #keep({ token, expires_at, site }: Grant): string {
    this.store.set(`${this.prefix}:token`, token);
    this.store.set(`${this.prefix}:expires`, expires_at);
    if (site && site.name !== this.siteName) {
      this.store.set(`${this.prefix}:name`, site.name);
      this.dispatchEvent(new Event("name"));
    }
    return token;
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
