// `words`: begins a file of words of the interface, or prints what a file lacks.
import { existsSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

import { Command } from 'commander'

import { checkFile } from '../../content/check/index.ts'
import { toOwnWords } from '../../content/compile/record/field-values.ts'
import { toSiteRecord } from '../../content/compile/record/to-record.ts'
import { SITE_FILE, WORDS_FILE } from '../../content/store/site.ts'
import { readRegularFileSync } from '../../files/read-file.ts'
import { CommandError } from '../../model/command-error.ts'
import { parseWordsName } from '../../text/language/file-name.ts'
import { renderRemarks, renderWordsFile } from '../../words/render-words-file.ts'
import { readSettings } from '../process/installation.ts'

export function wordsCommand(): Command {
  return new Command('words')
    .description('begin a file of words of the interface, or print what it lacks')
    .argument('[language]', 'another than that of the site, such as fr')
    .action(words)
}

/** Writes `content/words.yaml`, or prints its missing words as lines to paste. */
function words(language: string | undefined): void {
  const { contentDir } = readSettings('start')
  const name = language === undefined ? WORDS_FILE : `words.${language}.yaml`
  const named = parseWordsName(name)
  if (!named) {
    throw new CommandError(`"${language}" is no language: write a tag such as fr.`)
  }
  const tag = named.language ?? toSiteRecord(readFields(contentDir, SITE_FILE)).language
  const file = join(contentDir, name)
  if (existsSync(file)) {
    const own = toOwnWords(readFields(contentDir, name).words) ?? {}
    process.stdout.write(renderRemarks(tag ?? 'en', own))
    return
  }
  writeFileSync(file, renderWordsFile(tag ?? 'en'), { flag: 'wx' })
  console.log(relative('', file))
}

/** Empty for a file that is not there; `check` tells of one that can not be read. */
function readFields(contentDir: string, path: string): Readonly<Record<string, unknown>> {
  const file = join(contentDir, path)
  return existsSync(file) ? checkFile(path, readRegularFileSync(file)).fields : {}
}
