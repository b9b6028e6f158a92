// The line that opens a box by indentation, and what stands for it between colons.
import { findAlertKind } from '../elements/alerts.ts'
import { hidesByClass, isForSome } from '../private/names.ts'

export interface Opening {
  /** `=== "Tab"`, which is no box. */
  readonly isTab: boolean
  /** Words stand behind it on its line, so that it needs no indented ones. */
  readonly hasText: boolean
  /** What is written in place of the line, at this indentation. */
  readonly toText: (colons: string, base: string) => string
}

const MAX_LENGTH = 300
const BOX =
  /^[ \t>]*(!!!|\?\?\?\+?) ?([\p{L}\p{N}_-]+)((?: +[\p{L}\p{N}_-]+)*)(?: +["“'](.*)["”'])?[ \t]*$/u
const TAB = /^[ \t>]*===[!+]* ?["“](.+)["”][ \t]*$/
const DIRECTIVE = /^[ \t>]*\.\. ([a-z]+)::[ \t]*(.*)$/

/** Undefined for a line that opens none. */
export function readOpeningLine(line: string): Opening | undefined {
  if (line.length > MAX_LENGTH) return undefined
  const tab = TAB.exec(line)?.[1]
  if (tab !== undefined)
    return { isTab: true, hasText: false, toText: (_, base) => `\n${base}**${tab}**\n` }
  return readBox(line) ?? readDirective(line)
}

function readBox(line: string): Opening | undefined {
  const [, sign, kind, words = '', title] = BOX.exec(line) ?? []
  if (sign === undefined || kind === undefined) return undefined
  const name = kind.toLowerCase()
  const isKnown = findAlertKind(name) !== undefined
  // `!!! what a day` is prose.
  if (words !== '' && title === undefined && !isKnown) return undefined
  const word = kind.charAt(0).toUpperCase() + kind.slice(1)
  const shown = title ?? (sign === '!!!' && isKnown ? '' : word)
  const isOpen = sign === '???+' ? ' {open}' : ''
  const plain = isKnown ? name : 'note'
  // What hides its words keeps its name.
  const isHidden = hidesByClass(name) || isForSome(name)
  const box = isHidden ? name : sign === '!!!' ? plain : 'details'
  const toText = (colons: string) => `${colons}${box} ${shown}${isOpen}`.trimEnd()
  return { isTab: false, hasText: false, toText }
}

function readDirective(line: string): Opening | undefined {
  const [, kind = '', rest = ''] = DIRECTIVE.exec(line) ?? []
  const isTitled = kind === 'admonition'
  if (!isTitled && findAlertKind(kind) === undefined) return undefined
  return {
    isTab: false,
    hasText: rest !== '' && !isTitled,
    toText: (colons, base) =>
      isTitled
        ? `${colons}note ${rest}`
        : `${colons}${kind}${rest && `\n${base}${rest}`}`,
  }
}
