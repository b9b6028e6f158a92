// What a request about a file says.

/** Paths are as they were sent: `findPlace` judges them. */
export interface FileBody {
  readonly path: unknown
  /** Hash of the bytes that the sender saw. */
  readonly base: string | undefined
  /** Of a move. */
  readonly to: unknown
}

export function parseFileBody(body: unknown): FileBody {
  const { path, base, to }: Partial<Record<string, unknown>> =
    typeof body === 'object' ? { ...body } : {}
  return { path, base: typeof base === 'string' ? base : undefined, to }
}
