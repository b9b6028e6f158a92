// Fenced code of Markdown, found line by line.

export interface Range {
  readonly start: number
  readonly end: number
}

const FENCE = /^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)*(`{3,}|~{3,})/

/** In order; one that never ends goes to the end of the text, as in CommonMark. */
export function listFences(text: string): Range[] {
  const fences: Range[] = []
  let [offset, start, sign] = [0, -1, '']
  for (const line of text.split('\n')) {
    const end = offset + line.length
    const [, found = ''] = FENCE.exec(line) ?? []
    if (
      start === -1 &&
      found &&
      !line.slice(line.indexOf(found) + found.length).includes('`')
    )
      [start, sign] = [offset, found]
    else if (start !== -1 && isEnd(line, sign)) {
      fences.push({ start, end })
      start = -1
    }
    offset = end + 1
  }
  return start === -1 ? fences : [...fences, { start, end: text.length }]
}

function isEnd(line: string, sign: string): boolean {
  const bare = line.replace(/^[ \t>]+/, '').trimEnd()
  return bare.startsWith(sign) && bare.replaceAll(sign.charAt(0), '') === ''
}

/** A fence around code, longer than any in it, with the margin of the place it stands at. */
export function toFence(code: string, info: string, margin = ''): string {
  const longest = Math.max(2, ...(code.match(/`{3,}/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  const lines = [fence + info, ...code.split('\n'), fence]
  return lines.map((line) => (line === '' ? line : margin + line)).join('\n')
}
