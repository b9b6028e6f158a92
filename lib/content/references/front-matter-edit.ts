// Edits front matter as text, so that everything else in it stays as its author wrote it.
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
  return addAlias(dropAlias(withId, newSlug), oldSlug)
}

/** Writes the id that the article has had so far; an id in the text stays. */
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
  const names = new Set([slug, toArticleUrl(slug)])
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

/** Where the front matter has the path of the hero image: once, or nowhere. */
export function listHeroPlaces(text: string): AddressPlace[] {
  const match =
    /^heroImage:[ \t]*(?:'([^'\n]+)'|"([^"\n]+)"|([^\s'"#][^\r\n#]*?))[ \t\r]*$/dm.exec(
      frontMatterOf(text),
    )
  const [start, end] = match?.indices?.slice(1).find(Boolean) ?? []
  if (start === undefined || end === undefined) return []
  return [{ start, end, written: text.slice(start, end) }]
}
