// What the tests of the format share: a diff by lines, and a form as Sveltia CMS has one.
import {
  formatFile,
  formatYamlFile,
  parseFile,
  parseYamlFile,
  restoreBytes,
} from '../../../lib/edit/lossless/index.ts'
import { alignLists } from '../../../lib/edit/lossless/splice/align.ts'

/** `-old` and `+new`, in the order of the file. */
export function diffLines(before: string, after: string): string[] {
  const [a, b] = [before, after].map((text) => text.split(/\r\n|\r|\n/))
  if (!a || !b) return []
  const steps = alignLists(a, b).filter(({ isSame }) => !isSame)
  return steps.flatMap(({ from, to }) => [
    ...(from === undefined ? [] : [`-${a[from]}`]),
    ...(to === undefined ? [] : [`+${b[to]}`]),
  ])
}

/**
 * What Sveltia CMS 0.221.1 makes of fields between a file and a file: it flattens names with
 * dots, sorts them, trims texts, and fills in `empty` for the fields of its form.
 */
export function throughForm(
  fields: Readonly<Record<string, unknown>>,
  empty: readonly string[] = [],
): Record<string, unknown> {
  const flat = new Map<string, unknown>(empty.map((name) => [name, '']))
  flatten(fields, '', flat)
  const result: Record<string, unknown> = {}
  for (const [path, value] of [...flat].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    place(result, path.split('.'), typeof value === 'string' ? value.trim() : value)
  }
  return result
}

function flatten(value: unknown, path: string, flat: Map<string, unknown>): void {
  const isInner = typeof value === 'object' && value !== null
  if (!isInner || (path !== '' && Object.keys(value).length === 0)) {
    flat.set(path, value)
    return
  }
  for (const [name, each] of Object.entries(value)) {
    flatten(each, path === '' ? name : `${path}.${name}`, flat)
  }
}

function place(
  into: Record<string, unknown> | unknown[],
  [name = '', ...rest]: readonly string[],
  value: unknown,
): void {
  const target: Record<string, unknown> = into as Record<string, unknown>
  const [next] = rest
  if (next === undefined) {
    target[name] = value
    return
  }
  if (typeof target[name] !== 'object' || target[name] === null) {
    target[name] = /^\d+$/.test(next) ? [] : {}
  }
  place(target[name] as Record<string, unknown>, rest, value)
}

type Change = (fields: Readonly<Record<string, unknown>>) => Record<string, unknown>

/**
 * A file that is opened, changed and saved: Sveltia CMS 0.221.1 drops a byte order mark, trims
 * the text and turns its line ends into LF, and ends what it writes with one.
 */
export function saveThroughForm(
  written: string,
  change: Change = () => ({}),
  isYaml = false,
): string {
  const [parse, format] = isYaml
    ? [parseYamlFile, formatYamlFile]
    : [parseFile, formatFile]
  const bytes = new TextEncoder().encode(written)
  const read = new TextDecoder().decode(bytes).trim().replace(/\r\n?/g, '\n')
  const fields = parse(read)
  const edited = format(throughForm({ ...fields, ...change(fields) }, ['expiry_date']))
  const saved = restoreBytes(bytes, `${edited.trim()}\n`)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(saved)
}

/** Changes of an article that say something new, whatever it has. */
export const CHANGES: Readonly<Record<string, Change>> = {
  title: () => ({ title: 'Changed: a title' }),
  subtitle: () => ({ subtitle: 'Changed' }),
  tags: ({ tags }) => ({ tags: [...(Array.isArray(tags) ? tags : []), 'changed'] }),
  cta: () => ({ cta: 'Changed # once' }),
  publish_date: () => ({ publish_date: '2031-01-31' }),
  draft: ({ draft }) => ({ draft: draft !== true }),
}

const LINE_END = '(?:\\r\\n|\\r|\\n)'

/** What a save has done besides changing the lines of one field; undefined for nothing. */
export function findFault(
  text: string,
  saved: string,
  name: string,
  isYaml = false,
): string | undefined {
  const fault = `${name}: ${diffLines(text, saved).join(' ')}`
  const [head = ''] = isYaml ? [text] : (/^\s*---[\s\S]*?[\r\n]---/.exec(text) ?? [])
  const inner = `${LINE_END}+(?:[ \\t]+\\S|- )[^\\r\\n]*`
  const block = new RegExp(`(?<=^|[\\r\\n])${name}:[^\\r\\n]*(?:${inner})*`).exec(head)
  if (!block)
    return isAdded(text, saved, isYaml ? head.trimEnd() : head) ? undefined : fault
  const before = text.slice(0, block.index)
  // Where ends of lines differ, another number of lines may end in another way.
  const after = text.slice(block.index + block[0].length).replace(/^\r?\n?/, '')
  if (!saved.startsWith(before) || !saved.endsWith(after)) return fault
  const now = saved.slice(before.length, saved.length - after.length).trimEnd()
  const diff = diffLines(block[0], now)
  // A comma behind the entry that was the last is one line more.
  const most = /[\r\n]/.test(block[0]) && name === 'tags' ? 2 : 1
  const added = diff.filter((line) => line.startsWith('+')).length
  return added >= 1 && added <= most ? undefined : fault
}

/** One line more below the last field, or two for a list of a file that has them so. */
function isAdded(text: string, saved: string, head: string): boolean {
  // A file without front matter gets one.
  if (head === '') return saved.endsWith(text.trimStart())
  const close = head.endsWith('---') ? head.length - '---'.length : head.length
  const [before, after] = [text.slice(0, close), text.slice(close)]
  if (!saved.startsWith(before) || !saved.endsWith(after)) return false
  const line = saved.slice(before.length, saved.length - after.length).trim()
  return line !== '' && !/[\r\n](?! *- \w+$)/.test(line)
}
