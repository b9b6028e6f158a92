import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openHtmlBody } from '@/lib/import/html/open-html-body.ts'
import { openSource } from '@/lib/import/input/open-source.ts'
import { openMarkdownBody } from '@/lib/import/markdown/open-markdown-body.ts'
import type { Item } from '@/lib/import/model/item.ts'
import { type Source, SourceError } from '@/lib/import/model/source.ts'
import { READERS } from '@/lib/import/readers/index.ts'
import { findReader } from '@/lib/import/run/recognise.ts'
import { makeZip } from './input/make-zip.ts'
import { memoryFile } from './input/memory-file.ts'
import { mutate, randomOf } from './mutate.ts'
import { SECRETS, TINY_SOURCES, type TinySource } from './tiny-sources.ts'
import { readCpuMs } from '../support/cpu-ms.ts'

/** `RUNS=1000` looks longer; `FIRST=17 RUNS=1` at one sample again. */
const RUNS = Number(process.env.RUNS ?? 24)
const FIRST = Number(process.env.FIRST ?? 0)
/** Of one sample; the machine of a test may be busy. */
const MAX_SECONDS = process.env.RUNS === undefined ? 20 : 2

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'damaged-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a damaged source', () => {
  it('is read to its end or refused by name, and nothing private is in its records', async () => {
    const faults: string[] = []
    for (let seed = FIRST; seed < FIRST + RUNS; seed++) {
      const tiny = TINY_SOURCES[seed % TINY_SOURCES.length]
      const fault = tiny && (await tryOne(tiny, seed))
      if (fault !== undefined) faults.push(`${seed} (${tiny?.label}): ${fault}`)
    }
    expect(faults).toEqual([])
  })
})

/** What went wrong with one sample. */
async function tryOne(tiny: TinySource, seed: number): Promise<string | undefined> {
  const start = readCpuMs()
  try {
    const source = await openDamaged(tiny, randomOf(seed))
    const fault = await readToEnd(source)
    await source.close()
    if (fault !== undefined) return fault
  } catch (error) {
    if (!(error instanceof SourceError))
      return error instanceof Error ? error.stack : String(error)
    if (/\n| {4}at /.test(error.message)) return `message: ${error.message}`
  }
  const seconds = (readCpuMs() - start) / 1000
  return seconds > MAX_SECONDS ? `took ${seconds.toFixed(1)} s` : undefined
}

async function readToEnd(source: Source): Promise<string | undefined> {
  const reader = await findReader(source, READERS)
  if (reader === undefined) return undefined
  const options = { replies: true, updated: true }
  for await (const record of reader.read(source, options)) {
    const secret = SECRETS.find((text) => JSON.stringify(record).includes(text))
    if (record.type === 'item') openBody(record)
    if (secret !== undefined)
      return `${reader.name} gave ${secret} in ${JSON.stringify(record)}`
  }
  return undefined
}

/** What becomes of it in the next step. */
function openBody({ title, body: { form, text } }: Item): void {
  const body = form === 'html' ? openHtmlBody(text, { title }) : openMarkdownBody(text)
  body.write(({ url }) => url)
}

/** Of an archive the archive itself is damaged, or what is in it. */
async function openDamaged(
  tiny: TinySource,
  random: (below: number) => number,
): Promise<Source> {
  const names = Object.keys(tiny.files)
  const victim = names[random(names.length)]
  const files = Object.entries(tiny.files).map(([path, text]) => {
    const bytes = Buffer.from(text)
    return { path, bytes: path === victim ? mutate(bytes, random) : bytes }
  })
  if (tiny.kind === 'folder' || random(2) === 0) {
    const chunk = 1 + random(5000)
    return {
      ...{ kind: tiny.kind, name: tiny.label, refused: [], close: async () => {} },
      files: files.map(({ path, bytes }) => memoryFile(path, bytes, chunk)),
    }
  }
  const zip = makeZip(files.map(({ path, bytes }) => ({ name: path, data: bytes })))
  const path = join(folder, tiny.kind === 'archive' ? 'a.zip' : (names[0] ?? ''))
  writeFileSync(
    path,
    tiny.kind === 'archive' ? mutate(zip, random) : (files[0]?.bytes ?? ''),
  )
  return openSource(path)
}
