// Where a new article may be written.
import { join, relative } from 'node:path'

import { findHidden } from '../../content/compile/scan/hidden.ts'
import { scan } from '../../content/compile/scan/scan.ts'
import { attempt } from '../../files/look.ts'
import { readRegularFileSync } from '../../files/read-file.ts'
import { CommandError } from '../../model/command-error.ts'
import { folderTypeOf, parseUsableSlug, slugOf } from '../../site/document-slug.ts'
import { toFileSlug } from '../../site/new-article/file-slug.ts'
import { ROUTES } from '../../site/routes.ts'

/** The path of the new file. Throws `CommandError` with what is in its way. */
export function requireFreePath(contentDir: string, title: string): string {
  const slug = toFileSlug(title)
  if (slug === undefined) {
    throw new CommandError(`"${title}" has no letter or digit for a file name: add one.`)
  }
  const path = `${ROUTES.article.content}/${slug}.md`
  const owner = findSlugOwner(contentDir, slug)
  if (owner !== undefined) {
    const file = relative('', join(contentDir, owner))
    const state = owner === path ? 'already exists' : 'has the address of this title'
    throw new CommandError(`${file} ${state}. Choose another title.`)
  }
  const isUsable = parseUsableSlug(slug) !== undefined
  if (isUsable && !findHidden(contentDir, path)) return path
  throw new CommandError(
    `${path} would not be published because of its name. Choose another title.`,
  )
}

/** The article that has a slug already: by its name, its folder, or its `slug`. */
function findSlugOwner(contentDir: string, slug: string): string | undefined {
  const articles = scan(contentDir).files.filter(
    ({ path }) => folderTypeOf(path) === 'article',
  )
  return articles.find(({ path, diagnostic }) => {
    const own = diagnostic ? undefined : readSlug(join(contentDir, path))
    return slugOf(path, own === undefined ? {} : { slug: own }) === slug
  })?.path
}

/** As front matter has it; `check` tells of a file that can not be read. */
function readSlug(file: string): string | undefined {
  const text = attempt(() => readRegularFileSync(file).toString())
  if (text instanceof Error) return undefined
  return /^slug:[ \t]*(['"]?)(?<slug>[^'"\r\n]+)\1/m.exec(text.slice(0, 4096))?.groups
    ?.slug
}
