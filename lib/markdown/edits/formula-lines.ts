// The lines of a text, without the marks of quotes and lists before them.

/** One line, as far as a formula may begin or end there. */
export interface SourceLine {
  /** The offset of `body`. */
  readonly start: number
  /** Without marks before it and spaces behind it. */
  readonly body: string
  /** What the next line of the same block begins with. */
  readonly continuation: string
  /** Of quotes. */
  readonly depth: number
  readonly isInFence: boolean
}

const LINE = /([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)([^\r\n]*)(?:\r\n|\r|\n|$)/y

/** Lists them all; a list has one mark on a line at least before a formula in it. */
export function listLines(text: string): SourceLine[] {
  const lines: SourceLine[] = []
  let fence = ''
  let offset = 0
  while (offset < text.length) {
    LINE.lastIndex = offset
    const [whole, marks = '', rest = ''] = LINE.exec(text) ?? ['\n']
    const body = rest.trimEnd()
    const [sign] = /^(?:`{3,}|~{3,})/.exec(body) ?? []
    const isInFence = fence !== ''
    if (!isInFence) fence = sign ?? ''
    else if (sign === body && sign.startsWith(fence)) fence = ''
    lines.push({
      start: offset + marks.length,
      body,
      continuation: marks.replace(/[^\s>]/g, ' '),
      depth: marks.split('>').length - 1,
      isInFence,
    })
    offset += Math.max(1, whole.length)
  }
  return lines
}
