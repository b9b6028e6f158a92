// Names of files and slugs: each once, whatever the source has.
import { parseCopyName } from '../../content/check/file/copy-name.ts'
import { privateSignOf } from '../../content/check/file/private-name.ts'
import { parseUsableSlug } from '../../site/document-slug.ts'
import { toFileSlug } from '../../site/new-article/file-slug.ts'
import { hashOf } from '../../text/hash.ts'
import { parseNameLanguage } from '../../text/language/file-name.ts'
import { decodePath } from '../../site/url.ts'

export interface WantedName {
  readonly kind: 'article' | 'page'
  readonly key: string
  readonly title: string
  readonly slug?: string
}

/** The slug that the source has, mended where our rules ask for it; else one of the title. */
export function toWantedSlug({ slug = '', title, key, kind }: WantedName): string {
  const written = toOnceDecoded(slug)
  const names = [written, toFileSlug(written), toFileSlug(title)]
  const usable = names.flatMap((name = '') => parseUsableSlug(withoutEnding(name)) ?? [])
  return usable[0] ?? `${kind}-${hashOf(key).slice(0, 8)}`
}

// `/articles/a.md` is the Markdown of `a`.
function withoutEnding(name: string): string {
  return name.replace(/(?:\.md)+$/i, '')
}

/** `%e6%97%a5` is a letter, and a stray `%` a sign (IMPORT of slugs that were encoded once). */
function toOnceDecoded(slug: string): string {
  return decodePath(slug.replace(/^\/+|\/+$/g, '').replace(/^.*\//, '')).normalize('NFC')
}

/** The first of `a`, `a-2`, `a-3` that is in none of `taken`; it is added to the first. */
export function takeName(
  wanted: string,
  taken: Set<string>,
  ...others: NameSet[]
): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`
    const folded = foldName(name)
    if (taken.has(folded) || others.some((names) => names.has(folded))) continue
    taken.add(folded)
    return name
  }
}

type NameSet = ReadonlySet<string>

/** File systems of Windows and macOS know one name of these. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

const DATE_FRONT = /^\d{4}-\d{2}-\d{2}/

/**
 * A name for the file or folder of a slug: that itself, unless the name of a file would say
 * that it is a copy, private, a draft, or in some language.
 */
export function toFileName(slug: string): string {
  const names = [slug, `${slug}-article`, `article-${slug}`, `article-${slug}-text`]
  return names.find(isOrdinary) ?? `article-${hashOf(slug).slice(0, 12)}`
}

function isOrdinary(name: string): boolean {
  return (
    privateSignOf(name) === undefined &&
    privateSignOf(`${name}.md`) === undefined &&
    parseCopyName(`${name}.md`) === undefined &&
    parseCopyName(name) === undefined &&
    parseNameLanguage(`${name}.md`).language === undefined &&
    !DATE_FRONT.test(name)
  )
}
