// Edits front matter as text, so that everything else in it stays as its author wrote it.
import { toUndatedSlug } from '../../site/shapes/dated.ts'
import { checkFile, createOffsets, withYaml } from '../check/index.ts'
import { fieldRulesOf } from '../schema/fields.ts'
import { kindOf } from '../schema/kinds/index.ts'
import { type AddressPlace, toArticleUrl } from './move.ts'

/**
 * The text of an article that moves: its present id is written down, so that feed readers know
 * it again, and its old slug becomes an alias when the address changes.
 */
export function renderMoved(
  text: string,
  { id, oldSlug, newSlug }: { id: string; oldSlug: string; newSlug: string },
): string {
  const withId = renderWithId(text, id)
  if (oldSlug === newSlug) return withId
  // An article that moves back has its new address among its old ones.
  return addAlias(dropAlias(withId, newSlug), toUndatedSlug(oldSlug))
}

/** Writes the id that the article has had so far; an id in the text stays. */
export function renderWithId(written: string, id: string): string {
  const text = withYaml(written)
  return hasField(text, 'id') ? text : insertField(text, `id: '${quote(id)}'`)
}

function hasField(text: string, name: string): boolean {
  return new RegExp(`^${name}:`, 'm').test(frontMatterOf(text))
}

const FLOW_ALIASES = /^(aliases:\s*\[)([^\]\n]*)\]/m
const BLOCK_ALIASES = /^(aliases:[ \t]*\r?\n)((?:[ \t]*-[^\n]*\n)+)/m

function dropAlias(text: string, slug: string): string {
  const head = frontMatterOf(text)
  const names = new Set([toUndatedSlug(slug), toArticleUrl(slug)])
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

/** An old address before those that the text has already. */
export function addAlias(text: string, alias: string): string {
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

/** Names an article that moved by its new slug where this one is its translation. */
export function renderRetranslated(
  text: string,
  { oldSlug, newSlug }: { oldSlug: string; newSlug: string },
): string {
  const head = frontMatterOf(text)
  const changed = head.replace(TRANSLATION, (line, name: string, sign: string, slug) =>
    slug === toUndatedSlug(oldSlug)
      ? `${name}${sign}${toUndatedSlug(newSlug)}${sign}`
      : line,
  )
  return changed + text.slice(head.length)
}

const TRANSLATION = /^(translation_of:[ \t]*)(['"]?)([^'"\r\n]*?)\2(?=[ \t]*\r?$)/m

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

/**
 * Where the fields of a file have addresses: of pictures, links and redirects, in order.
 * `wanted`: names of kinds; all without it.
 */
export function listFieldPlaces(
  path: string,
  text: string,
  wanted?: readonly string[],
): AddressPlace[] {
  const { type, entries } = checkFile(path, new TextEncoder().encode(text))
  const rules = fieldRulesOf(type)
  const toFileOffset = createOffsets(text)
  return entries
    .flatMap(({ name, value }) => {
      const kind = Object.hasOwn(rules, name) ? rules[name]?.kind : undefined
      const isWanted = kind !== undefined && (wanted?.includes(kind) ?? true)
      return isWanted ? (kindOf(kind).listAddresses?.(value) ?? []) : []
    })
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ text: written, ...span }) => {
      const from = toFileOffset(span.start)
      const start = text.indexOf(written, from)
      const end = start + written.length
      // Written with escapes, it stays.
      return start < 0 || end > toFileOffset(span.end) ? [] : [{ start, end, written }]
    })
}
