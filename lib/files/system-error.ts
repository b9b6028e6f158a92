// Recognizes file system errors by their code.

/**
 * Returns the code of a system error, such as `ENOENT`; empty for any other value. Where the
 * code matters, use no `rmSync`: from Node 23 on its errors may have none.
 */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
