import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { VFile } from 'vfile'
import type { BodyDiagnostic, Reference, TocHeading } from '../model/body.ts'
import type { Position, TextEdit, Violation } from '../model/diagnostic.ts'

/** A fenced, indented or `<pre>` code block, as read before it is coloured. */
export interface CodeBlock {
  readonly pre: Element
  readonly code: Element
  /** A language that the highlighter knows, or `plaintext`. */
  readonly language: string
  readonly meta: string
  /** Without the `[!code ++]` marks; those are in `marks`, one entry a line. */
  readonly source: string
  readonly marks: readonly LineMark[]
}

export type LineMark = 'add' | 'remove' | undefined

/** Inline code that ends with `{:language}` or `{:.token}`. */
export interface InlineCode {
  readonly code: Element
  readonly source: string
  readonly suffix: string
  readonly language: string
}

/** Facts that the plugins collect about one file. */
export interface Draft {
  readonly diagnostics: BodyDiagnostic[]
  readonly references: Reference[]
  readonly codeBlocks: CodeBlock[]
  readonly inlineCode: InlineCode[]
  ids: readonly string[]
  toc: readonly TocHeading[]
  feedHtml: string
  markdown: string
  text: string
  excerpt: string
  wordCount: number
  minutes: number
}

declare module 'vfile' {
  interface DataMap {
    draft: Draft
  }
}

/** Returns the draft of a file, empty at the first call. */
export function draftOf({ data }: VFile): Draft {
  data.draft ??= {
    diagnostics: [],
    references: [],
    codeBlocks: [],
    inlineCode: [],
    ids: [],
    toc: [],
    feedHtml: '',
    markdown: '',
    text: '',
    excerpt: '',
    wordCount: 0,
    minutes: 1,
  }
  return data.draft
}

type Node = Root | RootContent | ElementContent

/** Finds the position of the first node that has one: the node itself, then its parents. */
export function placeOf(...nodes: readonly Node[]): Position {
  for (const { position } of nodes) {
    if (position) return { line: position.start.line, column: position.start.column }
  }
  return { line: 1, column: 1 }
}

/** Adds a diagnostic; the caller of the pipeline adds the file's name. */
export function report(
  file: VFile,
  violation: Violation & { readonly fix?: TextEdit },
  position: Position,
): void {
  draftOf(file).diagnostics.push({ ...position, ...violation })
}
