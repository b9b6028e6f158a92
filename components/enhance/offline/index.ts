// The script of every page of a site with `offline: true`.
import { showKept } from './kept-list.ts'

const KEPT = '[data-kept]'

/** Files of a page that the browser loaded for it; what scripts fetched is none of it. */
const PARTS = /^(?:css|img|link|script)$/

function begin(): void {
  const list = document.querySelector<HTMLElement>(KEPT)
  if (list) void showKept(list, new URL('..', import.meta.url).href)
  if (document.readyState === 'complete') void register()
  else addEventListener('load', () => void register(), { once: true })
}

async function register(): Promise<void> {
  const { serviceWorker } = navigator
  const worker = new URL('../sw.js', import.meta.url)
  // A browser that keeps nothing, as in a private window, says so by an error.
  await serviceWorker?.register(worker, { updateViaCache: 'none' }).catch(() => {})
  const registration = await serviceWorker?.getRegistration()
  const isArticle = document.querySelector('[data-passages]') !== null
  if (!registration || !isArticle) return
  const { active } = await serviceWorker.ready
  active?.postMessage({ page: location.origin + location.pathname, loaded: listLoaded() })
}

function listLoaded(): string[] {
  const entries = performance.getEntriesByType('resource')
  const loaded = entries
    .filter(
      (entry) => 'initiatorType' in entry && PARTS.test(String(entry.initiatorType)),
    )
    .map(({ name }) => name)
  const pictures = [...document.images].map(({ currentSrc }) => currentSrc)
  return [...new Set([...loaded, ...pictures])].filter((url) => /^https?:/.test(url))
}

// A page that was prepared and never seen was not read.
if ('prerendering' in document && document.prerendering)
  document.addEventListener('prerenderingchange', begin, { once: true })
else begin()
