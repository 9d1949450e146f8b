const DATABASE = "parley-console";
const STORE = "session";
const KEY = "refresh_token";

/**
 * Where the refresh token lies. IndexedDB and not local storage, because a token must never be used twice: a tab
 * that gets a lock can still read an old value from local storage, which reaches other processes late.
 */
export const refreshToken = {
  async read(): Promise<string | undefined> {
    return (await within("readonly", (store) => store.get(KEY))) as string | undefined;
  },
  async keep(token: string): Promise<void> {
    await within("readwrite", (store) => store.put(token, KEY));
  },
  async forget(): Promise<void> {
    await within("readwrite", (store) => store.delete(KEY));
  },
};

async function within(mode: IDBTransactionMode, step: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, mode, { durability: "strict" });
    const request = step(transaction.objectStore(STORE));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    return request.result;
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
