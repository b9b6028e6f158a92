// Shortcodes of WordPress: `[gallery ids="1,2"]`, `[youtube=…]`, `[caption]…[/caption]`.
import { parseArguments, type TemplateTag } from './template-tags.ts'

// Each is a word that prose has in brackets too: alone, it counts with an end or arguments.
const SHORTCODE =
  /\[(\/?)(youtube|vimeo|embed|caption|gallery|audio|video|playlist|sourcecode|code|gist|tweet|soundcloud|wpvideo|slideshow|googlemaps|contact-form(?:-7)?)(?:[ =]([^[\]\n]{0,1000}))?\](?![([:])/g

/** Lists them in order, as tags of a template. */
export function listWordPressTags(text: string): TemplateTag[] {
  const ended = new Set<string>()
  for (const [, name = ''] of text.matchAll(/\[\/([a-z]+)\]/g)) ended.add(name)
  return [...text.matchAll(SHORTCODE)].flatMap((match) => {
    const [written, slash = '', name = '', given] = match
    const isGallery = name === 'gallery' && isAlone(written, match.index, text)
    if (given === undefined && !ended.has(name) && !isGallery) return []
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
