// Brings pictures of other hosts into the content folder, and leads documents to them.
import { join } from 'node:path'

import type { Dispatcher } from 'undici'

import { replaceFile } from '../../files/replace-file.ts'
import { reasonOf } from '../../http/reason-of.ts'
import { download } from '../../remote-files/download.ts'
import {
  type DocumentPictures,
  listRemotePictures,
  readText,
  type RemotePicture,
} from './list-remote.ts'
import { PictureFiles } from './picture-files.ts'

export interface Outcome extends Pick<RemotePicture, 'line' | 'column' | 'url'> {
  readonly path: string
  /** Where the picture is now, or why it is where it was. */
  readonly result: { readonly address: string } | { readonly reason: string }
}

const AT_ONCE = 6

/** Loads each address once, and writes each document once, unless it changed meanwhile. */
export async function bringHome(
  contentDir: string,
  dispatcher: Dispatcher,
): Promise<Outcome[]> {
  const documents = listRemotePictures(contentDir)
  const urls = documents.flatMap(({ pictures }) => pictures.map(({ url }) => url))
  const results = await fetchAll([...new Set(urls)], contentDir, dispatcher)
  return documents.flatMap((document) => {
    const hasChanged = readText(join(contentDir, document.path)) !== document.text
    const outcomes = document.pictures.map((picture) => {
      const result = results.get(picture.url)
      const isLeft = hasChanged || result === undefined
      const reason = 'the text changed meanwhile: run it again'
      return { ...picture, path: document.path, result: isLeft ? { reason } : result }
    })
    const changed = renderHome(document, outcomes)
    if (changed !== document.text) replaceFile(join(contentDir, document.path), changed)
    return outcomes
  })
}

async function fetchAll(
  urls: readonly string[],
  contentDir: string,
  dispatcher: Dispatcher,
): Promise<ReadonlyMap<string, Outcome['result']>> {
  const files = new PictureFiles(contentDir)
  const results = new Map<string, Outcome['result']>()
  for (let at = 0; at < urls.length; at += AT_ONCE) {
    const some = urls.slice(at, at + AT_ONCE)
    const loads = await Promise.allSettled(some.map((url) => download(url, dispatcher)))
    // In the order of the texts: a name does not depend on who answers first.
    for (const [index, url] of some.entries())
      results.set(url, await keep(files, url, loads[index]))
  }
  return results
}

async function keep(
  files: PictureFiles,
  url: string,
  load: PromiseSettledResult<Uint8Array> | undefined,
): Promise<Outcome['result']> {
  try {
    if (load?.status !== 'fulfilled') throw load?.reason
    return { address: await files.save(load.value, url) }
  } catch (error) {
    return { reason: reasonOf(error) }
  }
}

/** From the last place to the first, so that the others stay where they are. */
function renderHome(
  { text }: DocumentPictures,
  outcomes: readonly (RemotePicture & Outcome)[],
): string {
  const edits = outcomes.flatMap(({ place, fragment, others, result }) =>
    'reason' in result
      ? []
      : [
          { ...place, text: result.address + fragment },
          ...others.map((each) => ({ ...each, text: '' })),
        ],
  )
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((changed, { start, end, text: replacement }) => {
      return changed.slice(0, start) + replacement + changed.slice(end)
    }, text)
}
