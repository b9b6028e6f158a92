// Shortcodes in brackets: `[gallery ids="1,2"]`, `[caption]…[/caption]`, and cards `@[card](…)`.
import type { Reading } from './marks.ts'
import { toViolation } from './messages.ts'
import { quote } from './say.ts'
import { link, toMarkdown } from './to-markdown.ts'
import { parseArguments, type TemplateTag } from './template-tags.ts'

// Each is a word that prose has in brackets too: alone, it counts with arguments.
const KNOWN =
  /^(?:youtube|vimeo|embed|caption|gallery|audio|video|playlist|sourcecode|code|gist|tweet|soundcloud|wpvideo|slideshow|googlemaps|contact-form(?:-7)?)$/
const SHORTCODE =
  /(?<!\\)\[(\/?)([a-z][a-z\d_-]{0,30})(?:[ =]([^[\]\n]{0,1000}))?\](?![(:]|\[(?!\/))/g

/** Lists them in order, as tags of a template. */
export function listWordPressTags(text: string): TemplateTag[] {
  const found = [...text.matchAll(SHORTCODE)]
  const namesOf = (sign: string) =>
    new Set(found.flatMap(([, slash, name]) => (slash === sign ? name : [])))
  const [opened, ended] = [namesOf(''), namesOf('/')]
  return found.flatMap((match) => {
    const [written, slash = '', name = '', given] = match
    const isPair = opened.has(name) && ended.has(name)
    const isGallery = name === 'gallery' && isAlone(written, match.index, text)
    const isKnown = KNOWN.test(name) && (given !== undefined || slash !== '')
    if (!isPair && !isKnown && !isGallery) return []
    return {
      kind: 'shortcode',
      name,
      isEnd: slash !== '',
      // `[youtube=https://x.example/?v=1]` has an address, not a name and a value.
      arguments: /^https?:/.test(given ?? '')
        ? { positional: [given ?? ''], named: {} }
        : parseArguments(given ?? ''),
      inside: written.slice(1, -1),
      start: match.index,
      end: match.index + written.length,
    }
  })
}

function isAlone(written: string, index: number, text: string): boolean {
  const around = `${text[index - 1] ?? '\n'}${text[index + written.length] ?? '\n'}`
  return /^\n\r?\n?$/.test(around)
}

/** `%[https://…]`, `@[card](https://…)`, `@[youtube](id)`. */
export function readCard([
  written,
  name = 'embed',
  inside,
  given = inside ?? '',
]: RegExpExecArray): Reading {
  const isAddress = /^https?:\/\//.test(given)
  const markdown =
    toMarkdown(name, { positional: [given], named: {} }) ??
    (isAddress ? link(given) : undefined)
  const quoted = quote(written)
  if (markdown === undefined)
    return {
      violation: toViolation('template-shortcode:typed', { written: quoted, shown: '' }),
    }
  const values = { written: quoted, shown: quote(markdown, 90) }
  return { violation: toViolation('template-shortcode:read', values), text: markdown }
}
