// Turns the fields of a form into the file, with every byte of it that they do not change.
import { isHiddenKey, ORIGINAL_KEY, turn } from './hidden-keys.ts'
import { LosslessError } from './messages.ts'
import { readFields } from './read-fields.ts'
import { type SplitFile, splitFile } from './split-file.ts'
import { type Fields, listChanges, spliceFields } from './splice/splice-fields.ts'

/** The fields that `parseFile` gave, changed; for a new file without the original. */
export function formatFile(fields: Fields): string {
  const original = turn(toText(fields[ORIGINAL_KEY]))
  const { body, ...given } = withoutHidden(fields)
  const file = splitFile(original)
  const head = formatHead(file, given)
  const text = formatBody(file, toText(body))
  const isNew = file.headEnd === 0
  const space = original.slice(file.headEnd, file.bodyStart)
  if (text === '') return file.bodyStart === original.length ? head + space : head
  if (head === '') return text
  const isBare = isNew || file.bodyStart === original.length
  const between = isBare && space === '' ? '\n' : space
  return `${head}${head.endsWith('\n') ? '' : '\n'}${between}${text}`
}

/** The same for a file that is YAML as a whole. */
export function formatYamlFile(fields: Fields): string {
  const original = turn(toText(fields[ORIGINAL_KEY]))
  return spliceFields(original, withoutHidden(fields), (offset) =>
    placeOf(original, offset),
  )
}

function formatHead(file: SplitFile, given: Fields): string {
  const { text, form, language = '', yaml, yamlStart, headEnd } = file
  const head = text.slice(0, headEnd)
  if (form === 'other') {
    if (listChanges(readFields(yaml), given).size === 0) return head
    throw new LosslessError('language', { language })
  }
  const place = (offset: number) => placeOf(text, yamlStart + offset)
  const spliced = spliceFields(yaml, given, place)
  if (spliced === yaml) return head
  if (form === 'unreadable') throw new LosslessError('unreadable')
  if (form === 'none') return `---\n${spliced}---\n`
  return head.slice(0, yamlStart) + spliced + head.slice(yamlStart + yaml.length)
}

/** Forms trim the body: an indent of its first line is put back, of code or of Chinese text. */
function formatBody({ text, bodyStart }: SplitFile, body: string): string {
  const [indent = ''] = /^[^\S\n]+/.exec(text.slice(bodyStart)) ?? []
  if (indent === '' || /^\s|^$/.test(body)) return body
  const [first = ''] = /^.*/.exec(body) ?? []
  const old = text.slice(bodyStart).trim()
  const isSameLine = first.slice(0, 1) === old.slice(0, 1) || first.at(-1) === old.at(-1)
  return isSameLine ? indent + body : body
}

function withoutHidden(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !isHiddenKey(name)))
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : ''
}

function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n')
  return `Line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`
}
