/** Storage that may be denied, full or absent: then it remembers nothing, and nothing breaks. */
export interface SafeStorage {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/** `getStorage` may throw: the getter of `localStorage` itself does in sandboxed frames. */
export function safeStorage(getStorage: () => Storage): SafeStorage {
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
