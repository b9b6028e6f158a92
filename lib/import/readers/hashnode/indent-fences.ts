// Fences of Hashnode in items of lists: the first line is indented and the code is not.

const OPEN = /^( *)(`{3,}|~{3,})[^`]*$/
const ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)]) /

/**
 * CommonMark ends the item, and the fence with it, at the first line that is not indented; the
 * line that should close it then opens code to the end of the text. Hashnode shows one block.
 */
export function indentFences(markdown: string): string {
  const lines = markdown.split('\n')
  const open = new Set<string>()
  for (let at = 0; at < lines.length; at += 1) {
    const [, margin = '', sign = ''] = OPEN.exec(lines[at] ?? '') ?? []
    if (sign === '' || open.has(sign)) continue
    const end = findEnd(lines, at + 1, sign)
    if (end === undefined) open.add(sign)
    if (end === undefined) continue
    if (isLoose(lines.slice(at + 1, end + 1), margin)) indent(lines, { at, end, margin })
    at = end
  }
  return lines.join('\n')
}

function findEnd(
  lines: readonly string[],
  from: number,
  sign: string,
): number | undefined {
  for (let at = from; at < lines.length; at += 1) {
    const bare = (lines[at] ?? '').trim()
    const isSign = bare.startsWith(sign) && bare.replaceAll(sign.charAt(0), '') === ''
    if (isSign) return at
  }
  return undefined
}

function isLoose(lines: readonly string[], margin: string): boolean {
  return lines.some((line) => line.trim() !== '' && !line.startsWith(margin))
}

interface Block {
  readonly at: number
  readonly end: number
  readonly margin: string
}

/** Below no item the fence itself moves to the margin. */
function indent(lines: string[], { at, end, margin }: Block): void {
  const before = lines.slice(0, at).findLast((line) => /^ {0,3}\S/.test(line))
  const kept = before !== undefined && ITEM.test(before) ? margin : ''
  lines[at] = kept + (lines[at] ?? '').trimStart()
  for (let line = at + 1; line < end; line += 1) {
    const code = lines[line] ?? ''
    lines[line] = code.trim() === '' ? code : kept + code
  }
  lines[end] = kept + (lines[end] ?? '').trim()
}
