// Draws the same images in many processes, which have to agree on every byte.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { drawOgImage } from '../lib/og-image/draw.ts'
import { DEMO_PLACE } from '../lib/update/merge/merge-source.ts'
import { listOgImages } from './og-samples.ts'

/** At once, so that a slow machine has time for others. */
const PARALLEL = 2

/**
 * The hashes of the bytes that processes came to: one if they agree. Each process begins with
 * another image, because fonts become known in the order of images.
 */
export async function listDrawnHashes(
  root: string,
  processes: number,
): Promise<string[]> {
  const hashes = new Set<string>()
  for (let first = 0; first < processes; first += PARALLEL) {
    const numbers = Array.from({ length: PARALLEL }, (_, index) => first + index)
    for (const hash of await Promise.all(numbers.map((each) => hashApart(root, each))))
      hashes.add(hash)
  }
  return [...hashes]
}

export async function compareProcesses(root: string, processes: number): Promise<string> {
  const { length } = await listDrawnHashes(root, processes)
  if (length > 1) throw new Error(`${processes} processes came to ${length} results`)
  return `${processes} processes drew the same bytes`
}

async function hashApart(root: string, first: number): Promise<string> {
  const args = [join(root, 'bench/bench.mjs'), 'og-hash', String(first)]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root })
  return stdout.trim()
}

const COUNT = 10

/** The hash of ten images, which are drawn at once beginning with a number. */
export async function hashImages(root: string, first: number): Promise<string> {
  const models = listOgImages().slice(-COUNT)
  const media = join(root, findDemo(root), 'media')
  const readPicture = (name: string) => readFileSync(join(media, name))
  const images = new Map<number, Promise<{ readonly png: Uint8Array }>>()
  for (const index of models.keys()) {
    const at = (first + index) % models.length
    const model = models[at]
    if (model) images.set(at, drawOgImage(model, readPicture))
  }
  const hash = createHash('sha256')
  for (const at of models.keys()) hash.update((await images.get(at))?.png ?? '')
  return hash.digest('hex')
}

/** The folder of the demo, where `npm run init` may have moved it. */
function findDemo(root: string): string {
  return existsSync(join(root, DEMO_PLACE)) ? DEMO_PLACE : 'content'
}
