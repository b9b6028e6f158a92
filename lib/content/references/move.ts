import { posix } from 'node:path'

import { ROUTES, toRoutePath } from '../../site/routes.ts'
import { decodePath } from '../../site/url.ts'
import { resolveTarget } from './resolve.ts'

/**
 * The text of an article that moves: with its present id, so that feeds and readers know it
 * again, and with its old slug as an alias when the address changes.
 */
export function renderMoved(
  text: string,
  { id, oldSlug, newSlug }: { id: string; oldSlug: string; newSlug: string },
): string {
  const withId = renderWithId(text, id)
  if (oldSlug === newSlug) return withId
  // An article that moves back has its new address among its old ones.
  return addAlias(dropAlias(withId, newSlug), oldSlug)
}

/** The text with the id that it has had so far, written down; as it is when it names one. */
export function renderWithId(text: string, id: string): string {
  return hasField(text, 'id') ? text : insertField(text, `id: '${quote(id)}'`)
}

function hasField(text: string, name: string): boolean {
  return new RegExp(`^${name}:`, 'm').test(frontMatterOf(text))
}

const FLOW_ALIASES = /^(aliases:\s*\[)([^\]\n]*)\]/m
const BLOCK_ALIASES = /^(aliases:[ \t]*\r?\n)((?:[ \t]*-[^\n]*\n)+)/m

function dropAlias(text: string, slug: string): string {
  const head = frontMatterOf(text)
  const names = new Set([slug, toUrl(slug)])
  const isKept = (entry: string) =>
    !names.has(entry.trim().replace(/^(['"])(.*)\1$/, '$2'))
  const changed = head
    .replace(FLOW_ALIASES, (_, start: string, entries: string) => {
      return `${start}${entries.split(',').filter(isKept).join(',').trim()}]`
    })
    .replace(BLOCK_ALIASES, (_, start: string, lines: string) => {
      const kept = lines
        .split(/(?<=\n)/)
        .filter((line) => isKept(line.replace(/^[ \t]*-/, '')))
      // A list without entries would be an empty field.
      return kept.length === 0 ? '' : start + kept.join('')
    })
  return changed + text.slice(head.length)
}

function addAlias(text: string, alias: string): string {
  const entry = `'${quote(alias)}'`
  const match = FLOW_ALIASES.exec(frontMatterOf(text))
  if (match) {
    const others = match[2]?.trim() ? `, ${match[2].trim()}` : ''
    return text.replace(FLOW_ALIASES, `$1${entry}${others.replaceAll('$', '$$$$')}]`)
  }
  if (hasField(text, 'aliases')) {
    return text.replace(/^aliases:[ \t]*(\r?\n)([ \t]*)-/m, `aliases:$1$2- ${entry}$1$2-`)
  }
  return insertField(text, `aliases: [${entry}]`)
}

/** Before the line that closes the front matter. */
function insertField(text: string, line: string): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const end = frontMatterOf(text).length
  return text.slice(0, end) + line + lineEnd + text.slice(end)
}

/** From the start up to, and without, the closing `---`. */
function frontMatterOf(text: string): string {
  const closing = /\n---[ \t]*(?:\r?\n|$)/g
  closing.lastIndex = 3
  const end = closing.exec(text)?.index
  return end === undefined ? text : text.slice(0, end + 1)
}

function quote(text: string): string {
  return text.replaceAll("'", "''")
}

/** A move of an article: paths under the content folder, and the slugs before and after. */
export interface Move {
  readonly from: string
  readonly to: string
  readonly oldSlug: string
  readonly newSlug: string
}

/** A place in a text where an address is written, in UTF-16 offsets. */
interface AddressPlace {
  readonly start: number
  readonly end: number
  readonly written: string
}

/** The text with new addresses at `places`, which are in order; `undefined` leaves one as it is. */
export function renderReaddressed(
  text: string,
  places: readonly AddressPlace[],
  toAddress: (written: string) => string | undefined,
): string {
  return places.toReversed().reduce((changed, { start, end, written }) => {
    const address = toAddress(written)
    if (address === undefined) return changed
    return changed.slice(0, start) + address + changed.slice(end)
  }, text)
}

/** What an address in `source` that leads to the moved article has to be; else undefined. */
export function toMovedAddress(
  source: string,
  written: string,
  { from, to, oldSlug, newSlug }: Move,
): string | undefined {
  const target = resolveTarget(source, written)
  if (target?.kind === 'document' && target.target === from) {
    return toRelative(source, to) + suffixOf(written)
  }
  const isOldAddress = target?.kind === 'site' && target.target === toUrl(oldSlug)
  if (!isOldAddress || oldSlug === newSlug) return undefined
  return toRoutePath('article', { slug: newSlug }) + suffixOf(written)
}

/** The same for an address in the moved article itself, which may lie in another folder now. */
export function toRebasedAddress(written: string, move: Move): string | undefined {
  const { from, to } = move
  const target = resolveTarget(from, written)
  if (target?.kind === 'document' && target.target === from) {
    return toRelative(to, to) + suffixOf(written)
  }
  if (target?.kind === 'site') return toMovedAddress(from, written, move)
  const isFile = target !== undefined && !written.trim().startsWith('/')
  if (!isFile || posix.dirname(from) === posix.dirname(to)) return undefined
  return toRelative(to, target.target) + suffixOf(written)
}

/** The decoded site path of an article. */
function toUrl(slug: string): string {
  return decodePath(toRoutePath('article', { slug }))
}

function toRelative(source: string, target: string): string {
  const path = posix.relative(posix.dirname(source), target)
  // Brackets and quotes could end the address that they stand in.
  const encoded = encodeURI(path).replace(/[()']/g, (sign) => ENCODED[sign] ?? sign)
  return encoded.startsWith('.') ? encoded : `./${encoded}`
}

const ENCODED: Readonly<Record<string, string>> = { '(': '%28', ')': '%29', "'": '%27' }

function suffixOf(written: string): string {
  return /[?#].*$/s.exec(written)?.[0] ?? ''
}

/** The place of the hero's path in the front matter; none for an article without one. */
export function listHeroPlaces(text: string): AddressPlace[] {
  const match =
    /^heroImage:[ \t]*(?:'([^'\n]+)'|"([^"\n]+)"|([^\s'"#][^\r\n#]*?))[ \t\r]*$/dm.exec(
      frontMatterOf(text),
    )
  const [start, end] = match?.indices?.slice(1).find(Boolean) ?? []
  if (start === undefined || end === undefined) return []
  return [{ start, end, written: text.slice(start, end) }]
}

/** `articles/new-name.md` from a slug, a path under articles/, or a whole path. */
export function toArticlePath(named: string): string {
  const path = named.replace(/^\.?\//, '').replace(/^content\//, '')
  const folder = `${ROUTES.article.content}/`
  const inFolder = path.startsWith(folder) ? path : folder + path
  return posix.normalize(inFolder.endsWith('.md') ? inFolder : `${inFolder}.md`)
}
