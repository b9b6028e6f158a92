// Fields that are text of one form: handles, language tags, time zones, choices.
import type { Site } from '../../../model/article.ts'
import { suggestSpelling } from '../../../text/spelling.ts'
import { defineTextKind, type Kind, toFix } from './kind.ts'
import { toViolation } from './messages.ts'
import { checkText } from './text.ts'
import { quote, shorten } from './value.ts'

interface Form {
  readonly example: string
  /** The end of `must be …`. */
  readonly form: string
  readonly isRight: (text: string) => boolean
  /** The one text of that form that can be meant. */
  readonly repair: (text: string) => string | undefined
}

/** Text of the form, as it is written. */
function defineForm({ example, form, isRight, repair }: Form): Kind {
  return defineTextKind({
    example,
    check: (value, field) => {
      const text = checkText(value, field)
      if (text === undefined || isRight(text)) return text
      const repaired = repair(text)
      const written = repaired?.startsWith('@') ? quote(repaired) : repaired
      const remedy = written === undefined ? '' : `: write ${written}`
      const values = { field: field.label, form, found: shorten(text), remedy }
      const violation = toViolation('field-invalid', values)
      field.report(violation, value.start, toFix(value, written))
      return undefined
    },
  })
}

/** `@user@host`, the form that fediverse software looks up. */
export const handle = defineForm({
  example: '"@name@example.social"',
  form: 'a handle such as "@name@example.social"',
  isRight: isHandle,
  repair: (text) => {
    const [, user = '', host = ''] = /^@?([\w.-]+)@(\S+)$/.exec(text) ?? []
    const [, site = '', name = ''] =
      /^https?:\/\/([^/]+)\/@([\w.-]+)\/?$/.exec(text) ?? []
    const repaired = user ? `@${user}@${host}` : `@${name}@${site}`
    return isHandle(repaired) ? repaired : undefined
  },
})

function isHandle(text: string): boolean {
  return /^@[\w.-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u.test(text)
}

/** A well-formed language tag (BCP 47) whose language has a two or three letter code. */
export const language = defineForm({
  example: 'en',
  form: 'a language tag such as en or pt-BR',
  isRight: isLanguage,
  repair: (text) => {
    const tag = text.trim().replaceAll('_', '-')
    return isLanguage(tag) ? Intl.getCanonicalLocales(tag)[0] : undefined
  },
})

function isLanguage(text: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(text) && Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

/** An IANA zone; offsets such as +02:00 are refused, since only some Node versions take them. */
export const timeZone = defineForm({
  example: 'Europe/Lisbon',
  form: 'an IANA time zone such as Europe/Lisbon',
  isRight: isTimeZone,
  repair: (text) => {
    const zones = Intl.supportedValuesOf('timeZone')
    const cityOf = (zone: string) => zone.split('/').at(-1) ?? zone
    if (/^(?:gmt|z|utc)$/i.test(text.trim())) return 'UTC'
    const whole = text.includes('/') ? suggestSpelling(text, zones) : undefined
    const city = suggestSpelling(cityOf(text), zones.map(cityOf))
    return whole ?? zones.find((zone) => cityOf(zone) === city)
  },
})

function isTimeZone(text: string): boolean {
  if (text !== 'UTC' && !/^[A-Za-z]+\/[A-Za-z0-9_+/-]+$/.test(text)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).format(0) !== ''
  } catch {
    return false
  }
}

const FEED_BODIES: readonly string[] = ['full', 'summary'] satisfies Site['feed'][]

/** What feeds hold of an article. */
export const feedBody = defineForm({
  example: 'full',
  form: 'full or summary',
  isRight: (text) => FEED_BODIES.includes(text),
  repair: (text) => suggestSpelling(text, FEED_BODIES),
})
