// What of a drawing's addresses and styles loads nothing and runs nothing.
import { DRAWING_ATTRIBUTES, toPlainName } from './allowed.ts'

/** Written into the drawing itself, so that nothing is fetched. A drawing in it could hold more. */
const RASTER = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i
const FONT = /^data:(?:font\/[\w-]+|application\/(?:x-)?font-[\w-]+);/i
/** Where a reader may go by a click: by the web or mail, or to a place on this site. */
const LINK = /^(?:https?:|mailto:|tel:|(?![a-z][a-z\d+.-]*:))/i

/** Whether an element may lead there. `address`: with its entities filled in. */
export function isSafeTarget(element: string, address: string): boolean {
  // Browsers drop blanks and line ends from an address.
  const target = address.replace(/[\0-\x20]+/g, '')
  if (target === '' || target.startsWith('#')) return true
  if (/^(?:image|feImage)$/.test(element)) return RASTER.test(target)
  return element === 'a' && LINK.test(target)
}

/** Whether an animation may change that: no address and no handler of events. */
export function isAnimated(attributeName: string): boolean {
  return DRAWING_ATTRIBUTES.has(toPlainName(attributeName.trim()))
}

type Lose = (what: string) => void

const IMPORT =
  /@import\s*(?:url\()?\s*(?:"([^"]*)"|'([^']*)'|([^;"'()]*))[^;{}]*(?:;|(?=[{}])|$)/gi

/**
 * A style sheet, or a value of one, as it is written, without what loads. Where that is hidden
 * by escapes nothing is left. `expand` fills entities in; `lose` hears what goes.
 */
export function cleanStyle(
  source: string,
  expand: (text: string) => string,
  lose: Lose,
): string {
  if (isQuiet(withoutEscapes(expand(source)))) return source
  const lost: string[] = []
  const withoutImports = source.replace(IMPORT, (_, ...addresses: unknown[]) => {
    lost.push(addresses.find((each) => typeof each === 'string') || '@import')
    return ''
  })
  const cut = replaceAddresses(withoutImports, (address) => {
    if (isLocal(withoutEscapes(expand(address)))) return undefined
    lost.push(address)
    return 'none'
  })
  const isLeft = isQuiet(withoutEscapes(expand(cut)))
  for (const what of isLeft ? lost : ['style']) lose(what)
  return isLeft ? cut : ''
}

// No pattern does it: a photograph in an address has millions of letters.
function replaceAddresses(
  css: string,
  replace: (address: string) => string | undefined,
): string {
  const pieces = css.split(/(?=url\()/i).map((piece, index) => {
    if (index === 0 && !/^url\(/i.test(piece)) return piece
    const [quote] = /(?<=^url\(\s*)(?:["']|&quot;)/i.exec(piece.slice(0, MAX_HEAD)) ?? []
    const start = 'url('.length
    const from = quote ? piece.indexOf(quote, piece.indexOf(quote) + quote.length) : start
    const end = from === -1 ? -1 : piece.indexOf(')', from)
    const kept = replace(piece.slice(start, end === -1 ? MAX_HEAD : end).trim())
    if (kept === undefined) return piece
    return end === -1 ? kept : kept + piece.slice(end + 1)
  })
  return pieces.join('')
}

function isLocal(quoted: string): boolean {
  const address = quoted.trim().replace(/^["']\s*/, '')
  return address.startsWith('#') || RASTER.test(address) || FONT.test(address)
}

/** CSS Images 4 and CSS Values 5: functions that load a picture without `url()`. */
const LOADING = /@import|(?<!\w)(?:image-set|cross-fade|image|src)\(/i

function isQuiet(css: string): boolean {
  if (!/[(@]/.test(css)) return true
  if (LOADING.test(css)) return false
  return [...css.matchAll(/url\(/gi)].every(({ index }) =>
    isLocal(css.slice(index + 'url('.length, index + MAX_HEAD)),
  )
}

/** Longer than the kind that any address tells. */
const MAX_HEAD = 200

/** CSS Syntax §4.3.7: `\75rl(` is `url(`. */
function withoutEscapes(css: string): string {
  if (!css.includes('\\')) return css
  return css
    .replace(/\\\r?\n/g, '')
    .replace(/\\(?:([\da-f]{1,6})\s?|(.))/gi, (_, code, letter) => {
      if (letter !== undefined) return letter
      const point = Number.parseInt(code, 16)
      return point > 0x10ffff ? '' : String.fromCodePoint(point)
    })
}
