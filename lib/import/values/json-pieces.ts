// JSON in pieces: one string cannot hold that of a large blog (2^29 letters), and need not.

/** Of an object. A field that can be walked through is a list, each of its values on a line. */
export function* renderJsonPieces(fields: object): Generator<string> {
  let before = '{'
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue
    yield `${before}\n  ${JSON.stringify(name)}: `
    if (isList(value)) yield* renderList(value)
    else yield JSON.stringify(value)
    before = ','
  }
  yield before === '{' ? '{}\n' : '\n}\n'
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}

function* renderList(values: Iterable<unknown>): Generator<string> {
  let before = '['
  for (const value of values) {
    yield `${before}\n    ${JSON.stringify(value)}`
    before = ','
  }
  yield before === '[' ? '[]' : '\n  ]'
}
