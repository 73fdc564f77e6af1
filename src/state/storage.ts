/** Storage that may be denied, full or absent: then it remembers nothing, and nothing breaks. */
export interface SafeStorage {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/** What of a browser's storage is used here. */
interface KeptStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** `getStorage` may throw: the getter of `localStorage` itself does in sandboxed frames. */
export function safeStorage(getStorage: () => KeptStorage): SafeStorage {
  return {
    get(key) {
      try {
        return getStorage().getItem(key);
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        getStorage().setItem(key, value);
      } catch {
        /* Preferences are a convenience; without storage they last until the page is closed. */
      }
    },
  };
}

/** What was stored as JSON; null where there is nothing, or nothing that can be read. */
export function readJson(storage: SafeStorage, key: string): unknown {
  try {
    return JSON.parse(storage.get(key) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps what the storage behind it does not, for as long as the page is open. */
export function keepingStorage(behind: SafeStorage): SafeStorage {
  const kept = new Map<string, string>();
  return {
    get: (key) => kept.get(key) ?? behind.get(key),
    set(key, value) {
      kept.set(key, value);
      behind.set(key, value);
    },
  };
}
