// Parses a body again where its readers want something in the source to be read otherwise.
import type { Root } from 'mdast'
import type { Plugin, Processor } from 'unified'
import type { VFile } from 'vfile'
import type { TextEdit, Violation } from '../../model/diagnostic.ts'
import { report } from '../draft.ts'
import { parseMdastRoot } from '../parse/parse-root.ts'
import { EditedSource, type SourceEdit } from './edited-source.ts'
import { LineIndex } from './line-index.ts'
import { isInCode, restoreLetters, restorePositions, SHOWN_SIGN } from './restore.ts'

/** One thing that a reader found, at an offset of the text it was given. */
export interface Finding {
  readonly offset: number
  readonly violation?: Violation
  /** What is code after all is shown as typed, and needs no word. */
  readonly isFineInCode?: true
  /** Makes the body be parsed again. */
  readonly edit?: SourceEdit
  /** The edit is what the author should write: `check --fix` does. */
  readonly isFix?: true
  /** Changes the tree, once no reader has an edit left. */
  readonly settle?: () => void
}

/** Reads a parsed body together with its text; positions in the tree are offsets of the text. */
export interface SourceReader {
  /** A cheap test: a text that fails it is never read. */
  readonly pattern: RegExp
  readonly read: (tree: Root, text: string) => readonly Finding[]
}

// Each pass brings to light what an edit of the one before set free: two are usual.
const MAX_PASSES = 24

/** Wraps the parser that was set before. */
export const remarkReadAgain: Plugin<[readonly SourceReader[]], string, Root> = function (
  this: Processor,
  readers,
) {
  const { parser } = this
  if (!parser) throw new Error('A parser must be set before')
  this.parser = (document, file) => {
    const parse = (text: string) => parseMdastRoot(parser(text, file))
    const concerned = readers.filter(({ pattern }) => pattern.test(document))
    // micromark drops a byte order mark, and counts from behind it.
    return concerned.length === 0
      ? parse(document)
      : readAgain(document.replace(/^\uFEFF/, ''), file, parse, concerned)
  }
}

function readAgain(
  document: string,
  file: VFile,
  parse: (text: string) => Root,
  readers: readonly SourceReader[],
): Root {
  const found: Found[] = []
  let source = EditedSource.of(document)
  for (let pass = 1; ; pass += 1) {
    const tree = parse(source.text)
    const findings = readUntilEdit(readers, tree, source.text)
    const edits = findings.flatMap(({ edit }) => edit ?? [])
    const isLast = edits.length === 0 || pass === MAX_PASSES
    const kept = isLast ? findings : findings.filter(({ edit }) => edit)
    for (const finding of kept) found.push({ ...finding, ...toOriginal(finding, source) })
    if (isLast) return finish(tree, found, source, document, file)
    source = source.edit(edits)
  }
}

interface Found extends Finding {
  readonly fix?: TextEdit
}

function toOriginal({ offset, edit, isFix }: Finding, source: EditedSource) {
  const place = { offset: source.toOriginal(offset) }
  if (!edit || !isFix) return place
  const [start, end] = [source.toOriginal(edit.start), source.toOriginal(edit.end)]
  return { ...place, fix: { start, end, text: edit.text } }
}

// What a reader edits the readers after it see in the next pass alone.
function readUntilEdit(
  readers: readonly SourceReader[],
  tree: Root,
  text: string,
): readonly Finding[] {
  const findings: Finding[] = []
  for (const { read } of readers) {
    const found = read(tree, text)
    if (found.some(({ edit }) => edit)) return found
    findings.push(...found)
  }
  return findings
}

function finish(
  tree: Root,
  found: readonly Found[],
  source: EditedSource,
  document: string,
  file: VFile,
): Root {
  for (const { settle } of found) settle?.()
  if (SHOWN_SIGN.test(source.text)) restoreLetters(tree)
  if (found.length === 0) return tree
  const lines = new LineIndex(document)
  restorePositions(tree, source, lines)
  const isCode = found.some(({ isFineInCode }) => isFineInCode)
    ? isInCode(tree)
    : () => false
  // A parser counts from behind a byte order mark.
  const isPlain = !String(file).startsWith('\uFEFF')
  for (const { offset, violation, isFineInCode, fix } of found)
    if (violation && !(isFineInCode && isCode(offset))) {
      const fixed = fix && isPlain ? { ...violation, fix } : violation
      report(file, fixed, lines.positionOf(offset))
    }
  return tree
}
