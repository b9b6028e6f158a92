import { type Address, listCandidates, NOT_FOUND_FILE, pathOf } from './address.ts'
import type { FileCache } from './file-cache.ts'
import { type LoadedFile, loadFile } from './representation.ts'
import { findRoute, toSitePath } from './route.ts'
import { answerText } from './text-response.ts'
import { type RequestContext, sendKept, sendLarge } from './send-file.ts'
import type { ServedFile, ServedSite } from './site.ts'

/** Where answers come from. */
export interface Source {
  readonly site: ServedSite
  readonly kept: FileCache
}

/** The answer to a GET or HEAD. What is kept in memory is sent without asking the site. */
export function respond(
  source: Source,
  asked: RequestContext,
  address: Address,
): Response | Promise<Response> {
  const path = toSitePath(address.path, source.site.basePath)
  if (path === '/healthz' || address.path === '/healthz') return sendStatus(source, asked)
  const loaded = path === undefined ? undefined : findKept(source, path)
  return (loaded && sendKept(asked, loaded)) ?? answerPlace(source, asked, address, 2)
}

function sendStatus({ site }: Source, { policy }: RequestContext): Response {
  const { snapshot, instant } = site.status()
  return answerText(200, JSON.stringify({ status: 'ok', snapshot, instant }), policy, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
  })
}

function findKept({ kept }: Source, path: string): LoadedFile | undefined {
  for (const file of listCandidates(path)) {
    const loaded = kept.find(file)
    // `/articles/x.html` finds the file of `/articles/x`, and has to redirect.
    if (loaded !== undefined) return pathOf(file) === path ? loaded : undefined
  }
  return undefined
}

async function answerPlace(
  source: Source,
  asked: RequestContext,
  address: Address,
  attempts: number,
): Promise<Response> {
  const place = findRoute(source.site, address)
  if (place?.kind === 'redirect') {
    const { status, location } = place
    return answerText(status, `${location}\n`, asked.policy, { Location: location })
  }
  if (place === undefined || attempts === 0) return sendNotFound(source, asked)
  const sent = await sendFile(source, asked, place.file, place.served)
  if (sent !== undefined) return sent
  // The publisher removed or replaced it just now.
  source.kept.forget([place.file])
  return answerPlace(source, asked, address, attempts - 1)
}

async function sendFile(
  { site, kept }: Source,
  asked: RequestContext,
  file: string,
  served: ServedFile,
): Promise<Response | undefined> {
  const { outDir } = site
  const loaded =
    kept.find(file) ?? (await kept.load(file, () => loadFile(outDir, file, served)))
  if (loaded === undefined) return undefined
  return sendKept(asked, loaded) ?? sendLarge(asked, loaded, outDir)
}

async function sendNotFound(source: Source, asked: RequestContext): Promise<Response> {
  const served = source.site.findFile(NOT_FOUND_FILE)
  const page = served && (await sendFile(source, asked, NOT_FOUND_FILE, served))
  return page ?? answerText(404, 'There is nothing at this address.\n', asked.policy)
}
