import { posix } from 'node:path'

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
  return addAlias(withId, oldSlug)
}

/** The text with the id that it has had so far, written down; as it is when it names one. */
export function renderWithId(text: string, id: string): string {
  return hasField(text, 'id') ? text : insertField(text, `id: '${quote(id)}'`)
}

function hasField(text: string, name: string): boolean {
  return new RegExp(`^${name}:`, 'm').test(frontMatterOf(text))
}

function addAlias(text: string, alias: string): string {
  const entry = `'${quote(alias)}'`
  const flow = /^(aliases:\s*\[)([^\]\n]*)\]/m
  const match = flow.exec(frontMatterOf(text))
  if (match) {
    const others = match[2]?.trim() ? `, ${match[2].trim()}` : ''
    return text.replace(flow, `$1${entry}${others.replaceAll('$', '$$$$')}]`)
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

/**
 * A line of `source` with its relative links to `from` turned to `to`; all are paths under
 * the content folder. Fragments stay.
 */
export function renderRelinked(
  line: string,
  source: string,
  from: string,
  to: string,
): string {
  const folder = posix.dirname(source)
  return line.replace(/[^\s()[\]"'<>]+\.md(?=[#)\s"'>]|$)/g, (written) => {
    if (posix.join(folder, decodeURI(written)) !== from) return written
    const target = posix.relative(folder, to)
    return encodeURI(target.startsWith('.') ? target : `./${target}`)
  })
}

// A relative address after `](`, `heroImage:`, `src=` or `href=`: no scheme, root or fragment.
const RELATIVE =
  /(\]\(|^heroImage:\s*['"]?|src="|href=")([^)\s"'#/:][^)\s"'#:]*)(?=[)\s"'#]|$)/gm

/** The links of an article that moves to another folder, seen from there. */
export function renderRebased(text: string, from: string, to: string): string {
  const [oldFolder, newFolder] = [posix.dirname(from), posix.dirname(to)]
  if (oldFolder === newFolder) return text
  return text.replace(RELATIVE, (_, lead: string, path: string) => {
    const target = posix.relative(newFolder, posix.join(oldFolder, path))
    return lead + (target.startsWith('.') ? target : `./${target}`)
  })
}

/** `articles/new-name.md` from a slug, a path under articles/, or a whole path. */
export function toArticlePath(named: string): string {
  const path = named.replace(/^\.?\//, '').replace(/^content\//, '')
  const inFolder = path.startsWith('articles/') ? path : `articles/${path}`
  return posix.normalize(inFolder.endsWith('.md') ? inFolder : `${inFolder}.md`)
}
