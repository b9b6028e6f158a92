// Times the encoding of photographs, and counts what an unchanged blog encodes.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { ChildEncoder } from '../lib/cli/pictures/child-encoder.ts'
import { EncodingLane } from '../lib/cli/pictures/encoding-lane.ts'
import {
  type Installation,
  openInstalledCompiler,
} from '../lib/cli/process/installation.ts'
import { encodePicture, limitSharp } from '../lib/images/encode.ts'
import { parseSettings } from '../lib/settings.ts'
import { makePhotographOf } from './photographs.ts'

/** Prints the seconds of one core for a photograph of 3000 pixels, each of `count`. */
export async function timePhotographs(count: number): Promise<void> {
  limitSharp()
  for (let seed = 0; seed < count; seed += 1) {
    const bytes = await makePhotographOf(3000, 2000, seed)
    const before = process.cpuUsage()
    const { files } = await encodePicture(bytes)
    const { user, system } = process.cpuUsage(before)
    const kilobytes =
      [...files.values()].reduce((sum, { length }) => sum + length, 0) / 1000
    const seconds = ((user + system) / 1e6).toFixed(2)
    const size = Math.round(bytes.length / 1000)
    console.log(
      `a photograph of 3000 × 2000, ${size} KB: ${seconds} s of one core, ` +
        `${files.size} files of ${Math.round(kilobytes)} KB together`,
    )
  }
  const peak = Math.round(process.resourceUsage().maxRSS / 1000)
  console.log(`peak memory: ${peak} MB, the photographs made here among it`)
}

/** Publishes `count` pictures twice, and prints how many were encoded each time. */
export async function countEncoded(
  installation: Installation,
  count: number,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'imprint-pictures-'))
  try {
    await writeBlog(join(folder, 'content'), count)
    for (const what of ['a new blog', 'the same, nothing changed'])
      console.log(`${what}: ${await encodeBlog(installation, folder)}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** An article for each picture. */
async function writeBlog(contentDir: string, count: number): Promise<void> {
  mkdirSync(join(contentDir, 'articles'), { recursive: true })
  for (let number = 0; number < count; number += 1) {
    const file = join(contentDir, `articles/${number}`)
    const fields = `title: '${number}'\ndescription: 'One.'\nauthor: 'ann'\npublish_date: 2025-01-01`
    writeFileSync(`${file}.jpg`, await makePhotographOf(600, 400, number))
    writeFileSync(`${file}.md`, `---\n${fields}\n---\n\n![One](./${number}.jpg)\n`)
  }
}

async function encodeBlog(installation: Installation, folder: string): Promise<string> {
  const env = { CONTENT_DIR: join(folder, 'content'), STATE_DIR: join(folder, 'state') }
  const settings = parseSettings(env, folder, 'start')
  const encoder = new ChildEncoder(installation, settings)
  const compiler = openInstalledCompiler(installation, settings, 'npm run bench', encoder)
  const started = performance.now()
  let encoded = 0
  const { signal } = new AbortController()
  const onEncoded = (count: number) => {
    encoded += count
  }
  await compiler.compile()
  await new EncodingLane({ compiler, signal, onEncoded }).wake()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  encoder.close()
  await compiler.close()
  return `${encoded} pictures encoded, compiled in ${seconds} s`
}
