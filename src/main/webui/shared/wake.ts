export interface Wakes {
  /** The network is back. */
  back(): void;
  /** The network is gone. */
  lost(): void;
  /** The person looks at this page. */
  looked(): void;
  /** The page is back from the back/forward cache: what it believes may be old. */
  restored(): void;
  /** Another tab changed what is stored under the key; null means everything. */
  stored(key: string | null): void;
}

/** Listens to what browsers tell about network, attention and other tabs until it is ended; silent outside a browser. */
export function wakes(on: Wakes): () => void {
  if (typeof window === "undefined") return () => undefined;
  const ended = new AbortController();
  const listen = (target: EventTarget, type: string, act: (event: Event) => void) =>
    target.addEventListener(type, act, { signal: ended.signal });
  const look = () => document.visibilityState === "visible" && on.looked();
  listen(window, "online", () => on.back());
  listen(window, "offline", () => on.lost());
  listen(window, "focus", look);
  listen(window, "pageshow", (event) => ((event as PageTransitionEvent).persisted ? on.restored() : look()));
  listen(document, "visibilitychange", look);
  listen(window, "storage", (event) => on.stored((event as StorageEvent).key));
  return () => ended.abort();
}
