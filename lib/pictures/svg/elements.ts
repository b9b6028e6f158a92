// Which elements a drawing keeps.
import { DRAWING_NAMES } from './allowed.ts'
import type { AttributeContext } from './attributes.ts'
import { isAnimated } from './judge.ts'
import { isDrawn, isForeign } from './spaces.ts'
import { localName, type Token } from './tokens.ts'

/** No browser draws what programs of old kept there: fonts, flowing text. */
const UNDRAWN =
  /^(?:metadata|font|glyph|missing-glyph|[hv]kern|font-face.*|color-profile|flow.+|mesh.*|solidcolor)$/

/** `parent`: the name of the element around it, without a prefix. */
export function isKeptElement(
  { name, attributes }: Token,
  parent: string,
  { spaces, expand, lose }: AttributeContext,
): boolean {
  const local = localName(name)
  const isDrawing = isDrawn(spaces, name)
  const isSafe = attributes.every(
    (each) => localName(each.name) !== 'attributeName' || isAnimated(expand(each.value)),
  )
  // A style sheet is text alone.
  const isKept = isDrawing && DRAWING_NAMES.has(local) && isSafe && parent !== 'style'
  const isMissed = isDrawing ? !UNDRAWN.test(local) : isForeign(spaces, name)
  if (!isKept && isMissed) lose(`<${local}>`)
  return isKept
}
