// The tags of template engines in a text: `{{< x >}}`, `{% x %}`, `{{ x }}`.
import { SHOWN_LESS_THAN } from '../edits/restore.ts'

export interface TemplateTag {
  /** Hugo's shortcode, the tag of Liquid and its like, or an expression of any engine. */
  readonly kind: 'shortcode' | 'tag' | 'expression'
  /** In lower case; of `{{ youtube(id="x") }}` it is `youtube`, of another expression empty. */
  readonly name: string
  /** `{{< /x >}}`, `{% endx %}`. */
  readonly isEnd: boolean
  readonly arguments: TemplateArguments
  /** All between the braces. */
  readonly inside: string
  readonly start: number
  readonly end: number
}

export interface TemplateArguments {
  readonly positional: readonly string[]
  readonly named: Readonly<Record<string, string>>
}

const OPENING = /\{\{|\{%/g
const MAX_LENGTH = 2000

/** Lists them in order; one that does not end within 2,000 letters is none. */
export function listTemplateTags(text: string): TemplateTag[] {
  const tags: TemplateTag[] = []
  let end = 0
  for (const { index, 0: opening } of text.matchAll(OPENING)) {
    if (index < end || (index > end && isOther(text, index, opening))) continue
    const close = opening === '{%' ? '%}' : '}}'
    const length = text.slice(index + 2, index + MAX_LENGTH).indexOf(close)
    if (length === -1) continue
    end = index + 2 + length + 2
    tags.push(toTag(text.slice(index + 2, end - 2), opening, index, end))
  }
  return tags
}

// `${{ x }}` belongs to a workflow, `\frac{{a}}{b}` to a formula, `\{{` is escaped.
function isOther(text: string, index: number, opening: string): boolean {
  const before = text.slice(Math.max(0, index - 20), index)
  return opening === '{%' ? before.endsWith('\\') : /[$\\}^_]$|\\[a-z]+$/i.test(before)
}

const SHORTCODE = new RegExp(
  `^[<%${SHOWN_LESS_THAN}]\\s*(/?)\\s*([\\w./-]+)?(.*?)[>%]?$`,
  's',
)
const TAG = /^[-~]?\s*(end|\/)?([\w-]*)(.*?)[-~]?$/s
const CALL = /^\s*([\w:]+)\((.*)\)\s*$/s

function toTag(inside: string, opening: string, start: number, end: number): TemplateTag {
  const isShortcode = opening === '{{' && /^[<%\uFDD0]/.test(inside)
  const pattern = isShortcode ? SHORTCODE : opening === '{%' ? TAG : CALL
  const match = pattern.exec(inside)
  const [, first = '', second = '', third = ''] = match ?? []
  const isCall = pattern === CALL
  return {
    kind: isShortcode ? 'shortcode' : opening === '{%' ? 'tag' : 'expression',
    name: (isCall ? first : second).toLowerCase(),
    isEnd: !isCall && first !== '',
    arguments: parseArguments(isCall ? second : third),
    inside,
    start,
    end,
  }
}

const ARGUMENT =
  /(?:([\w:-]+)\s*(?:=|:(?!\/\/))\s*)?(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`=,()]+))/g

/** Reads `"a" b c="d"`. */
export function parseArguments(text: string): TemplateArguments {
  const positional: string[] = []
  const named: Record<string, string> = {}
  for (const [, name, ...values] of text.slice(0, MAX_LENGTH).matchAll(ARGUMENT)) {
    const value = values.find((part) => part !== undefined) ?? ''
    if (name === undefined) positional.push(value)
    else named[name.toLowerCase()] = value
  }
  return { positional, named }
}
