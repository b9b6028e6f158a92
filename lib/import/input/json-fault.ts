// Where a text stops to be JSON: engines name the place in some faults only.

export interface JsonFault {
  readonly line: number
  readonly column: number
  readonly what: string
}

/** RFC 8259 §2, but for strings. */
const TOKEN =
  /[{}[\],:]|(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y
const NO_SPACE = /[^\t\n\r ]|$/g
/** What is not plain in a string. */
const SPECIAL = /["\\\0-\x1f]/g
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y

/** What may follow: a value, a value or `]`, a name or `}`, a name, `:`, a comma or an end. */
type Next = 'value' | 'first' | 'name-or-end' | 'name' | 'colon' | 'after'

/** Of a text that `JSON.parse` has refused. */
export function findJsonFault(text: string): JsonFault {
  const open: string[] = []
  let next: Next = 'value'
  for (let at = 0; ; ) {
    NO_SPACE.lastIndex = at
    const start = NO_SPACE.exec(text)?.index ?? text.length
    const isString = text[start] === '"'
    const end = isString ? findStringEnd(text, start) : findTokenEnd(text, start)
    if (end < 0) return toFault(text, -end - 1)
    const found = step(next, isString ? 'string' : text.slice(start, end), open)
    if (found === undefined) return toFault(text, start)
    next = found
    at = end
  }
}

/** Negative, and one less, where the fault is. */
function findTokenEnd(text: string, start: number): number {
  TOKEN.lastIndex = start
  return TOKEN.test(text) ? TOKEN.lastIndex : -start - 1
}

/** Strings can be longer than what an expression may repeat. */
function findStringEnd(text: string, start: number): number {
  for (let at = start + 1; ; ) {
    SPECIAL.lastIndex = at
    const found = SPECIAL.exec(text)
    if (found === null) return -text.length - 1
    if (found[0] === '"') return found.index + 1
    ESCAPE.lastIndex = found.index
    if (!ESCAPE.test(text)) return -found.index - 1
    at = ESCAPE.lastIndex
  }
}

/** Undefined where the token may not stand. */
function step(next: Next, token: string, open: string[]): Next | undefined {
  const isValue = next === 'value' || next === 'first'
  if (token === '{' || token === '[') {
    open.push(token)
    return isValue ? (token === '{' ? 'name-or-end' : 'first') : undefined
  }
  if (token === '}' || token === ']') return close(next, token, open)
  if (token === ':') return next === 'colon' ? 'value' : undefined
  if (token === ',') return next === 'after' ? afterComma(open) : undefined
  if (token === 'string' && (next === 'name' || next === 'name-or-end')) return 'colon'
  return isValue ? 'after' : undefined
}

function afterComma(open: readonly string[]): Next | undefined {
  if (open.length === 0) return undefined
  return open.at(-1) === '{' ? 'name' : 'value'
}

function close(next: Next, token: string, open: string[]): Next | undefined {
  const isEmpty = next === (token === '}' ? 'name-or-end' : 'first')
  const isMatch = open.pop() === (token === '}' ? '{' : '[')
  return isMatch && (isEmpty || next === 'after') ? 'after' : undefined
}

function toFault(text: string, at: number): JsonFault {
  const before = text.slice(0, at)
  const line = before.split('\n').length
  const column = at - before.lastIndexOf('\n')
  const what = at >= text.trimEnd().length ? 'it ends too early' : 'here it breaks off'
  return { line, column, what }
}
