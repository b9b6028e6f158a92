// Links that share an article.
import type { Link } from '../model/article.ts'
import { canParseUrl } from '../text/can-parse-url.ts'

/** Plain text and an absolute URL. */
export interface Shared {
  readonly title: string
  readonly url: string
}

/** https://docs.bsky.app/docs/advanced-guides/intent-links: counted in graphemes. */
const MAX_BLUESKY_LENGTH = 300
/** Hacker News refuses a longer title. */
const MAX_HACKER_NEWS_LENGTH = 80

/** Lists the share links, in the order on a page. `email`: the word for it. */
export function listShareLinks({ title, url }: Shared, email = 'E-mail'): Link[] {
  return [
    { label: 'Bluesky', href: toBlueskyLink({ title, url }) },
    {
      label: 'LinkedIn',
      href: toLink('https://www.linkedin.com/sharing/share-offsite/', { url }),
    },
    { label: 'X', href: toLink('https://x.com/intent/post', { text: title, url }) },
    { label: 'Reddit', href: toLink('https://www.reddit.com/submit', { url, title }) },
    {
      label: 'Hacker News',
      href: toLink('https://news.ycombinator.com/submitlink', {
        u: url,
        t: cutText(title, MAX_HACKER_NEWS_LENGTH),
      }),
    },
    // RFC 6068 §2: in a body, lines end with CR LF.
    { label: email, href: toLink('mailto:', { subject: title, body: `${url}\r\n` }) },
  ]
}

/** Returns the page for a new post on a Mastodon server; `server` is a host. */
export function toMastodonLink(server: string, { title, url }: Shared): string {
  return toLink(`https://${server}/share`, { text: `${title}\n${url}` })
}

/**
 * Parses the host of a server: `hachyderm.io`, `https://Hachyderm.io/home`,
 * `@ada@hachyderm.io`. Returns undefined without a host.
 */
export function parseServer(value: string): string | undefined {
  const host = value.trim().replace(/^(?:https?:\/\/|@?[^@/\s]*@)/i, '')
  const address = `https://${host}`
  if (!canParseUrl(address)) return undefined
  const { hostname, port, username } = new URL(address)
  if (username !== '' || !/^[^.].*\.[^.]+$/.test(hostname)) return undefined
  return port === '' ? hostname : `${hostname}:${port}`
}

function toBlueskyLink({ title, url }: Shared): string {
  const free = MAX_BLUESKY_LENGTH - [...url].length - 1
  const text = free > 0 ? `${cutText(title, free)}\n${url}` : url
  return toLink('https://bsky.app/intent/compose', { text })
}

// Not `URLSearchParams`: its `+` for a space is literal to mail programs (RFC 6068 §5).
function toLink(front: string, fields: Readonly<Record<string, string>>): string {
  const query = Object.entries(fields).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  )
  return `${front}?${query.join('&')}`
}

// Cuts between graphemes, so that emoji and accents stay whole.
function cutText(text: string, maxLength: number): string {
  const graphemes = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
  if (graphemes.length <= maxLength) return text
  return `${graphemes.slice(0, maxLength - 1).join('')}…`
}
