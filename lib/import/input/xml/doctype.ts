// Document types are skipped whole: nothing in them is needed, and their entities can do harm.

/** Where the document type at `at` ends; undefined where the text ends before it. */
export function findDoctypeEnd(text: string, at: number): number | undefined {
  const signs = /["'[\]>]|<!--/g
  signs.lastIndex = at + '<!DOCTYPE'.length
  let isInside = false
  for (let match = signs.exec(text); match !== null; match = signs.exec(text)) {
    const [sign] = match
    if (sign === '>' && !isInside) return match.index + 1
    if (sign === '[' || sign === ']') isInside = sign === '['
    const end = sign === '<!--' ? '-->' : sign
    if (sign !== '"' && sign !== "'" && sign !== '<!--') continue
    const close = text.indexOf(end, match.index + sign.length)
    if (close === -1) return undefined
    signs.lastIndex = close + end.length
  }
  return undefined
}
