// The shapes that addresses of this site have, and those that they had.
import {
  DEFAULT_PATTERNS,
  firstNameOf,
  isShape,
  type Pattern,
  parseShape,
  SHAPED,
  type Shaped,
  type ShapeFault,
} from './shape.ts'

export interface Addresses {
  readonly patterns: Readonly<Record<Shaped, Pattern>>
  /** Addresses of articles end in `.html`. */
  readonly isHtml: boolean
  /** Addresses of pages end in a slash. */
  readonly hasSlash: boolean
  /** Old shapes, whose addresses lead to the present ones. */
  readonly former: readonly Partial<Record<Shaped, string>>[]
}

/** A shape that a row cannot have, which has its usual one then. */
export interface AddressFault {
  readonly id: Shaped
  readonly fault: ShapeFault | 'shared'
}

type Fields = Readonly<Record<string, unknown>>

/** Parses the value of `addresses`; what is wrong counts as not there. */
export function parseAddresses(value: unknown): Addresses {
  const fields = isFields(value) ? value : {}
  const faults = listAddressFaults(fields)
  const shapeOf = (id: Shaped) => {
    const parsed = parseShape(id, `${fields[id] ?? ''}`)
    return faults.some((one) => one.id === id) || !isShape(parsed) ? undefined : parsed
  }
  const patternOf = (id: Shaped) => shapeOf(id)?.pattern ?? DEFAULT_PATTERNS[id]
  return {
    patterns: {
      article: patternOf('article'),
      tag: patternOf('tag'),
      author: patternOf('author'),
      series: patternOf('series'),
    },
    isHtml: shapeOf('article')?.isHtml ?? false,
    hasSlash: fields.trailing_slash === true,
    former: Array.isArray(fields.former) ? fields.former.map(parseFormer) : [],
  }
}

/** Shapes that are none, and those that begin as the shape of another row does. */
export function listAddressFaults(fields: Fields): AddressFault[] {
  const written = SHAPED.filter((id) => fields[id] !== undefined)
  const seen = new Set(
    SHAPED.filter((id) => fields[id] === undefined).map((id) =>
      firstNameOf(DEFAULT_PATTERNS[id]),
    ),
  )
  return written.flatMap((id): AddressFault[] => {
    const parsed = parseShape(id, `${fields[id]}`)
    if (!isShape(parsed)) return [{ id, fault: parsed }]
    const name = firstNameOf(parsed.pattern)
    if (name === undefined) return []
    if (seen.has(name)) return [{ id, fault: 'shared' }]
    seen.add(name)
    return []
  })
}

/** Patterns with their ending, as old addresses are compared. */
function parseFormer(value: unknown): Addresses['former'][number] {
  const fields = isFields(value) ? value : {}
  const patterns = SHAPED.flatMap((id) => {
    const parsed = parseShape(id, `${fields[id] ?? ''}`)
    return isShape(parsed) ? [[id, parsed.pattern + (parsed.isHtml ? '.html' : '')]] : []
  })
  return Object.fromEntries(patterns)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const WRITTEN: unknown = JSON.parse(process.env.IMPRINT_ADDRESSES || 'null')

/**
 * Of this process: the commands and `next.config.js` read `site.yaml` before they load anything
 * else, as every address depends on it. Another shape needs a new start, as another base path does.
 */
export const ADDRESSES = parseAddresses(WRITTEN)

/** Of the shapes of this process: with the usual ones in their place, every address would move. */
export const ADDRESS_FAULTS = listAddressFaults(isFields(WRITTEN) ? WRITTEN : {})
