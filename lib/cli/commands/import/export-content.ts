// `export-content`: writes the blog in the form of another engine.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command } from 'commander'

import { exportContent, type Exported } from '../../../export-content/export-content.ts'
import { EXPORT_KINDS, isExportKind } from '../../../export-content/kinds/kinds.ts'
import { CommandError } from '../../../model/command-error.ts'
import { shorten } from '../../../text/shorten.ts'
import { type Installation, readSettings } from '../../process/installation.ts'
import { countOf } from '../../terminal/counts.ts'

interface Options {
  readonly to: string
  readonly out?: string
  readonly force?: true
  readonly drafts: boolean
}

const MAX_NAMED = 10

export function exportContentCommand(_: Installation): Command {
  const kinds = Object.keys(EXPORT_KINDS).join(', ')
  return new Command('export-content')
    .description('write the blog for another engine, or as a zip of its files')
    .requiredOption('--to <kind>', `one of ${kinds}`)
    .option('--out <file>', 'where to; blog.xml, blog.json or blog.zip by default')
    .option('--force', 'write over a file that is there')
    .option('--no-drafts', 'leave drafts out')
    .action(writeExport)
}

async function writeExport({ to, out, force, drafts }: Options): Promise<void> {
  if (!isExportKind(to)) {
    const kinds = Object.keys(EXPORT_KINDS).join(', ')
    throw new CommandError(`--to ${shorten(to, 40)} is not known. Use one of ${kinds}.`)
  }
  const { contentDir, siteUrl } = readSettings('check')
  const file = resolve(out ?? `blog.${EXPORT_KINDS[to].ending}`)
  if (existsSync(file) && !force)
    throw new CommandError(`${file} exists. Name another one by --out, or add --force.`)
  const job = { contentDir, siteUrl, kind: to, file, hasDrafts: drafts, now: new Date() }
  report(file, await exportContent(job))
}

function report(file: string, { count, leftOut, broken }: Exported): void {
  console.log(`${file} holds ${countOf(count, 'file')} of the content folder`)
  tell('left out, as links, hidden files and private names are', leftOut)
  tell('has an error, and is in it as a file alone: see npm run check', broken)
}

function tell(what: string, paths: readonly string[]): void {
  for (const path of paths.slice(0, MAX_NAMED))
    console.error(`${shorten(path, 200)}: ${what}`)
  if (paths.length > MAX_NAMED) console.error(`… and ${paths.length - MAX_NAMED} more`)
}
