// Fields of JSON that another program wrote: asked for by name, one by one.
export type Fields = Readonly<Record<string, unknown>>

/** Undefined for what is no object. */
export function parseFields(value: unknown): Fields | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? (value as Fields) : undefined
}

/** The objects of a list; of anything else none. */
export function listFields(value: unknown): readonly Fields[] {
  if (!Array.isArray(value)) return []
  return value.map(parseFields).filter((fields) => fields !== undefined)
}

/** A text, or a number as text; empty for anything else and where the field is missing. */
export function textOf(fields: Fields | undefined, name: string): string {
  const value = fields && Object.hasOwn(fields, name) ? fields[name] : undefined
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value : ''
}
