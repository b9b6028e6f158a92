/**
 * Whether it is an address (WHATWG URL §6.1), by itself or from `base`. `URL.canParse` of Node 20
 * says no to letters such as `ü` in code that has run some thousand times: a blog of many articles
 * lost links that a small one has.
 */
export function canParseUrl(address: string, base?: string | URL): boolean {
  try {
    return new URL(address, base).href !== ''
  } catch {
    return false
  }
}
