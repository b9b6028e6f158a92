// Turns the fix of a finding, an edit of the file, into changes of the form.
import { isHiddenKey, parseFile, parseYamlFile } from '@/lib/edit/lossless'
import type { Finding, UnsavedText } from '@/lib/model/edit/unsaved'
import { findWriter } from './form.ts'

/** Undefined where there is no fix, or one that the form has no fields for. */
export function findFix(
  { path, text }: UnsavedText,
  { fix }: Pick<Finding, 'fix'>,
): (() => void) | undefined {
  if (!fix) return undefined
  const parse = path.endsWith('.yaml') ? parseYamlFile : parseFile
  const fixed = text.slice(0, fix.start) + fix.text + text.slice(fix.end)
  const [old, next] = [parse(text), parse(fixed)]
  const changed = [...new Set([...Object.keys(old), ...Object.keys(next)])].filter(
    (name) =>
      !isHiddenKey(name) && JSON.stringify(old[name]) !== JSON.stringify(next[name]),
  )
  const writers = changed.flatMap((name) => {
    const write = findWriter(name)
    return write ? [() => write(next[name])] : []
  })
  if (changed.length === 0 || writers.length < changed.length) return undefined
  return () => {
    for (const write of writers) write()
  }
}
