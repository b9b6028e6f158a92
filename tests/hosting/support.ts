import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'

import type { ManifestEntry } from '../../lib/publish/output/marks/manifest-file.ts'
import { readPublished } from '../../lib/publish/output/published-folder.ts'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

export interface Question {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A variable that `.ci/hosting` sets. */
export function requireSetting(name: string): string {
  const value = process.env[name]
  if (value === undefined)
    throw new Error(`${name} is missing: start it with .ci/hosting or .ci/feeds`)
  return value
}

/** Asks for the target as it is written: `fetch` would resolve `..` and follow redirects. */
export function ask(
  origin: string,
  target: string,
  { method = 'GET', headers = {} }: Question = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  const options = { hostname, port, path: target, method, headers }
  return new Promise((resolve, reject) => {
    request(options, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: toRecord(incoming.headersDistinct),
          body: Buffer.concat(chunks),
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}

function toRecord(
  headers: Readonly<Record<string, string[] | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, values = []]) => [name, values.join(' | ')]),
  )
}

/** What was published into a folder, by address without the base path. */
export function readManifest(folder: string): ReadonlyMap<string, ManifestEntry> {
  return readPublished(folder, requireSetting('STATE_DIR'))
}

/** Whether an old address leads to a feed: a copy lies there, for readers follow no page. */
export function isOfFeed(target: string): boolean {
  return /\/(?:feed|atom)\.(?:xml|json)$/.test(target)
}

/** The value of a header in the first rule of `_headers`, the one for everything. */
export function findHostHeader(folder: string, name: string): string | undefined {
  const [rule = ''] = readFileSync(join(folder, '_headers'), 'utf8').split('\n\n')
  const line = rule.split('\n').find((text) => text.trim().startsWith(`${name}: `))
  return line?.trim().slice(name.length + 2)
}
