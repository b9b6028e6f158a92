// The family of the text: one that is there, or files of the owner's.
import {
  FACES,
  FONTS,
  type FontFamily,
  type FontFiles,
} from '../../../../theme/fields.ts'
import { type Field, toFix } from '../kind.ts'
import type { Value } from '../value.ts'
import { checkSettings, type Remedy, reportForm, toForm, toRemedy } from './settings.ts'

const EXAMPLE = '{ text: theme/my-font.woff2 }'

export function checkFont(
  value: Value,
  field: Field,
): FontFamily | FontFiles | undefined {
  if (value.kind !== 'mapping') return checkFamily(value, field, ` or files: ${EXAMPLE}`)
  const files = checkSettings(value, field, {
    names: [...FACES, 'fallback'],
    example: EXAMPLE,
    check: (name, each, part) =>
      name === 'fallback' ? checkFamily(each, part) : checkFile(each, part),
  })
  const { text } = files
  if (typeof text === 'string') return { ...files, text }
  const isMissing = !value.entries.some(({ name }) => name === 'text')
  if (isMissing) reportForm(value, field, `a mapping with \`text\`, such as ${EXAMPLE}`)
  return undefined
}

function checkFamily(value: Value, field: Field, others = ''): FontFamily | undefined {
  const family = FONTS.find((each) => value.kind === 'text' && each === value.text.trim())
  if (family === undefined)
    reportForm(value, field, `${toForm(FONTS)}${others}`, toRemedy(value, FONTS))
  return family
}

const FORM = 'a font of the theme folder, such as theme/my-font.woff2'

/** A path from `site.yaml`; `my-font.woff2` alone is meant to lie in the folder too. */
function checkFile(value: Value, field: Field): string | undefined {
  const written = value.kind === 'text' ? value.text.trim().replace(/^\.?\//, '') : ''
  if (FONT_FILE.test(written) && !written.split('/').includes('..')) return written
  reportForm(value, field, FORM, toFolder(value, written))
  return undefined
}

const FONT_FILE = /^theme\/[^\\?#]+\.(?:woff2?|ttf|otf)$/i

function toFolder(value: Value, written: string): Remedy | undefined {
  const meant = `theme/${written}`
  if (written.includes('..') || !FONT_FILE.test(meant)) return undefined
  return { text: `: write ${meant}`, fix: toFix(value, meant) }
}
