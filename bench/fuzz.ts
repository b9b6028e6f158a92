// Compiles random files and looks for what is private, lost or broken afterwards.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import {
  type Installation,
  openInstalledCompiler,
} from '../lib/cli/process/installation.ts'
import { openStore } from '../lib/content/store/open.ts'
import type { Diagnostic } from '../lib/model/diagnostic.ts'
import { parseSettings } from '../lib/settings.ts'
import { type FuzzFile, makeFuzzFile } from './fuzz-samples.ts'

interface PublicRow {
  readonly path: string
  readonly everything: string
}

/**
 * Compiles `count` random files. Throws an error that names every file whose secret is
 * public, whose word is lost without a diagnostic, or that broke a worker.
 */
export async function runFuzz(
  installation: Installation,
  count: number,
  first = 0,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'imprint-fuzz-'))
  const files = Array.from({ length: count }, (_, index) => makeFuzzFile(first + index))
  writeFiles(join(folder, 'content'), files)
  const started = performance.now()
  const { rows, diagnostics } = await compile(installation, folder)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const faults = listFaults(files, rows, diagnostics)
  if (faults.length > 0) throw new Error(`${folder}\n${faults.join('\n')}`)
  rmSync(folder, { recursive: true, force: true })
  return `${count} random files: ${seconds} s, ${rows.length} public, ${diagnostics.length} diagnostics, no secret public, no word lost`
}

function writeFiles(contentDir: string, files: readonly FuzzFile[]): void {
  for (const { path, bytes } of files) {
    const file = join(contentDir, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  const site = "title: Fuzz\ndescription: Random files\nurl: 'https://fuzz.example'\n"
  writeFileSync(join(contentDir, 'site.yaml'), `${site}front_matter: optional\n`)
}

async function compile(installation: Installation, folder: string) {
  const env = { CONTENT_DIR: join(folder, 'content'), STATE_DIR: join(folder, 'state') }
  const settings = parseSettings(env, process.cwd(), 'start')
  const compiler = openInstalledCompiler(installation, settings, 'npm run bench')
  await compiler.compile()
  compiler.publishSnapshot(new Date())
  const diagnostics = compiler.listDiagnostics()
  await compiler.close()
  return { rows: listPublic(settings.stateDir), diagnostics }
}

function listPublic(stateDir: string): PublicRow[] {
  const db = openStore(stateDir)
  const rows = db.all<PublicRow>(
    `select document.path, record || html || feed_html || text || toc || ids as everything
     from document_page join document using (path)
     where visibility in ('public', 'unlisted')`,
  )
  db.close()
  return rows
}

function listFaults(
  files: readonly FuzzFile[],
  rows: readonly PublicRow[],
  diagnostics: readonly Diagnostic[],
): string[] {
  const shown = new Map(rows.map(({ path, everything }) => [path, everything]))
  const told = new Set(diagnostics.map(({ file }) => file))
  const secrets = files.flatMap(({ path, secret }) => {
    const isPublic = secret !== undefined && shown.get(path)?.includes(secret)
    return isPublic ? [`${path}: its secret is public`] : []
  })
  const lost = files.flatMap(({ path, bytes, secret }) => {
    const everything = shown.get(path)
    const word = /plover\d+x/.exec(bytes.toString())?.[0]
    const isLost = secret === undefined && word && everything?.includes(word) === false
    return isLost && !told.has(path) ? [`${path}: ${word} is lost without a word`] : []
  })
  const broken = diagnostics
    .filter(({ rule }) => rule === 'body-unparsable')
    .map(({ file, message }) => `${file}: ${message}`)
  return [...secrets, ...lost, ...broken]
}
