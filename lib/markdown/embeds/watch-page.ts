// The page that a reader opens, for the address of a player that stands in a frame.

interface Provider {
  /** Matches the address without its scheme and `www.`. */
  readonly pattern: RegExp
  readonly page: string
}

const PROVIDERS: readonly Provider[] = [
  {
    pattern: /^youtube(?:-nocookie)?\.com\/embed\/videoseries\?(?:.*&)?list=([\w-]+)/,
    page: 'https://www.youtube.com/playlist?list=$1',
  },
  {
    pattern: /^(?:youtube(?:-nocookie)?\.com\/(?:embed|v|shorts)\/|youtu\.be\/)([\w-]+)/,
    page: 'https://www.youtube.com/watch?v=$1',
  },
  { pattern: /^player\.vimeo\.com\/video\/(\d+)/, page: 'https://vimeo.com/$1' },
  {
    pattern: /^dailymotion\.com\/embed\/video\/(\w+)/,
    page: 'https://www.dailymotion.com/video/$1',
  },
  {
    pattern: /^player\.twitch\.tv\/\?(?:.*&)?video=v?(\d+)/,
    page: 'https://www.twitch.tv/videos/$1',
  },
  {
    pattern: /^player\.bilibili\.com\/player\.html\?(?:.*&)?bvid=(\w+)/,
    page: 'https://www.bilibili.com/video/$1',
  },
  { pattern: /^archive\.org\/embed\/([^/?#]+)/, page: 'https://archive.org/details/$1' },
  { pattern: /^embed\.ted\.com\/(talks\/\w+)/, page: 'https://www.ted.com/$1' },
  {
    pattern: /^open\.spotify\.com\/embed(?:-podcast)?\/(\w+\/\w+)/,
    page: 'https://open.spotify.com/$1',
  },
  {
    pattern: /^embed\.(music|podcasts)\.apple\.com\/([^?#]+)/,
    page: 'https://$1.apple.com/$2',
  },
  {
    pattern: /^codepen\.io\/([\w-]+)\/embed\/(?:preview\/)?([\w-]+)/,
    page: 'https://codepen.io/$1/pen/$2',
  },
  { pattern: /^codesandbox\.io\/embed\/([\w-]+)/, page: 'https://codesandbox.io/s/$1' },
  {
    pattern: /^jsfiddle\.net\/((?:[\w-]+\/)?\w+)\/embedded/,
    page: 'https://jsfiddle.net/$1/',
  },
  { pattern: /^asciinema\.org\/a\/(\w+)\.js/, page: 'https://asciinema.org/a/$1' },
  {
    pattern: /^gist\.github\.com\/([\w-]+\/)?([\da-f]+)\.js/,
    page: 'https://gist.github.com/$1$2',
  },
]

/** Finds the page of a known player; any other address is its own page. */
export function toWatchPage(address: string): string {
  const bare = address.replace(/^(?:https?:)?\/\/(?:www\.)?/i, '')
  if (bare === address) return address
  const soundcloud = /^w\.soundcloud\.com\/player\/\?(?:.*&)?url=([^&]+)/.exec(bare)?.[1]
  if (soundcloud) return decode(soundcloud)
  for (const { pattern, page } of PROVIDERS) {
    const match = pattern.exec(bare)
    if (match)
      return page.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '')
  }
  return address
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** The words of a link that has no title: its address, without what all addresses share. */
export function toLinkText(address: string): string {
  return address.replace(/^(?:https?:)?\/\/(?:www\.)?/i, '').replace(/\/$/, '')
}
