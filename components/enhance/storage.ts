// Choices that this browser keeps. Without storage a choice lasts as long as its page.

/** Null if nothing is kept; undefined if the browser denies storage. */
export function readStored(key: string): string | null | undefined {
  try {
    return localStorage.getItem(key)
  } catch {
    return undefined
  }
}

/** Forgets the choice if it is undefined. */
export function store(key: string, choice: string | undefined): void {
  try {
    if (choice) localStorage.setItem(key, choice)
    else localStorage.removeItem(key)
  } catch {
    // Denied or full.
  }
}
