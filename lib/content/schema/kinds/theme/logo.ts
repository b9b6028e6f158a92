// The picture in the place of the name, one for both schemes or one for each.
import { type LogoFiles, SCHEMES } from '../../../../theme/fields.ts'
import { image } from '../image.ts'
import { type Field, isAbsent } from '../kind.ts'
import { text } from '../text.ts'
import type { Value } from '../value.ts'
import { checkSettings, reportForm } from './settings.ts'

const EXAMPLE = '{ light: theme/logo.svg, dark: theme/logo-dark.svg }'

export function checkLogo(value: Value, field: Field): LogoFiles | undefined {
  if (value.kind !== 'mapping') {
    const light = checkPicture(value, field)
    return light === undefined ? undefined : { light }
  }
  const settings = { names: SCHEMES, example: EXAMPLE }
  const files = checkSettings(value, field, {
    ...settings,
    check: (_, file, part) => checkPicture(file, part),
  })
  const { light } = files
  if (typeof light === 'string') return { ...files, light }
  const isMissing = !value.entries.some(({ name }) => name === 'light')
  if (isMissing) reportForm(value, field, `a mapping with \`light\`, such as ${EXAMPLE}`)
  return undefined
}

function checkPicture(value: Value, field: Field): string | undefined {
  const found = isAbsent(value, text) ? undefined : image.check(value, field)
  return typeof found === 'string' ? found : undefined
}
