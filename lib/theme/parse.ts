// Reads what the check of `site.yaml` let pass.
import { parseHex } from './color.ts'
import {
  COLOR_FIELDS,
  FACES,
  FONTS,
  type FontFamily,
  type FontFiles,
  LAYOUTS,
  type LogoFiles,
  type SchemeColors,
  SCHEMES,
  type ThemeFields,
} from './fields.ts'

/** Undefined where it says nothing; what is of another form is left out. */
export function parseTheme(value: unknown): ThemeFields | undefined {
  const { look, logo, measure, layout, font, ...colors } = toFields(value)
  const fields = {
    look: toText(look),
    ...pick(COLOR_FIELDS, colors, parseColors),
    font: parseFont(font),
    logo: parseLogo(logo),
    measure: typeof measure === 'number' ? measure : undefined,
    layout: LAYOUTS.find((each) => each === layout),
  }
  const given = Object.entries(fields).filter(([, each]) => each !== undefined)
  return given.length === 0 ? undefined : Object.fromEntries(given)
}

function parseColors(value: unknown): SchemeColors | undefined {
  const colors = pick(SCHEMES, toFields(value), (color) => parseHex(toText(color) ?? ''))
  return Object.keys(colors).length === 0 ? undefined : colors
}

function parseFont(value: unknown): FontFamily | FontFiles | undefined {
  const family = parseFamily(value)
  if (family !== undefined) return family
  const { fallback, ...files } = toFields(value)
  const { text, ...others } = pick(FACES, files, toText)
  if (text === undefined) return undefined
  const known = parseFamily(fallback)
  return { text, ...others, ...(known !== undefined && { fallback: known }) }
}

function parseLogo(value: unknown): LogoFiles | undefined {
  const { light, dark } = pick(SCHEMES, toFields(value), toText)
  return light === undefined ? undefined : { light, ...(dark !== undefined && { dark }) }
}

function parseFamily(value: unknown): FontFamily | undefined {
  return FONTS.find((each) => each === value)
}

function pick<Name extends string, Part>(
  names: readonly Name[],
  fields: Readonly<Record<string, unknown>>,
  parse: (value: unknown) => Part | undefined,
): Partial<Record<Name, Part>> {
  const parts: Partial<Record<Name, Part>> = {}
  for (const name of names) {
    const part = parse(fields[name])
    if (part !== undefined) parts[name] = part
  }
  return parts
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function toFields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
