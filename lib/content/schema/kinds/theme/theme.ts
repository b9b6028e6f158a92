// The field that says how a site looks.
import {
  COLOR_FIELDS,
  type ColorField,
  FACES,
  FONTS,
  LAYOUTS,
  MEASURE,
  SCHEMES,
  THEME_FIELDS,
  type ThemeFields,
} from '../../../../theme/fields.ts'
import { isLookName, listLookNames } from '../../../../theme/looks.ts'
import { type Field, type Kind, listOwnAddress } from '../kind.ts'
import { checkText } from '../text.ts'
import type { TextValue, Value } from '../value.ts'
import { checkColors } from './colors.ts'
import { reportContrast } from './contrast.ts'
import { checkFont } from './font.ts'
import { checkLogo } from './logo.ts'
import { checkSettings, reportForm, toForm, toRemedy } from './settings.ts'

const EXAMPLE = "{ look: imprint, accent: '#1f3d99' }"

/** One value, or an object with one for each name. */
function eitherSchema(value: object, names: readonly string[], part: object) {
  const properties = Object.fromEntries(names.map((name) => [name, part]))
  return { anyOf: [value, { type: 'object', properties }] }
}

const TEXT = { type: 'string' }
const COLOR = { ...TEXT, pattern: '^#(?:[0-9A-Fa-f]{3}){1,2}$' }
const COLORS = eitherSchema(COLOR, SCHEMES, COLOR)

/** A mapping of settings, each optional; one that means nothing is left out. */
export const theme: Kind = {
  stored: 'json',
  schema: {
    properties: {
      look: { enum: listLookNames() },
      layout: { enum: LAYOUTS },
      ...Object.fromEntries(COLOR_FIELDS.map((name) => [name, COLORS])),
      font: eitherSchema({ enum: FONTS }, [...FACES, 'fallback'], TEXT),
      measure: { type: 'integer', minimum: MEASURE.least, maximum: MEASURE.most },
      logo: eitherSchema(TEXT, SCHEMES, TEXT),
    },
  },
  example: EXAMPLE,
  check: checkTheme,
  listAddresses,
}

/** Of logo and fonts, which are published as files of texts are. */
function listAddresses(value: Value): TextValue[] {
  const entries = value.kind === 'mapping' ? value.entries : []
  return entries.flatMap(({ name, value: setting }) => {
    if (name !== 'logo' && name !== 'font') return []
    if (setting.kind !== 'mapping') return name === 'logo' ? listOwnAddress(setting) : []
    return setting.entries
      .filter((file) => [...FACES, ...SCHEMES].some((part) => part === file.name))
      .flatMap((file) => listOwnAddress(file.value))
  })
}

function checkTheme(value: Value, field: Field): ThemeFields {
  const settings = { names: THEME_FIELDS, example: EXAMPLE, check: checkSetting }
  const theme: ThemeFields = checkSettings(value, field, settings)
  reportContrast(theme, value, field)
  return theme
}

type Setting = keyof ThemeFields

function checkSetting(name: Setting, value: Value, field: Field): unknown {
  if (isColorField(name)) return checkColors(value, field)
  switch (name) {
    case 'look':
      return checkLook(value, field)
    case 'layout':
      return checkChoice(value, field, LAYOUTS)
    case 'font':
      return checkFont(value, field)
    case 'measure':
      return checkMeasure(value, field)
    case 'logo':
      return checkLogo(value, field)
  }
}

function isColorField(name: Setting): name is ColorField {
  return COLOR_FIELDS.some((field) => field === name)
}

function checkLook(value: Value, field: Field): string | undefined {
  const name = checkChoice(value, field, listLookNames())
  return name !== undefined && isLookName(name) ? name : undefined
}

function checkChoice<Choice extends string>(
  value: Value,
  field: Field,
  choices: readonly Choice[],
): Choice | undefined {
  const written = value.kind === 'text' ? checkText(value, field)?.trim() : undefined
  const choice = choices.find((each) => each === written)
  if (choice === undefined)
    reportForm(value, field, toForm(choices), toRemedy(value, choices))
  return choice
}

function checkMeasure(value: Value, field: Field): number | undefined {
  const written = value.kind === 'text' ? value.text : ''
  const number = Number(value.kind === 'number' ? value.source : written || Number.NaN)
  const { least, most } = MEASURE
  if (Number.isInteger(number) && number >= least && number <= most) return number
  reportForm(
    value,
    field,
    `the characters in a line of text, a whole number from ${least} to ${most}`,
  )
  return undefined
}
