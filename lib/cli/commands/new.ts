// `new`: creates a draft.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

import { Command } from 'commander'
import { parse } from 'yaml'

import { readRegularFileSync } from '../../files/read-file.ts'
import { SITE_FILE } from '../../content/store/site.ts'
import { toDay } from '../../model/date.ts'
import { findWriter } from '../init/authors.ts'
import { requireFreePath } from '../init/free-path.ts'
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
