// What the tests of the format share: a diff by lines, and a form as Sveltia CMS has one.
import { listCommon } from '../../../lib/edit/lossless/splice/align.ts'

/** `-old` and `+new`, in the order of the file. */
export function diffLines(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')]
  const diff: string[] = []
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of [...listCommon(a, b), [a.length, b.length] as const]) {
    while (i < nextI) diff.push(`-${a[i++]}`)
    while (j < nextJ) diff.push(`+${b[j++]}`)
    i++
    j++
  }
  return diff
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
