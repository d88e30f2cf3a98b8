/** What this device remembers. Storage is a comfort: where a browser refuses it, nothing is lost. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(`dateline:${key}`);
  } catch {
    return null;
  }
}

/** Remembers a value on this device; null forgets it. */
export function keep(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`dateline:${key}`);
    else localStorage.setItem(`dateline:${key}`, value);
  } catch {
    // The choice lasts for this page.
  }
}
