// Decodes paths.

/** Percent-decodes a path; returns it unchanged if it is not valid UTF-8. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
