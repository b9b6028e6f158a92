// Fields that are text of one form: handles, language tags, time zones, choices.
import type { Site } from '../../../model/article.ts'
import type { FeedArchives } from '../../../site/paging.ts'
import { DEFAULT_HOST, HOSTS } from '../../../http/host-profile.ts'
import { LANGUAGE_CODES } from '../../../text/language/codes.ts'
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

function isLanguage(text: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(text) && Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

/**
 * The tag of a language that has a code of two or three letters (BCP 47); `pt_BR` is understood.
 * What is no tag is left out.
 */
export const language = defineTextKind({
  example: 'fr',
  check: (value, field) => {
    const text = checkText(value, field)
    if (text === undefined) return undefined
    // POSIX adds an encoding: `pt_BR.UTF-8`.
    const tag = text.trim().replace(/\..*$/, '').replaceAll('_', '-')
    if (isLanguage(tag)) return Intl.getCanonicalLocales(tag)[0]
    const named = findNamed(tag)
    const remedy =
      named === undefined ? 'write a tag such as fr or pt-BR' : `write ${named}`
    const counts =
      field.type === 'site'
        ? 'the site counts as in English'
        : 'the text counts as in that of the site'
    const values = { field: field.label, counts, remedy }
    const violation = toViolation('language-unknown', values)
    field.report(violation, value.start, toFix(value, named))
    return undefined
  },
})

/** The tag of a language by its name: in English, or as it calls itself. */
function findNamed(name: string): string | undefined {
  const wanted = name.toLowerCase()
  return LANGUAGE_CODES.find((code) =>
    ['en', code].some((language) => nameOf(code, language)?.toLowerCase() === wanted),
  )
}

function nameOf(code: string, language: string): string | undefined {
  return new Intl.DisplayNames(language, { type: 'language' }).of(code)
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

/** https://www.indexnow.org/documentation: public, since a file of the site holds it. */
export const indexNowKey = defineForm({
  example: '5ca1ab1e0ddba11',
  form: 'a key of IndexNow: 8 to 128 letters of a to z, digits or dashes',
  isRight: (text) => /^[A-Za-z0-9-]{8,128}$/.test(text),
  repair: () => undefined,
})

/** What feeds hold of an article. */
export const feedBody = defineChoice('full', ['full', 'summary'] satisfies Site['feed'][])

/** Which feeds have archives, for one setting of `feeds`. */
export const feedArchives = defineChoice('all', ['all', 'site'] satisfies FeedArchives[])

/** What an export is stored for. */
export const host = defineChoice(DEFAULT_HOST, HOSTS)

/** Whether a file without fields is a document. */
export const frontMatter = defineChoice('optional', ['required', 'optional'])

function defineChoice(example: string, choices: readonly string[]): Kind {
  const repair = (text: string) => suggestSpelling(text, choices)
  const isRight = (text: string) => choices.includes(text)
  const form = choices.join(' or ')
  return { ...defineForm({ example, form, isRight, repair }), schema: { enum: choices } }
}
