// Reads JSON of a foreign shape.

export type Json = Readonly<Record<string, unknown>>

export function recordOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Undefined where a text is no JSON object. */
export function findRecord(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isRecord ? { ...value } : undefined
  } catch {
    return undefined
  }
}
