// What the editor may ask of what is there: `media`, `article`, and `remove` of files that nobody needs.
import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'

import type { ArticleFacts, MediaIndex } from '../../model/edit/library.ts'
import { type EditOperation, refusal } from '../../model/edit/operation.ts'
import { isDocument } from '../bridge/allowed.ts'
import { listFiles } from '../bridge/snapshot.ts'
import { listMedia } from './list-media.ts'
import { MESSAGES, REMEDIES } from './messages.ts'

export interface MediaSettings {
  readonly contentDir: string
  /** Brings the store to what the files say, and reads it. */
  readIndex(): Promise<MediaIndex>
}

export function makeMediaOperation({
  contentDir,
  readIndex,
}: MediaSettings): EditOperation {
  return async () => {
    const index = await readIndex()
    const files = listMedia(await listFiles(contentDir), index)
    return { status: 200, json: { files } }
  }
}

/** Of a document that is saved, named by its path. */
export function makeArticleOperation(
  findFacts: (path: string) => ArticleFacts | undefined,
): EditOperation {
  return async ({ body }) => {
    const path = pathOf(body)
    return { status: 200, json: (path !== undefined && findFacts(path)) || {} }
  }
}

/** Refuses to remove what a document shows or names, and says where. */
export function keepUsedMedia(
  remove: EditOperation,
  settings: MediaSettings,
): EditOperation {
  return async (request) => {
    const path = pathOf(request.body)?.normalize('NFC')
    if (path === undefined || isDocument(path)) return remove(request)
    const places = await listPlaces(settings, path)
    if (places.length === 0) return remove(request)
    return refusal(409, MESSAGES.inUse(path, places), REMEDIES.inUse)
  }
}

/** `articles/a.md:12`; a document with an error, and the style sheet, is searched for the name. */
async function listPlaces(
  { contentDir, readIndex }: MediaSettings,
  path: string,
): Promise<string[]> {
  const { uses, broken } = await readIndex()
  const known = uses.filter((use) => use.path === path)
  const name = posix.basename(path)
  const names = [name, encodeURI(name)]
  const mentions: string[] = []
  for (const source of [...broken, 'overrides.css']) {
    const text = await readFile(join(contentDir, source), 'utf8').catch(() => '')
    if (names.some((each) => text.normalize('NFC').includes(each))) mentions.push(source)
  }
  return [
    ...new Set([...known.map(({ source, line }) => `${source}:${line}`), ...mentions]),
  ]
}

function pathOf(body: unknown): string | undefined {
  const isRecord = typeof body === 'object' && body !== null && 'path' in body
  return isRecord && typeof body.path === 'string' ? body.path : undefined
}
