import type { EntryPage } from "./protocol";

/** The server answered, but not with entries. */
export class PageRefused extends Error {
  constructor(readonly status: number) {
    super(`entries refused with ${status}`);
  }
}

export type Pages = (conversation: string, after: number) => Promise<EntryPage>;

/** Reads entries over HTTP, with a fresh token where the server asks for one. */
export function pagesOf(url: string, token: (forceNew: boolean) => Promise<string>): Pages {
  return async (conversation, after) => {
    const address = new URL(`/api/v1/conversations/${conversation}/entries?after=${after}&limit=200`, url);
    const ask = async (forceNew: boolean) =>
      fetch(address, {
        headers: { Authorization: `Bearer ${await token(forceNew)}` },
        signal: AbortSignal.timeout(20_000),
      });
    let response = await ask(false);
    if (response.status === 401) response = await ask(true);
    if (!response.ok) throw new PageRefused(response.status);
    return (await response.json()) as EntryPage;
  };
}
