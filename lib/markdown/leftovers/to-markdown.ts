// Shortcodes whose meaning is certain, as Markdown.
import { isPictureName, toNamedPicture, toPicture } from '../embeds/picture-shortcodes.ts'
import { toLinkText, toWatchPage } from '../embeds/watch-page.ts'
import type { TemplateArguments } from './template-tags.ts'

type Writer = (given: TemplateArguments) => string | undefined

const WRITERS: Readonly<Record<string, Writer>> = {
  youtube: (given) => film(given, 'https://youtu.be/', /^[\w-]{6,}$/),
  include: toIncluded,
  include_cached: toIncluded,
  render: toIncluded,
  youtubeplayer: (given) => film(given, 'https://youtu.be/', /^[\w-]{6,}$/),
  vimeo: (given) => film(given, 'https://player.vimeo.com/video/', /^\d+$/),
  gist: ({ positional: [first = '', second = ''] }) =>
    link(`https://gist.github.com/${second ? `${first}/${second}` : first}`),
  tweet: toTweet,
  twitter: toTweet,
  x: toTweet,
  instagram: ({ positional: [id] }) => id && link(`https://www.instagram.com/p/${id}/`),
  embed: toEmbed,
  link_preview: toEmbed,
  card: toEmbed,
  figure: toPicture,
  img: toPicture,
  image: toPicture,
  nuxtimg: toPicture,
  nuxtpicture: toPicture,
  gimage: toPicture,
  staticimage: toPicture,
  lazyimage: toPicture,
  file: ({ named: { src, title, caption } }) => src && link(src, title ?? caption),
  video: toPlayer,
  audio: toPlayer,
  asset_img: toPicture,
  ref: toFileLink,
  relref: toFileLink,
  link: toFileLink,
  post_url: toFileLink,
  post_link: toFileLink,
}

/** Undefined where the meaning is not certain. */
export function toMarkdown(name: string, given: TemplateArguments): string | undefined {
  const known = Object.hasOwn(WRITERS, name) ? WRITERS[name]?.(given) : undefined
  return known ?? (isPictureName(name) ? toNamedPicture(given) : undefined)
}

// `{% include figure.html src="a.png" %}`, `{% include "film", id: "x" %}`.
function toIncluded({ positional, named }: TemplateArguments): string | undefined {
  const [file = '', ...rest] = positional
  const name = /([\w-]+)(?:\.\w+)?$/.exec(file)?.[1] ?? ''
  return name === 'include' ? undefined : toMarkdown(name, { positional: rest, named })
}

/** The path of a document that a shortcode names: `ref "a.md"`, `post_url 2020-01-01-a`. */
export function toFile(name: string, given: TemplateArguments): string | undefined {
  if (!/^(?:rel)?ref$|^link$|^post_(?:url|link)$/.test(name)) return undefined
  const written = given.named.path ?? given.positional[0]
  if (!written) return undefined
  const [path = '', ...fragment] = written.split('#')
  const file = path === '' || /\.\w+$/.test(path) ? path : `${path}.md`
  const found = file
    .replace(/^.*(?:_posts|_pages|content\/[\w-]+)\//, '')
    .replace(/^\/+/, '')
  return [found, ...fragment].join('#')
}

function toFileLink(given: TemplateArguments): string | undefined {
  const parts = given.positional
  const at = parts.findIndex((part) => /^https?:\/\//.test(part))
  // `{% link Words https://… %}` of Hexo.
  if (at > 0) return link(parts[at] ?? '', parts.slice(0, at).join(' '))
  const file = toFile('ref', given)
  const words = parts
    .slice(1)
    .join(' ')
    .replace(/ ?(?:true|false)$/, '')
  return file && link(file, words || file.replace(/\.md$/, ''))
}

const SOURCES = 'src mp4 m4v webm ogv mov flv wmv mp3 m4a ogg wav wma'.split(' ')

function toPlayer(given: TemplateArguments): string | undefined {
  const { named } = given
  const provider = (named.provider ?? '').toLowerCase()
  // Of Minimal Mistakes.
  if (/^(?:youtube|vimeo)$/.test(provider)) return WRITERS[provider]?.(given)
  const address = SOURCES.flatMap((name) => named[name] || [])[0]
  return address && !address.startsWith('{') ? link(address) : undefined
}

function film(given: TemplateArguments, base: string, id: RegExp): string | undefined {
  const value = given.named.id ?? given.named.v ?? given.positional[0] ?? ''
  const address = value.startsWith('http') ? value : base + value
  if (!value.startsWith('http') && !id.test(value)) return undefined
  return link(toWatchPage(address), given.named.title)
}

function toTweet({ named, positional }: TemplateArguments): string | undefined {
  const [first = '', second] = positional
  if (first.startsWith('http')) return link(first)
  const id = named.id ?? second ?? first
  const user = named.user ?? (second ? first : 'i')
  return /^\d+$/.test(id) ? link(`https://twitter.com/${user}/status/${id}`) : undefined
}

function toEmbed({ positional, named }: TemplateArguments): string | undefined {
  const address = named.url ?? positional[0] ?? ''
  return /^https?:\/\//.test(address) ? link(toWatchPage(address)) : undefined
}

const NAMED =
  'title summary label header heading author cite source attribution caption text alt'.split(
    ' ',
  )

/** What a frame was given: words such as its title, and where it leads. */
export function readGiven({ positional, named }: TemplateArguments) {
  const given = NAMED.flatMap((name) => named[name] || []).filter(
    (word) => !/^\{/.test(word),
  )
  const found = [named.href, named.url, named.link, named.to, ...positional]
  const address = found.find((value) => value && /^(?:https?:|[./#])\S*$/.test(value))
  return { words: given.join(' '), address }
}

/** A link of Markdown; its words are the address where there are no others. */
export function link(address: string, text?: string): string {
  const target = address.replace(/[<>\s]/g, encodeURIComponent)
  return `[${escapeText(text || toLinkText(address))}](${frame(target)})`
}

/** An address in a link. */
export function frame(address: string): string {
  return /[\s()]/.test(address) ? `<${address}>` : address
}

/** Words in a link. */
export function escapeText(text: string): string {
  return text.replace(/[[\]\\`*_<]/g, '\\$&').replace(/\s+/g, ' ')
}
