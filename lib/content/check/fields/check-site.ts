import { suggestSpelling } from '../../../text/suggest.ts'
import type { Site } from '../../../model/article.ts'
import { isAbsoluteHttp, reportAddress } from './check-link.ts'
import { checkText, toFix } from './check-text.ts'
import type { Field } from './field.ts'
import { quote, shorten, type Value } from '../yaml/value.ts'

const FEED_BODIES: readonly string[] = ['full', 'summary'] satisfies Site['feed'][]

/** `@user@host`, the form that fediverse software looks up. */
export function checkHandle(value: Value, field: Field): string | undefined {
  const isHandle = (text: string) =>
    /^@[\w.-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u.test(text)
  const toHandle = (text: string) => {
    const [, user = '', host = ''] = /^@?([\w.-]+)@(\S+)$/.exec(text) ?? []
    const [, site = '', name = ''] =
      /^https?:\/\/([^/]+)\/@([\w.-]+)\/?$/.exec(text) ?? []
    return user ? `@${user}@${host}` : `@${name}@${site}`
  }
  const repair = (text: string) => (isHandle(toHandle(text)) ? toHandle(text) : undefined)
  return checkForm(
    value,
    field,
    isHandle,
    'must be a handle such as "@name@example.social"',
    repair,
  )
}

/** A well-formed language tag (BCP 47) whose language has a two or three letter code. */
export function checkLanguage(value: Value, field: Field): string | undefined {
  const repair = (text: string) => {
    const tag = text.trim().replaceAll('_', '-')
    return isLanguage(tag) ? Intl.getCanonicalLocales(tag)[0] : undefined
  }
  return checkForm(
    value,
    field,
    isLanguage,
    'must be a language tag such as en or pt-BR',
    repair,
  )
}

function isLanguage(text: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(text) && Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

/** An IANA zone; offsets such as +02:00 are refused, since only some Node versions take them. */
export function checkTimeZone(value: Value, field: Field): string | undefined {
  return checkForm(
    value,
    field,
    isTimeZone,
    'must be an IANA time zone such as Europe/Lisbon',
    nearestZone,
  )
}

function isTimeZone(text: string): boolean {
  if (text !== 'UTC' && !/^[A-Za-z]+\/[A-Za-z0-9_+/-]+$/.test(text)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).format(0) !== ''
  } catch {
    return false
  }
}

function nearestZone(text: string): string | undefined {
  const zones = Intl.supportedValuesOf('timeZone')
  const city = text.split('/').at(-1) ?? text
  const cityOf = (zone: string) => zone.split('/').at(-1) ?? zone
  if (/^(?:gmt|z|utc)$/i.test(text.trim())) return 'UTC'
  const whole = text.includes('/') ? suggestSpelling(text, zones) : undefined
  const meant = suggestSpelling(city, zones.map(cityOf))
  return whole ?? zones.find((zone) => cityOf(zone) === meant)
}

/** The site's public address: http or https, with no query, fragment or password. */
export function checkSiteUrl(value: Value, field: Field): string | undefined {
  const text = checkText(value, field)
  if (text === undefined || isSiteUrl(text)) return text
  const rule =
    'must be the absolute address of the site, without query, fragment or password'
  reportAddress(value, text, field, rule)
  return undefined
}

function isSiteUrl(text: string): boolean {
  return isAbsoluteHttp(text) && !/[?#]/.test(text) && !hasLogin(text)
}

/** Where a hub takes requests: http or https. Feeds name it, so a password is refused. */
export function checkHub(value: Value, field: Field): string | undefined {
  const text = checkText(value, field)
  if (text === undefined || isHub(text)) return text
  const rule = 'must be the absolute address of a hub, without fragment or password'
  reportAddress(value, text, field, rule)
  return undefined
}

function isHub(text: string): boolean {
  return isAbsoluteHttp(text) && !text.includes('#') && !hasLogin(text)
}

function hasLogin(address: string): boolean {
  const { username, password } = new URL(address)
  return username !== '' || password !== ''
}

/** What feeds hold of an article. */
export function checkFeedBody(value: Value, field: Field): string | undefined {
  return checkForm(
    value,
    field,
    (text) => FEED_BODIES.includes(text),
    'must be full or summary',
    (text) => suggestSpelling(text, FEED_BODIES),
  )
}

function checkForm(
  value: Value,
  field: Field,
  isRight: (text: string) => boolean,
  rule: string,
  repair: (text: string) => string | undefined,
): string | undefined {
  const text = checkText(value, field)
  if (text === undefined || isRight(text)) return text
  const repaired = repair(text)
  const found = `\`${field.label}\` ${rule}, not \`${shorten(text)}\``
  if (repaired === undefined) field.report.error(value.start, found)
  else {
    const written = repaired.startsWith('@') ? quote(repaired) : repaired
    field.report.error(value.start, `${found}: write ${written}`, toFix(value, written))
  }
  return undefined
}
