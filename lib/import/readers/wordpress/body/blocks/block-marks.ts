// Marks of the block editor: `<!-- wp:image {"id":7} -->`, `<!-- /wp:image -->`.

export interface BlockMark {
  readonly kind: 'open' | 'close' | 'single'
  /** Without `core/`. */
  readonly name: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly start: number
  readonly end: number
}

const COMMENT = /<!--(?:(?!<!--)[\s\S])*?-->/g
const MARK =
  /^<!--\s*(\/?)wp:([a-z][a-z0-9_-]*(?:\/[a-z][a-z0-9_-]*)?)(?:\s+(\{[\s\S]*\}))?\s*(\/?)-->$/

/** In their order. Attributes that are no JSON count as none. */
export function listBlockMarks(text: string): BlockMark[] {
  return [...text.matchAll(COMMENT)].flatMap(({ 0: comment, index }) => {
    const [, slash, name, json, end] = MARK.exec(comment) ?? []
    if (name === undefined) return []
    return {
      kind: slash === '/' ? 'close' : end === '/' ? 'single' : 'open',
      name: name.replace(/^core\//, ''),
      attributes: parseAttributes(json),
      start: index,
      end: index + comment.length,
    }
  })
}

export function hasBlocks(text: string): boolean {
  return /<!--\s*wp:[a-z]/.test(text)
}

function parseAttributes(json: string | undefined): Readonly<Record<string, unknown>> {
  if (json === undefined) return {}
  try {
    const value: unknown = JSON.parse(json)
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
