// Shortcodes that show a thing of another site, and its address.
import type { Shortcode } from './find-shortcodes.ts'

/** Addresses by the number or the word that names the thing. */
const SITES: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  tweet: 'https://twitter.com/i/status/',
  gist: 'https://gist.github.com/',
  dailymotion: 'https://www.dailymotion.com/video/',
  ted: 'https://www.ted.com/talks/view/id/',
  wpvideo: 'https://videopress.com/v/',
  videopress: 'https://videopress.com/v/',
  archiveorg: 'https://archive.org/details/',
  instagram: 'https://www.instagram.com/p/',
  scribd: 'https://www.scribd.com/document/',
  polldaddy: 'https://poll.fm/',
  crowdsignal: 'https://poll.fm/',
}
const ALIASES: Readonly<Record<string, string>> = {
  embedyt: 'youtube',
  lyte: 'youtube',
  youtube_sc: 'youtube',
  youtube_video: 'youtube',
  'youtube-video': 'youtube',
  su_youtube: 'youtube',
  su_vimeo: 'vimeo',
  'archiveorg-book': 'archiveorg',
}
const ANY =
  /^(?:embed|fve|soundcloud|spotify|googlemaps|facebook|vine|twitch|flickr|slideshare|codepen|kickstarter|bandcamp|googlevideo|mixcloud|pinterest|tiktok|twitter|iframe|pdf|gview|embeddoc|su_document)$/

/** Undefined for a shortcode of another kind, and where it names nothing. */
export function findAddress(
  { name, named, positional }: Shortcode,
  inner: string | undefined,
): string | undefined {
  const site = ALIASES[name] ?? name
  if (name === 'codepen_embed' && named.slug_hash)
    return `https://codepen.io/${named.user ?? 'pen'}/pen/${named.slug_hash}`
  const front = Object.hasOwn(SITES, site) ? SITES[site] : undefined
  if (front === undefined && !ANY.test(site)) return undefined
  const words = inner?.replace(/<[^<>]*>/g, '').trim()
  const given = [named.url, named.src, named.href, words, ...positional]
  const address = given.find(
    (value) => value !== undefined && /^https?:\/\/\S+$/.test(value),
  )
  if (address !== undefined) return address
  const id = [named.id, named.v, named.video_id, named.poll, words, ...positional].find(
    (value) => value !== undefined && /^[\w./-]+$/.test(value),
  )
  return front !== undefined && id !== undefined ? front + id : undefined
}
