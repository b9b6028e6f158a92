// The worker of a site with `offline: true`: without a network, the last articles are there.
import { cachePrefixOf, Shelf } from './shelf.ts'
import type { WorkerScope } from './worker-scope.ts'

declare const self: WorkerScope

const OFFLINE = `${self.registration.scope}offline`
const prefix = cachePrefixOf(self.registration.scope)
const articles = new Shelf(self.caches, `${prefix}articles`)
const files = new Shelf(self.caches, `${prefix}files`, 200)
/** The page that says that there is no network, and what it loads. */
const shell = new Shelf(self.caches, `${prefix}shell`)

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell())
  void self.skipWaiting()
})

self.addEventListener('message', (event) => event.waitUntil(keep(event.data)))

self.addEventListener('fetch', (event) => {
  const { mode, method, destination } = event.request
  if (method !== 'GET') return
  if (mode === 'navigate') event.respondWith(answerPage(event.request))
  else if (/^(?:style|script|font|image)$/.test(destination))
    event.respondWith(answerFile(event.request))
})

/** Online nothing comes out of a cache. What is gone or has moved is kept no longer. */
async function answerPage(request: Request): Promise<Response> {
  const url = request.url.replace(/[?#].*/s, '')
  try {
    const answer = await fetch(request)
    const isGone = [404, 410].includes(answer.status)
    if (isGone || answer.type === 'opaqueredirect') await articles.remove(url)
    return answer
  } catch (error) {
    const kept = (await articles.find(url)) ?? (await shell.find(OFFLINE))
    if (kept) return kept
    throw error
  }
}

async function answerFile(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = (await files.find(request.url)) ?? (await shell.find(request.url))
    if (kept) return kept
    throw error
  }
}

/** The browser has just loaded the article and its files: they come from its own cache. */
async function keep(message: unknown): Promise<void> {
  const { page, loaded } = parseMessage(message)
  if (page === undefined) return
  await articles.put(page, await fetch(page, { cache: 'force-cache' }))
  for (const url of loaded) {
    const answer = (await files.find(url)) ?? (await fetch(url, { cache: 'force-cache' }))
    await files.put(url, answer)
  }
}

function parseMessage(message: unknown) {
  const { page, loaded } = Object(message)
  const isOwn = (url: unknown): url is string =>
    typeof url === 'string' && new URL(url).origin === new URL(OFFLINE).origin
  return {
    page: isOwn(page) ? page : undefined,
    loaded: Array.isArray(loaded) ? loaded.filter(isOwn) : [],
  }
}

async function keepShell(): Promise<void> {
  const page = await fetch(OFFLINE, { cache: 'no-cache' })
  const html = await page.clone().text()
  await shell.put(OFFLINE, page)
  for (const [, path = ''] of html.matchAll(
    / (?:href|src)="([^"]+\.(?:css|js|woff2))"/g,
  )) {
    const url = new URL(path, OFFLINE).href
    await shell.put(url, await fetch(url))
  }
}
