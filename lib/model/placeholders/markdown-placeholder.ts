// Placeholders in stored Markdown: the same as in stored HTML, around a whole link or picture.
import type { PlaceholderKind } from './placeholder.ts'

const FRAME = '\u0001'

/** `link:./other.md`, of an address that is a placeholder. */
export function parsePlaceholder(address: string): string | undefined {
  return address.startsWith(FRAME) ? address.slice(1, -1) : undefined
}

/**
 * Holds a link, which `[` opens, or a picture, which `![` opens. `label` and `title` are
 * Markdown; a title begins with its space.
 */
export function toMarkdownPlaceholder(
  opening: '[' | '![',
  label: string,
  placeholder: string,
  title: string,
): string {
  return [`${FRAME}${opening}${label}`, placeholder, title, ''].join(FRAME)
}

const PART = '([^\\u0001]*)\\u0001'
const ADDRESS = `${PART}([a-z]+):${PART}${PART}`
const IMAGE = new RegExp(`\\u0001!\\[${ADDRESS}`, 'g')
// Pictures stand in links, and links in nothing of the kind.
const LINK = new RegExp(`\\u0001\\[${ADDRESS}`, 'g')

/**
 * `resolve` returns an address, or undefined for one that leads nowhere: the text of a link
 * and the description of a picture stay.
 */
export function replaceMarkdownPlaceholders(
  markdown: string,
  resolve: (kind: PlaceholderKind, target: string) => string | undefined,
): string {
  if (!markdown.includes(FRAME)) return markdown
  const replace =
    (opening: '[' | '![') =>
    (_: string, label: string, kind: PlaceholderKind, target: string, title: string) => {
      const address = resolve(kind, target)
      // A picture needs no words, and a link that shows nothing is none.
      const isShown = opening === '![' || !/^\u0002*$/.test(label)
      if (address !== undefined && isShown)
        return `${opening}${label}](${toDestination(address)}${title})`
      return label === '' ? EMPTY : withoutMark(label)
    }
  const pictured = markdown.replace(IMAGE, replace('!['))
  const linked = pictured.replace(LINK, replace('['))
  return linked.includes(EMPTY) ? withoutEmpty(linked) : linked
}

// What the pipeline writes has no such character either.
const EMPTY = '\u0002'

// A line that holds nothing else goes, and the empty line below it.
function withoutEmpty(markdown: string): string {
  return markdown
    .replace(/^[ \t]*\u0002+\n(?:\n|$)/gm, '')
    .replace(/[ \t]*\u0002+[ \t]*$/gm, '')
    .replaceAll(EMPTY, '')
}

// CommonMark §6.3: what ends a destination, and what is read in it.
function toDestination(address: string): string {
  return address
    .replace(/[\s<>|`\\]/g, encodeURIComponent)
    .replace(/[()]|&(?=[#A-Za-z])/g, '\\$&')
}

// The label may stand at the beginning of a line now: `1. ` and `# ` are no list and no heading.
function withoutMark(label: string): string {
  return label.replace(/^(\d*)(?=[-+=#>~:.)])/, '$1\\')
}
