import type { Grant } from "./grants.ts";

/** An access token, when to stop trusting it, and whose it is. */
export interface Access {
  token: string;
  until: number;
  agent: Grant["agent"];
}

/** What is kept between one load of the page and the next. */
export interface KeptTokens {
  refresh?: string;
  access?: Access;
}

export interface TokenStore {
  read(): Promise<KeptTokens>;
  keep(refresh: string, access: Access): Promise<void>;
  forget(): Promise<void>;
}

const DATABASE = "parley-console";
const STORE = "session";
const REFRESH = "refresh_token";
const ACCESS = "access_token";

/**
 * Where the tokens lie. IndexedDB and not local storage, because a refresh token must never be used twice: a tab
 * that gets a lock can still read an old value from local storage, which reaches other processes late.
 */
export const keptTokens: TokenStore = {
  async read() {
    const [refresh, access] = await within("readonly", (store) => [store.get(REFRESH), store.get(ACCESS)]);
    return { refresh, access } as KeptTokens;
  },
  async keep(refresh, access) {
    await within("readwrite", (store) => [store.put(refresh, REFRESH), store.put(access, ACCESS)]);
  },
  async forget() {
    await within("readwrite", (store) => [store.clear()]);
  },
};

async function within(mode: IDBTransactionMode, steps: (store: IDBObjectStore) => IDBRequest[]): Promise<unknown[]> {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, mode, { durability: "strict" });
    const requests = steps(transaction.objectStore(STORE));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    return requests.map(({ result }) => result);
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
