// `new`: creates a draft.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

import { Command } from 'commander'
import { parse } from 'yaml'

import { readRegularFileSync } from '../../files/read-file.ts'
import { findHidden } from '../../content/compile/scan/hidden.ts'
import { scan } from '../../content/compile/scan/scan.ts'
import { attempt } from '../../files/look.ts'
import { SITE_FILE } from '../../content/store/site.ts'
import { toDay } from '../../model/date.ts'
import { folderTypeOf, parseUsableSlug, slugOf } from '../../site/document-slug.ts'
import { ROUTES } from '../../site/routes.ts'
import { toFileSlug } from '../../site/new-article/file-slug.ts'
import { CommandError } from '../../model/command-error.ts'
import { findWriter } from '../init/authors.ts'
import { renderDraft } from '../init/texts/draft.ts'
import { readSettings } from '../process/installation.ts'

export function newCommand(): Command {
  return new Command('new')
    .description('create a draft')
    .argument('<title>', 'the headline')
    .option('--author <name>', 'a name, or the id of a file in authors/')
    .action((title, { author }) => newArticle(title, author))
}

/** Writes `content/articles/<slug>.md`, a draft without diagnostics. */
function newArticle(title: string, author: string | undefined): void {
  const { contentDir } = readSettings('start')
  const path = requireFreePath(contentDir, title)
  const file = join(contentDir, path)
  mkdirSync(dirname(file), { recursive: true })
  const day = toDay(new Date().toISOString(), readTimeZone(contentDir))
  writeFileSync(
    file,
    renderDraft({ title, author: author ?? findWriter(contentDir), day }),
    {
      flag: 'wx',
    },
  )
  console.log(relative('', file))
}

/** The path of the new file. Throws `CommandError` with what is in its way. */
function requireFreePath(contentDir: string, title: string): string {
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

function readTimeZone(contentDir: string): string {
  try {
    const site: unknown = parse(
      readRegularFileSync(join(contentDir, SITE_FILE)).toString(),
    )
    const isMapping = typeof site === 'object' && site !== null && 'time_zone' in site
    if (!isMapping || typeof site.time_zone !== 'string') return 'UTC'
    return new Intl.DateTimeFormat('en', { timeZone: site.time_zone }).resolvedOptions()
      .timeZone
  } catch {
    // `check` reports errors of the site file; they do not block a new article.
    return 'UTC'
  }
}
