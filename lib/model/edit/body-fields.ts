// Reads fields of a request's body, which may be anything.

/** A text; undefined for what is none. */
export function findText(body: unknown, name: string): string | undefined {
  const value = findField(body, name)
  return typeof value === 'string' ? value : undefined
}

export function isTrue(body: unknown, name: string): boolean {
  return findField(body, name) === true
}

export function findField(body: unknown, name: string): unknown {
  const isRecord = typeof body === 'object' && body !== null
  return isRecord && Object.hasOwn(body, name) ? Reflect.get(body, name) : undefined
}
