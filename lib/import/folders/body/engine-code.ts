// Code that tags of an engine frame: `{% highlight %}`, `{% codeblock %}`, `{% raw %}`.
import { escapeXml } from '../../../text/escape.ts'
import { parseArguments } from '../../../markdown/leftovers/template-tags.ts'
import { listFences, type Range, toFence } from './fences.ts'

const OPENING =
  /\{%-?\s*(highlight|codeblock|code|raw|verbatim)\b([^%\n]{0,500}(?:%(?!\})[^%\n]{0,500}){0,9})-?%\}|\{\{[<%]\s*(highlight|code)\b([^\n]{0,500}?)[>%]\}\}/g

/** Puts fences of Markdown in their place; code between fences that are there stays. */
export function liftEngineCode(text: string, isHtml: boolean): string {
  const fences = isHtml ? [] : listFences(text)
  const endless = new Set<string>()
  let [kept, last] = ['', 0]
  for (const match of text.matchAll(OPENING)) {
    const { index } = match
    if (index < last) continue
    const block = readBlock(text, match, endless)
    if (!block) continue
    const isFenced = fences.some(({ start, end }) => start <= index && index < end)
    if (isFenced && !block.isRaw) continue
    const shown = block.isRaw
      ? showRaw(text, block, isFenced || isHtml)
      : showCode(text, block, isHtml)
    kept += text.slice(last, block.start) + shown
    last = block.end
  }
  return kept + text.slice(last)
}

interface Block extends Range {
  readonly inside: string
  readonly given: string
  readonly isRaw: boolean
}

// Asked once for each name that never ends: a text may have thousands.
function readBlock(
  text: string,
  match: RegExpExecArray,
  endless: Set<string>,
): Block | undefined {
  const [tag, liquid, words, shortcode, others] = match
  const name = liquid ?? shortcode ?? ''
  const from = match.index + tag.length
  const sign = liquid ? `{${name}` : name
  if (endless.has(sign)) return undefined
  const close = liquid
    ? new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, 'g')
    : new RegExp(`\\{\\{[<%]\\s*/\\s*${name}\\s*[>%]\\}\\}`, 'g')
  close.lastIndex = from
  const end = close.exec(text)
  if (!end) {
    endless.add(sign)
    return undefined
  }
  return {
    start: match.index,
    end: end.index + end[0].length,
    inside: text.slice(from, end.index),
    given: (words ?? others ?? '').trim(),
    isRaw: /^(?:raw|verbatim)$/.test(name),
  }
}

function showRaw(text: string, { start, end, inside }: Block, isCode: boolean): string {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const isInCode = isCode || /^(?: {4}|\t)/.test(line) || countTicks(line) % 2 === 1
  if (!isInCode) return escapeBraces(inside)
  // The lines of the tags are no lines of the code.
  const isOwnLine = line.trim() === '' && inside.startsWith('\n')
  const shown = isOwnLine ? inside.slice(1) : inside
  return isOwnLine && /^[ \t]*\n/.test(text.slice(end, end + 80))
    ? shown.replace(/\n[ \t]*$/, '')
    : shown
}

function countTicks(line: string): number {
  return line.split('`').length - 1
}

// A backslash keeps them from being read as a template a second time; in code none is needed.
function escapeBraces(inside: string): string {
  const parts = inside.split(/(```[\s\S]*?```|`[^`\n]*`)/)
  return parts
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/\{(?=[{%])/g, '\\{')))
    .join('')
}

function showCode(text: string, { start, end, inside, given }: Block, isHtml: boolean) {
  const raw = /\{%-?\s*(?:end)?(?:raw|verbatim)\s*-?%\}\n?/g
  const code = inside
    .replace(raw, '')
    .replace(/^[ \t]*\n/, '')
    .replace(/\s+$/, '')
  const { language, info } = readGiven(given)
  if (isHtml) {
    const look = language && ` class="language-${language}"`
    return `<pre><code${look}>${escapeXml(code)}</code></pre>`
  }
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const isLine = /^[ \t]*$/.test(before)
  if (!isLine && !code.includes('\n')) return `\`\` ${code} \`\``
  const fence = toFence(code, `${language}${info}`, isLine ? before : '')
  const rest = /^[ \t]*\S/.test(text.slice(end, end + 200)) ? '\n' : ''
  return (isLine ? fence.slice(before.length) : `\n${fence}`) + rest
}

// `ruby linenos`, `lang:js A title http://…`, `go "linenos=table,hl_lines=2 5-7"`.
function readGiven(given: string): { readonly language: string; readonly info: string } {
  const marked = /\b(?:hl_lines|mark_lines|mark)\s*[=:]\s*["']?([\d, -]+)/.exec(
    given,
  )?.[1]
  const lines = marked
    ?.trim()
    .split(/[\s,]+/)
    .join(',')
  const { positional, named } = parseArguments(given.replace(/https?:\/\/\S+/g, ''))
  const isOctopress =
    /\blang:/.test(given) || !/^["']?[\w+#.-]+["']?(?:\s|,|$)/.test(given)
  const first = isOctopress ? undefined : positional[0]
  const name = named.lang ?? named.language ?? first ?? ''
  const language = /^[\w+#.-]+$/.test(name) ? name : ''
  const words = isOctopress ? positional.join(' ').replace(/"/g, '') : ''
  const info = [
    (named.title ?? words) ? ` title="${named.title ?? words}"` : '',
    lines ? ` {${lines}}` : '',
    /\blinenos\b(?!\s*[=:]\s*["']?(?:false|none))/.test(given) ? ' showLineNumbers' : '',
  ]
  return { language, info: info.join('') }
}
