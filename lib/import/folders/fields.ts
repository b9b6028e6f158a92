// Plain values of configurations and front matter, taken apart without trust.
import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'

export type Fields = Readonly<Record<string, unknown>>

/** Nothing for what is no mapping. */
export function toFields(value: unknown): Fields {
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isMapping && !(value instanceof Date) ? { ...value } : {}
}

/** The first of the names that has a text; numbers count as text. */
export function findText(
  fields: Fields,
  ...names: readonly string[]
): string | undefined {
  for (const name of names) {
    const value = fields[name]
    if (typeof value === 'number') return String(value)
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return undefined
}

/** Of a list its texts, of a text itself. */
export function listTexts(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.flatMap((each) => findText({ each }, 'each') ?? [])
}

/** Mappings of a list, or the one that stands alone. */
export function listFields(value: unknown): Fields[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.map(toFields).filter((fields) => Object.keys(fields).length > 0)
}

/**
 * Reads YAML, TOML or JSON by the ending of the path. Undefined for what can not be read: dates
 * are text, and an alias of YAML is resolved a hundred times at most.
 */
export function parseData(path: string, text: string): unknown {
  try {
    if (path.endsWith('.toml'))
      return JSON.parse(JSON.stringify(parseToml(text.replaceAll('\r\n', '\n'))))
    if (path.endsWith('.json')) return JSON.parse(withoutRemarks(text))
    return parseYaml(text, { schema: 'core', logLevel: 'silent', uniqueKeys: false })
  } catch {
    return undefined
  }
}

// Lines of remarks, as some engines allow them in JSON.
function withoutRemarks(json: string): string {
  return json.replace(/^\s*\/\/.*$/gm, '')
}
