// Liquid tags of dev.to that show something from elsewhere: where that is.
type ToAddress = (id: string) => string

const at =
  (base: string): ToAddress =>
  (id) =>
    base + id

/** By name; `id` is the first word of the tag. */
const ADDRESSES: Readonly<Record<string, ToAddress>> = {
  youtube: at('https://www.youtube.com/watch?v='),
  vimeo: at('https://vimeo.com/'),
  twitch: at('https://www.twitch.tv/videos/'),
  twitter: at('https://twitter.com/i/status/'),
  tweet: at('https://twitter.com/i/status/'),
  x: at('https://twitter.com/i/status/'),
  instagram: at('https://www.instagram.com/p/'),
  reddit: at('https://www.reddit.com/'),
  github: (id) => `https://github.com/${id.replace(/^@/, '')}`,
  link: (id) => `https://dev.to/${id.replace(/^\//, '')}`,
  post: (id) => `https://dev.to/${id.replace(/^\//, '')}`,
  user: at('https://dev.to/'),
  organization: at('https://dev.to/'),
  tag: at('https://dev.to/t/'),
  devcomment: at('https://dev.to/comment/'),
  codesandbox: at('https://codesandbox.io/s/'),
  stackblitz: at('https://stackblitz.com/edit/'),
  glitch: at('https://glitch.com/edit/#!/'),
  replit: at('https://replit.com/'),
  stackoverflow: at('https://stackoverflow.com/q/'),
  stackexchange: at('https://stackexchange.com/search?q='),
  asciinema: at('https://asciinema.org/a/'),
  speakerdeck: at('https://speakerdeck.com/player/'),
  slideshare: at('https://www.slideshare.net/slideshow/embed_code/key/'),
  spotify: (id) =>
    `https://open.spotify.com/${id.replace(/^spotify:/, '').replaceAll(':', '/')}`,
}

/**
 * Undefined for a tag that names no address. Any tag with a whole address shows that:
 * `{% embed https://… %}`, `{% gist https://… %}`.
 */
export function findEmbedAddress(name: string, words: string): string | undefined {
  const [first = ''] = words.trim().split(/\s+/)
  const id = first.replace(/^["']|["']$/g, '')
  if (/^https?:\/\//i.test(id)) return id
  if (/^https?:$/i.test(name)) return undefined
  if (id === '' || !Object.hasOwn(ADDRESSES, name)) return undefined
  return ADDRESSES[name]?.(id)
}
