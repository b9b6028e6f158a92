// Boxes between lines of colons, `:::note`: of Docusaurus, VitePress, Zenn and Pandoc.
import type { BlockquoteData } from 'mdast'
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown'
import type { Processor } from 'unified'
import { BOX } from './construct.ts'

/** How a box was written. */
export interface Box {
  /** The colons and the name. */
  written: string
  /** Empty where braces name the box. */
  name: string
  isClosed: boolean
}

declare module 'mdast' {
  interface BlockquoteData {
    box?: Box
  }
  interface ParagraphData {
    /** The words behind the name, with braces. */
    isBoxTitle?: true
  }
}

const COLON = 58

/** Never false for a text with one. */
export function mayHoldBox(source: string): boolean {
  return /:::[ \t]{0,9}[^\s:]/.test(source)
}

/** A box is a quote until `remarkBoxes` makes of it what its name says. */
export function readBoxes(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({ flow: { [COLON]: BOX } })
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push(FROM_MARKDOWN)
}

const FROM_MARKDOWN: Extension = {
  enter: {
    box(token) {
      const box = { written: '', name: '', isClosed: false }
      this.enter({ type: 'blockquote', children: [], data: { box } }, token)
    },
    boxTitle(token) {
      this.enter({ type: 'paragraph', children: [], data: { isBoxTitle: true } }, token)
    },
  },
  exit: {
    boxMarker(token) {
      note(this, { written: this.sliceSerialize(token) })
    },
    boxName(token) {
      const name = this.sliceSerialize(token)
      const marker = boxOf(this)?.written ?? ''
      const isApart = token.start.column > columnOf(this) + marker.length
      note(this, { name, written: `${marker}${isApart ? ' ' : ''}${name}` })
    },
    boxClosing() {
      note(this, { isClosed: true })
    },
    boxTitle: leave,
    box: leave,
  },
}

function leave(this: CompileContext, token: Token): void {
  this.exit(token)
}

function note(context: CompileContext, known: Partial<Box>): void {
  Object.assign(boxOf(context) ?? {}, known)
}

function columnOf({ stack }: CompileContext): number {
  return stack.at(-1)?.position?.start.column ?? 1
}

function boxOf({ stack }: CompileContext): BlockquoteData['box'] {
  const node = stack.at(-1)
  return node?.type === 'blockquote' ? node.data?.box : undefined
}
