// Why a request had no answer.

/** For people. `fetch` itself says no more than that it failed. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.cause instanceof Error) return reasonOf(error.cause)
  // Where a name has several addresses, the message is empty.
  return error.message || ('code' in error ? String(error.code) : error.name)
}
