// Shortcodes and includes of templates that show a picture, as Markdown.
import type { TemplateArguments } from '../leftovers/template-tags.ts'
import { escapeText, frame } from '../leftovers/to-markdown.ts'

const FILE = /^[^{}\n]{1,500}\.(?:avif|bmp|gif|jpe?g|png|svg|webp)(?:[?#]\S*)?$/i
const SOURCES =
  'src image img file filename path url image_path image_url image-path imageurl source link href'.split(
    ' ',
  )

/** `legacy-img`, `image_with_class`, `linked-figure`, and not what compares or lists pictures. */
export function isPictureName(name: string): boolean {
  return (
    /im(?:g|age)|figure|picture|photo/.test(name) &&
    !/compar|galler|slid|carousel|grid|list|before|photoset|images$|photos$/.test(name)
  )
}

/** Of a name that is known by its letters alone: one address of a picture makes it certain. */
export function toNamedPicture(given: TemplateArguments): string | undefined {
  const files = [...Object.values(given.named), ...given.positional].filter((value) =>
    FILE.test(value),
  )
  const { named, positional } = given
  const source = SOURCES.map((name) => named[name]).find((value) => value === files[0])
  const isSame = new Set(files).size === 1
  const address = source ?? positional.find((value) => value === files[0])
  if (!isSame || address === undefined) return undefined
  const target = [named.link, named.href].find((value) => value && value !== address)
  const words = named.description ? { alt: named.description } : {}
  const link = target ? { link: target } : {}
  return toPicture({
    named: { ...words, ...withoutSources(named), src: address, ...link },
    positional: [address, ...positional.filter((value) => value !== address)],
  })
}

function withoutSources(named: TemplateArguments['named']) {
  return Object.fromEntries(
    Object.entries(named).filter(([name]) => !SOURCES.includes(name)),
  )
}

// An expression, or a value of the template.
const UNKNOWN = /^[{[]|^(?:page|post|site|include|layout)\.\w+(?:$|\W)/

/** Of a name that says picture in a known engine; undefined without an address. */
export function toPicture({ named, positional }: TemplateArguments): string | undefined {
  const address =
    named.src ??
    named.image_path ??
    named.url ??
    named.path ??
    named.link ??
    positional.find((part) => /\.\w+$/.test(part))
  if (!address || UNKNOWN.test(address)) return undefined
  const { title: heading, caption: words, attr } = named
  const caption = [heading, words, attr].filter(Boolean).join('. ')
  const alt =
    named.alt ?? named.description ?? (caption || wordsBehind(address, positional))
  const title = caption ? ` "${caption.replace(/"/g, '\\"')}"` : ''
  const picture = `![${escapeText(alt)}](${frame(address.replace(/[<>\n]/g, ''))}${title})`
  const target = named.link === address ? undefined : (named.link ?? named.attrlink)
  return target
    ? `[${picture}](${frame(target.replace(/[<>\s]/g, encodeURIComponent))})`
    : picture
}

// `{% asset_img a.png 300 200 words %}`; beside a sentence a single word names a class.
function wordsBehind(address: string, positional: readonly string[]): string {
  const parts = positional
    .slice(positional.indexOf(address) + 1)
    .filter((part) => part !== '' && !/^\d+(?:px|%)?$/.test(part))
  const isQuoted = parts.some((part) => part.includes(' '))
  return parts
    .filter((part) => !isQuoted || !/^[a-z]+(?:[-_][a-z\d]+)*$/.test(part))
    .join(' ')
    .replace(/^--alt /, '')
}
