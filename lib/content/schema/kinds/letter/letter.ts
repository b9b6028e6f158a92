// The field that says who letters to subscribers are from.
import type { LetterFields } from '../../../../model/document.ts'
import { parseMailbox } from '../../../../text/mail/mailbox.ts'
import { suggestSpelling } from '../../../../text/spelling.ts'
import { isAbsoluteHttp } from '../address.ts'
import { type Field, type Kind, toFix } from '../kind.ts'
import { toViolation } from '../messages.ts'
import { checkText } from '../text.ts'
import { describe, type Entry, shorten, type Value } from '../value.ts'

const EXAMPLE = '{ from: Ada <ada@example.org> }'

interface Setting {
  readonly form: string
  readonly isRight: (text: string) => boolean
}

const MAILBOX: Setting = {
  form: 'an address of mail such as Ada <ada@example.org>',
  isRight: (text) => parseMailbox(text) !== undefined,
}

const SETTINGS = {
  from: MAILBOX,
  reply_to: MAILBOX,
  unsubscribe: {
    form: 'an https: or mailto: address',
    isRight: (text) => isSecure(text) || isMailto(text),
  },
  one_click: { form: 'an https: address', isRight: isSecure },
} as const satisfies Record<keyof LetterFields, Setting>

type Name = keyof LetterFields

/** A mapping; a setting that is wrong is left out. */
export const letter: Kind = {
  stored: 'json',
  schema: {
    properties: Object.fromEntries(
      Object.keys(SETTINGS).map((name) => [name, { type: 'string' }]),
    ),
    required: ['from'],
  },
  example: EXAMPLE,
  check: checkLetter,
}

function checkLetter(value: Value, field: Field): LetterFields | undefined {
  const refuse = (found: string) => {
    const values = {
      field: field.label,
      form: `a mapping such as ${EXAMPLE}`,
      remedy: '',
    }
    field.report(toViolation('field-invalid', { ...values, found }), value.start)
    return undefined
  }
  if (value.kind === 'text') return refuse(shorten(value.text))
  if (value.kind !== 'mapping') return refuse(describe(value))
  const settings = value.entries.map((entry) => checkSetting(entry, field))
  const { from, ...others }: Partial<LetterFields> = Object.assign({}, ...settings)
  if (from !== undefined) return { from, ...others }
  const isGiven = value.entries.some(({ name }) => name === 'from')
  return isGiven ? undefined : refuse('a mapping without from')
}

function checkSetting({ name, key, value }: Entry, field: Field): Partial<LetterFields> {
  if (!isName(name)) {
    const meant = suggestSpelling(name, Object.keys(SETTINGS))
    const remedy = meant ? `: did you mean \`${meant}\`?` : `: write ${EXAMPLE}`
    const values = { field: field.label, name: shorten(name), remedy }
    const fix = meant ? toFix({ ...value, ...key }, meant) : undefined
    field.report(toViolation('field-invalid:setting', values), key.start, fix)
    return {}
  }
  const label = `${field.label}, ${name}`
  const text = checkText(value, { ...field, label })?.trim()
  if (text === undefined || text === '') return {}
  const { form, isRight } = SETTINGS[name]
  if (isRight(text)) return { [name]: text }
  const values = { field: label, form, found: shorten(text), remedy: '' }
  field.report(toViolation('field-invalid', values), value.start)
  return {}
}

function isName(name: string): name is Name {
  return Object.hasOwn(SETTINGS, name)
}

function isSecure(text: string): boolean {
  return isAbsoluteHttp(text) && text.startsWith('https:') && !/[<>]/.test(text)
}

function isMailto(text: string): boolean {
  const [, address = ''] = /^mailto:([^?\s<>]+)(?:\?[^\s<>]*)?$/.exec(text) ?? []
  return parseMailbox(address) !== undefined
}
