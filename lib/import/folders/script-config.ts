// Configurations that are programs: searched for texts, and never run.

/** The text of a property, as in `title: 'Sea'`; undefined where it is made of others. */
export function findProperty(program: string, name: string): string | undefined {
  const pattern = new RegExp(
    `(?:^|[\\s{,(])["']?${name}["']?\\s*[:=]\\s*(?:"((?:\\\\.|[^"\\\\\\n])*)"|'((?:\\\\.|[^'\\\\\\n])*)'|\`([^\`$\\\\]*)\`)`,
  )
  const match = pattern.exec(withoutRemarks(program))
  const text = match?.[1] ?? match?.[2] ?? match?.[3]
  return text?.replace(/\\(['"\\])/g, '$1').trim() || undefined
}

/** Whether a property is `true` or `false`. */
export function findFlag(program: string, name: string): boolean | undefined {
  const found = new RegExp(`\\b${name}\\s*:\\s*(true|false)\\b`).exec(program)?.[1]
  return found === undefined ? undefined : found === 'true'
}

/** What stands in the braces or brackets that open behind each match, in order. */
export function listBlocks(program: string, opening: RegExp): string[] {
  const text = withoutRemarks(program)
  return [...text.matchAll(opening)].flatMap(({ index, 0: match }) => {
    const start = text.indexOf('{', index + match.length - 1)
    return start === -1 || start > index + match.length + 40 ? [] : [blockAt(text, start)]
  })
}

/** The texts of a list or the text alone behind a property. */
export function findTexts(program: string, name: string): string[] {
  const list = new RegExp(`\\b${name}["']?\\s*:\\s*\\[([^\\]]*)\\]`).exec(program)?.[1]
  if (list === undefined) return [findProperty(program, name) ?? ''].filter(Boolean)
  return [...list.matchAll(/["']([^"'\n]+)["']/g)].map(([, text = '']) => text)
}

const MAX_LENGTH = 20_000

function blockAt(text: string, start: number): string {
  let depth = 0
  const end = Math.min(text.length, start + MAX_LENGTH)
  for (let at = start; at < end; at += 1) {
    if (text[at] === '{') depth += 1
    else if (text[at] === '}') depth -= 1
    if (depth === 0) return text.slice(start, at + 1)
  }
  return text.slice(start, end)
}

// `https://` is none.
function withoutRemarks(program: string): string {
  return program.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\w])\/\/[^\n]*/g, '')
}
