// The attributes that an element of a drawing keeps, as they are written.
import { DRAWING_ATTRIBUTES, toPlainName } from './allowed.ts'
import { cleanStyle, isSafeTarget } from './judge.ts'
import { isDrawn, type Spaces } from './spaces.ts'
import { type Attribute, localName, type Token } from './tokens.ts'
import { cleanData, isDiskPath } from './values.ts'

export interface AttributeContext {
  /** Those in the element. */
  readonly spaces: Spaces
  readonly expand: (text: string) => string
  /** Hears what readers might miss. */
  readonly lose: (what: string) => void
  readonly stripPicture: (bytes: Uint8Array, type: string) => Uint8Array
}

/** The tag with the attributes that stay. */
export function toKeptTag(token: Token, context: AttributeContext): string {
  const { name, source, attributes } = token
  const written = attributes.reduce((sum, each) => sum + each.source.length, 0)
  const end = source.slice(1 + name.length + written)
  const kept = attributes.map((each) => cleanAttribute(each, localName(name), context))
  return `<${name}${kept.join('')}${end}`
}

function cleanAttribute(
  { name, value, source }: Attribute,
  element: string,
  { spaces, expand, lose, stripPicture }: AttributeContext,
): string {
  const [, prefix, local = ''] = /^(?:(.*?):)?(.*)$/s.exec(name) ?? []
  if (name === 'xmlns') return source
  if (prefix === 'xmlns') return isDrawn(spaces, `${local}:`) ? source : ''
  if (prefix !== undefined && !isDrawn(spaces, name)) return ''
  // diagrams.net writes all pages of its file into `content`.
  if (isDiskPath(value)) return ''
  if (local === 'href') {
    const target = expand(value)
    if (isSafeTarget(element, target)) return cleanData(source, stripPicture)
    lose(target)
    return ''
  }
  if (!isAllowed(local)) {
    // Any other name means nothing to a browser.
    if (/^on/i.test(local)) lose(local)
    return ''
  }
  const kept = cleanStyle(value, expand, lose)
  if (kept === '' && value !== '') return ''
  return cleanData(
    `${source.slice(0, -value.length - 1)}${kept}${source.slice(-1)}`,
    stripPicture,
  )
}

function isAllowed(name: string): boolean {
  return /^(?:data|aria)-/.test(name) || DRAWING_ATTRIBUTES.has(toPlainName(name))
}
