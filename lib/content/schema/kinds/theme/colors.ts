// A colour for one scheme or for both.
import { parseHex } from '../../../../theme/color.ts'
import { type Hex, type SchemeColors, SCHEMES } from '../../../../theme/fields.ts'
import { type Field, toFix } from '../kind.ts'
import type { Value } from '../value.ts'
import { checkSettings, type Remedy, reportForm } from './settings.ts'

const EXAMPLE = "{ light: '#1f3d99', dark: '#a3ccf2' }"
const FORM = "a colour such as '#1f3d99'"

/** One text is the colour of the light scheme, and the dark one is derived. */
export function checkColors(value: Value, field: Field): SchemeColors | undefined {
  if (value.kind !== 'mapping') {
    const light = checkColor(value, field)
    return light && { light }
  }
  return checkSettings(value, field, {
    names: SCHEMES,
    example: EXAMPLE,
    check: (_, color, part) => checkColor(color, part),
  })
}

function checkColor(value: Value, field: Field): Hex | undefined {
  const isSource = value.kind === 'number' || value.kind === 'boolean'
  const written = isSource ? value.source : value.kind === 'text' ? value.text : ''
  const color = isSource ? undefined : parseHex(written)
  if (color !== undefined) return color
  reportForm(value, field, FORM, toRemedy(value, written))
  return undefined
}

/** Digits without their `#`. */
function toRemedy(value: Value, written: string): Remedy | undefined {
  const meant = parseHex(`#${written.trim()}`)
  if (meant === undefined) return undefined
  const text = `'${meant}'`
  return { text: `: write ${text}`, fix: toFix(value, text) }
}
