// Compares values of fields as a form hands them back.

/** The value without entries that say nothing; undefined where nothing is left. */
export function withoutEmpty(value: unknown): unknown {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  if (Array.isArray(value)) {
    const kept = value.map(withoutEmpty).filter((each) => each !== undefined)
    return kept.length > 0 ? kept : undefined
  }
  if (!isRecord(value)) return value
  const kept = Object.entries(value)
    .map(([name, each]) => [name, withoutEmpty(each)] as const)
    .filter(([, each]) => each !== undefined)
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}

/** A mapping; lists are none. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a mapping has itself: a field may be named `constructor`. */
export function pick(values: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(values, name) ? values[name] : undefined
}

/**
 * Whether two values say the same. Forms trim texts, hand numbers back as texts, fill in what
 * is empty, and take `a.b: c` for `a: { b: c }`.
 */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || fingerprint(a) === fingerprint(b)
}

/** Equal for values that say the same. */
export function fingerprint(value: unknown): string {
  return JSON.stringify(listLeaves(withoutEmpty(value), '').toSorted())
}

function listLeaves(value: unknown, path: string): string[] {
  if (Array.isArray(value) || isRecord(value)) {
    return Object.entries(value).flatMap(([name, each]) =>
      listLeaves(each, path === '' ? name : `${path}.${name}`),
    )
  }
  if (value === undefined) return []
  return [`${path}=${String(value).replace(/\r\n?/g, '\n').trim()}`]
}

/** `{ '/a.html': '/b' }` of what a form has made of it, `{ '/a': { html: '/b' } }`. */
export function joinNames(value: unknown, path = ''): Record<string, unknown> {
  const isInner = isRecord(value) || Array.isArray(value)
  if (!isInner) return path === '' ? {} : { [path]: value }
  const inner = Object.entries(value).map(([name, each]) =>
    joinNames(each, path === '' ? name : `${path}.${name}`),
  )
  return Object.assign({}, ...inner)
}
