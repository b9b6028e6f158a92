// Applies fixes so that none publishes what was hidden, and none throws text away.
import type { Diagnostic, TextEdit } from '../../../model/diagnostic.ts'
import { checkFile } from './check-file.ts'
import { decodeFile } from './decode.ts'
import { documentTypeOf } from './file-name.ts'
import { applyFixes } from './fix.ts'
import { splitFrontMatter } from './front-matter.ts'

/**
 * The text of a file with the fixes of its diagnostics, without those that are not safe:
 * a document that says it is hidden says so afterwards too, and what a fix takes out of the
 * front matter stays above it as a comment. A file that is not UTF-8 stays as it is.
 */
export function fixFile(
  path: string,
  bytes: Uint8Array,
  diagnostics: readonly Diagnostic[],
): string | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (decodeFile(path, bytes).diagnostics.length > 0) return undefined
  const checked = decodeFile(path, bytes).text
  const bodyStart = bodyStartOf(path, bytes, checked)
  // Under another name the second of two would be another field, and no fault any more.
  const isTwice = diagnostics.some(({ rule }) => rule === 'yaml-duplicate-key')
  const kept = diagnostics.flatMap(({ fix, ...diagnostic }) => {
    if (!fix || (isTwice && fix.start < bodyStart)) return []
    const whole = keepText(fix, checked, bodyStart)
    return whole ? [{ ...diagnostic, fix: whole }] : []
  })
  const fixed = applyFixes(text, kept)
  if (isSafe(path, text, fixed)) return fixed
  // One of them is not, or two together are not.
  const safe = kept.filter((one) => isSafe(path, text, applyFixes(text, [one])))
  const rest = applyFixes(text, safe)
  return isSafe(path, text, rest) ? rest : text
}

const encoder = new TextEncoder()

function isSafe(path: string, before: string, after: string): boolean {
  if (documentTypeOf(path) === undefined || before === after) return true
  const [old, fixed] = [before, after].map((text) =>
    checkFile(path, encoder.encode(text)),
  )
  if (!old || !fixed) return false
  const isShown = old.isPrivate && !fixed.isPrivate
  const isOtherDraft = old.fields.draft !== undefined && draftOf(old) !== draftOf(fixed)
  return !isShown && !isOtherDraft
}

function draftOf({ fields }: { readonly fields: Readonly<Record<string, unknown>> }) {
  return fields.draft
}

/** In the file itself: a repaired text may be shorter. */
function bodyStartOf(path: string, bytes: Uint8Array, text: string): number {
  if (documentTypeOf(path) === undefined) return 0
  const written = splitFrontMatter(text, () => {})?.bodyStart ?? 0
  return Math.max(written, checkFile(path, bytes).bodyStart)
}

const LINKED = /\]\(\s{0,9}<?([^()\s<>]{1,1000})/g

/** Undefined for an edit that would lose words of the body. */
function keepText(edit: TextEdit, text: string, bodyStart: number): TextEdit | undefined {
  const old = text.slice(edit.start, edit.end)
  const hasWords = !/[\p{L}\p{N}]/u.test(old) || /[\p{L}\p{N}]/u.test(edit.text)
  const losesLink = [...old.matchAll(LINKED)].some(
    ([, address = '']) => !edit.text.includes(address),
  )
  if (hasWords && (!losesLink || edit.end > bodyStart)) return edit
  if (edit.end > bodyStart) return undefined
  const lineStart = text.lastIndexOf('\n', edit.start - 1) + 1
  const lineEnd = text.indexOf('\n', old.endsWith('\n') ? edit.end - 1 : edit.end)
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd)
  const was = line.split('\n').map((each) => `# was: ${each}\n`)
  const rest = text.slice(lineStart, edit.start) + edit.text
  return { start: lineStart, end: edit.end, text: was.join('') + rest }
}
