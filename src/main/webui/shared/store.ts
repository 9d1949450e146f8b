/** Local storage that never throws: what the browser refuses to keep is kept in memory for the life of the page. */
export class Store {
  #memory = new Map<string, string>();

  constructor(private readonly disk: () => Storage | undefined = () => globalThis.localStorage) {}

  get(key: string): string | null {
    return this.#memory.get(key) ?? this.#try((disk) => disk.getItem(key)) ?? null;
  }

  /** Keeps the value; false if it is kept in memory only. */
  set(key: string, value: string): boolean {
    const kept = this.#try((disk) => (disk.setItem(key, value), true)) ?? false;
    if (kept) this.#memory.delete(key);
    else this.#memory.set(key, value);
    return kept;
  }

  remove(key: string): void {
    this.#memory.delete(key);
    this.#try((disk) => disk.removeItem(key));
  }

  keys(prefix: string): string[] {
    const kept = this.#try((disk) => Array.from({ length: disk.length }, (_, i) => disk.key(i) ?? "")) ?? [];
    return [...new Set([...kept, ...this.#memory.keys()])].filter((key) => key.startsWith(prefix));
  }

  #try<T>(act: (disk: Storage) => T): T | undefined {
    try {
      const disk = this.disk();
      return disk && act(disk);
    } catch {
      return undefined;
    }
  }
}
