import type { Page } from 'playwright-core'

interface WatchSettings {
  readonly origin: string
  /** Requests that the test lets fail: a picture on a server that is not there. */
  readonly tolerates?: (url: string) => boolean
}

/**
 * Notes whatever a reader's browser would complain about: errors and warnings on the console,
 * failed requests, and requests that leave the site. Returns the list, which grows.
 */
export function watchPage(page: Page, { origin, tolerates }: WatchSettings): string[] {
  const complaints: string[] = []
  const isTolerated = (url: string) => tolerates?.(url) ?? false
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    if (isTolerated(message.location().url)) return
    complaints.push(`console ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`))
  page.on('request', (request) => {
    const url = request.url()
    const isOwn = url.startsWith(`${origin}/`) || url.startsWith('data:')
    if (!isOwn && !isTolerated(url)) complaints.push(`request to elsewhere: ${url}`)
  })
  page.on('requestfailed', (request) => {
    const url = request.url()
    const reason = request.failure()?.errorText ?? ''
    // Without JavaScript the browser does not load scripts, and says so.
    // What was on its way, or fetched ahead, when the reader went on is broken off.
    if (['csp', 'net::ERR_ABORTED'].includes(reason) || isTolerated(url)) return
    complaints.push(`failed: ${url} ${reason}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) {
      complaints.push(`${response.status()}: ${response.url()}`)
    }
  })
  return complaints
}
