// Applies fixes so that none publishes what was hidden, and none throws text away.
import type { Diagnostic, TextEdit } from '../../../model/diagnostic.ts'
import { checkFile } from './check-file.ts'
import { decodeFile } from './decode.ts'
import { documentTypeOf } from './file-name.ts'
import { applyFixes } from './fix.ts'

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
  const bodyStart = bodyStartOf(path, bytes)
  const checked = decodeFile(path, bytes).text
  const kept = diagnostics.flatMap(({ fix, ...diagnostic }) => {
    const whole = fix && keepText(fix, checked, bodyStart)
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

function bodyStartOf(path: string, bytes: Uint8Array): number {
  return documentTypeOf(path) === undefined ? 0 : checkFile(path, bytes).bodyStart
}

/** Undefined for an edit that would lose words of the body. */
function keepText(edit: TextEdit, text: string, bodyStart: number): TextEdit | undefined {
  const old = text.slice(edit.start, edit.end)
  if (!/[\p{L}\p{N}]/u.test(old) || /[\p{L}\p{N}]/u.test(edit.text)) return edit
  if (edit.end > bodyStart) return undefined
  const lineStart = text.lastIndexOf('\n', edit.start - 1) + 1
  const lineEnd = text.indexOf('\n', old.endsWith('\n') ? edit.end - 1 : edit.end)
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd)
  const was = line.split('\n').map((each) => `# was: ${each}\n`)
  const rest = text.slice(lineStart, edit.start) + edit.text
  return { start: lineStart, end: edit.end, text: was.join('') + rest }
}
