// Boxes by indentation, `!!! note "Title"`: of Python-Markdown, MkDocs and reStructuredText.
import type { Violation } from '../../model/diagnostic.ts'
import type { Finding, SourceReader } from '../edits/read-again.ts'
import { toViolation } from '../leftovers/messages.ts'
import { listQuietParts, outside } from '../leftovers/place.ts'
import { quote } from '../leftovers/say.ts'
import { type Opening, readOpeningLine } from './indented-opening.ts'

/** Makes of each a box between colons, and of a tab a part with a title. */
export const admonitions: SourceReader = {
  pattern: /^[ \t>]*(?:!!! ?\w|\?\?\?\+? ?\w|===[!+]* ?["“]|\.\. [a-z]+::)/m,
  read(tree, text) {
    const lines = listLines(text)
    const heads = lines.filter(({ value }) => readOpeningLine(value) !== undefined)
    if (heads.length === 0) return []
    const loud = new Set(outside(heads, listQuietParts(tree, text)))
    return new Reader(lines, loud).read()
  },
}

interface Line {
  /** Offset of the first letter that is no indentation. */
  readonly start: number
  readonly lineStart: number
  readonly value: string
  readonly isBlank: boolean
}

function listLines(text: string): Line[] {
  let lineStart = 0
  return text.split('\n').map((whole) => {
    const value = whole.replace(/\r$/, '')
    const indent = value.search(/[^ \t>]|$/)
    const isBlank = indent === value.length
    const line = { start: lineStart + indent, lineStart, value, isBlank }
    lineStart += whole.length + 1
    return line
  })
}

/** A box that is open: each line in it begins with `indent`, of which the end goes. */
interface Frame {
  readonly from: number
  readonly indent: string
  readonly close: string
}

const MAX_COLONS = 11
const MIN_COLONS = 3

class Reader {
  readonly #lines: readonly Line[]
  readonly #loud: ReadonlySet<Line>
  readonly #findings: Finding[] = []
  readonly #frames: Frame[] = []
  #last = 0
  #fence = ''

  constructor(lines: readonly Line[], loud: ReadonlySet<Line>) {
    this.#lines = lines
    this.#loud = loud
  }

  read(): readonly Finding[] {
    for (const [index, line] of this.#lines.entries()) {
      if (line.isBlank) continue
      this.#closeBefore(line.value)
      this.#readLine(line, index)
      this.#last = line.lineStart + line.value.length
    }
    this.#closeBefore(undefined)
    return this.#findings
  }

  // A box ends with its last line that is not blank.
  #closeBefore(value: string | undefined): void {
    for (let frame = this.#frames.at(-1); frame; frame = this.#frames.at(-1)) {
      if (value?.startsWith(frame.indent)) return
      this.#frames.pop()
      this.#fence = ''
      if (frame.close !== '') this.#edit(this.#last, this.#last, `\n${frame.close}`)
    }
  }

  #readLine(line: Line, index: number): void {
    const inner = this.#frames.at(-1)
    for (const { from, indent } of this.#frames)
      this.#edit(line.lineStart + from, line.lineStart + indent.length, '')
    const isHead = inner ? this.#isHeadIn(line, inner) : this.#loud.has(line)
    const opening = isHead ? readOpeningLine(line.value) : undefined
    if (opening) this.#open(line, opening, index)
  }

  #isHeadIn({ value }: Line, { indent }: Frame): boolean {
    const rest = value.slice(indent.length)
    const [fence] = /^ *(?:`{3,}|~{3,})/.exec(rest) ?? []
    if (this.#fence !== '') {
      if (rest.trim() === this.#fence) this.#fence = ''
      return false
    }
    this.#fence = fence?.trim() ?? ''
    return fence === undefined && /^ {0,3}\S/.test(rest)
  }

  #open(line: Line, opening: Opening, index: number): void {
    const { value, lineStart, start } = line
    const base = value.slice(0, start - lineStart)
    const indent = this.#indentBelow(base, index)
    const isAlone = indent === '' && !(this.#lines[index + 1]?.isBlank ?? true)
    const size = MAX_COLONS - this.#frames.length
    if ((isAlone && !opening.hasText) || size < MIN_COLONS) {
      this.#findings.push({ offset: start, violation: toNamed(line, 'directive') })
      return
    }
    const shown = this.#shownBase(base)
    const colons = ':'.repeat(size)
    this.#findings.push({
      offset: start,
      edit: { start, end: lineStart + value.length, text: opening.toText(colons, shown) },
      ...(opening.isTab && { violation: toNamed(line, 'tab') }),
    })
    const close = opening.isTab ? '' : `${shown}${colons}`
    this.#frames.push({ from: base.length, indent: base + (indent || '\0'), close })
  }

  // How much further in than the line the next one stands that is not blank.
  #indentBelow(base: string, index: number): string {
    const body = this.#lines.slice(index + 1, index + 9).find(({ isBlank }) => !isBlank)
    if (!body?.value.startsWith(base)) return ''
    return /^(?:\t| {2,4})/.exec(body.value.slice(base.length))?.[0] ?? ''
  }

  // The indentation without that of the boxes around.
  #shownBase(base: string): string {
    return this.#frames.reduceRight(
      (shown, { from, indent }) => shown.slice(0, from) + shown.slice(indent.length),
      base,
    )
  }

  #edit(start: number, end: number, text: string): void {
    this.#findings.push({ offset: start, edit: { start, end, text } })
  }
}

function toNamed({ value }: Line, variant: 'directive' | 'tab'): Violation {
  return toViolation(`template-mark:${variant}`, { written: quote(value.trim()) })
}
