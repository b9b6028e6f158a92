import { decodePath, parseLink } from '../../../site/url.ts'
import { reportAddress } from './check-link.ts'
import { checkEntries } from './check-list.ts'
import { checkText } from './check-text.ts'
import { type Field, isAbsent } from './field.ts'
import { type Entry, shorten, type Value } from '../yaml/value.ts'

export interface LabelledLink {
  readonly label: string
  readonly href: string
}

type Part = keyof LabelledLink
type Mapping = Value & { readonly kind: 'mapping' }

/** What others call the two parts. */
const PARTS: ReadonlyMap<string, Part> = new Map([
  ['name', 'label'],
  ['title', 'label'],
  ['text', 'label'],
  ['url', 'href'],
  ['link', 'href'],
  ['path', 'href'],
])

/** A list of `{ label, href }`, both required and nothing else. */
export function checkLinks(value: Value, field: Field) {
  return checkEntries(value, field, 'links', checkLabelledLink)
}

function checkLabelledLink(value: Value, field: Field): LabelledLink | undefined {
  if (value.kind !== 'mapping') {
    const message = `\`${field.label}\` must have a label and an address: write { label: Home, href: / }`
    field.report.error(value.start, message)
    return undefined
  }
  const meant = new Set(value.entries.map((entry) => reportUnknown(entry, field)))
  const label = checkPart('label', value, meant, field, checkText)
  const href = checkPart('href', value, meant, field, checkHref)
  return label !== undefined && href !== undefined ? { label, href } : undefined
}

/** Returns the part that an unknown name was probably meant to be. */
function reportUnknown({ name, key }: Entry, { label, report }: Field) {
  if (name === 'label' || name === 'href') return undefined
  const part = PARTS.get(name.toLowerCase())
  const found = `\`${label}\` has an unknown part \`${shorten(name)}\``
  if (part === undefined) {
    report.error(key.start, `${found}: only label and href are known, remove it`)
    return undefined
  }
  const fix = { start: key.start, end: key.end, text: part }
  report.error(key.start, `${found}: did you mean \`${part}\`?`, fix)
  return part
}

function checkPart(
  part: Part,
  mapping: Mapping,
  meant: ReadonlySet<Part | undefined>,
  field: Field,
  check: (value: Value, field: Field) => string | undefined,
): string | undefined {
  const entry = mapping.entries.find(({ name }) => name === part)
  if (entry && !isAbsent(entry.value, 'text')) {
    return check(entry.value, { ...field, label: `${field.label}, ${part}` })
  }
  if (!meant.has(part)) {
    const offset = entry?.key.start ?? mapping.start
    field.report.error(offset, `\`${field.label}\` has no ${part}: write it`)
  }
  return undefined
}

function checkHref(value: Value, field: Field): string | undefined {
  const text = checkText(value, field)
  if (text === undefined || isHref(text)) return text
  const rule = 'must be an absolute address, mailto:, or a path of the site from `/`'
  reportAddress(value, text, field, rule)
  return undefined
}

/** Menus stand on every page, so a path relative to one file would mean nothing. */
function isHref(text: string): boolean {
  if (/\s/.test(text) || text.startsWith('//')) return false
  const link = parseLink(text)
  if (link?.kind === 'site') return !/(?:^|\/)\.\.(?:[/?#]|$)/.test(decodePath(link.path))
  return link?.kind === 'absolute'
}
