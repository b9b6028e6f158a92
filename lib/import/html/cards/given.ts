// The JSON that Substack gives its widgets.
export type Given = Readonly<Record<string, unknown>>

/** Empty where it is no text. */
export function textIn(given: Given, name: string): string {
  const value = given[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** Of a value in it. */
export function toGiven(value: unknown): Given {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** Empty for what is no object. */
export function parseGiven(json: string): Given {
  if (json === '') return {}
  try {
    return toGiven(JSON.parse(json))
  } catch {
    return {}
  }
}
