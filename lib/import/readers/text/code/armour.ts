// Keys, certificates and signatures in letters: what stands between two lines of hyphens.
import type { Line } from '../lines/split-lines.ts'

const BEGIN = /^-----BEGIN ([A-Z0-9 ]{3,60})-----$/
/** What is signed are words of anybody's: the lines above its first blank one are none. */
const SIGNED = 'PGP SIGNED MESSAGE'

/** Numbers of their lines (RFC 7468 §2, RFC 9580 §6.2 and §7), without blank ones. */
export function listArmour(lines: readonly Line[]): Set<number> {
  const lastOf = new Map(lines.map(({ words }, at) => [words, at]))
  const found = new Set<number>()
  let end: string | undefined
  for (const [at, { words, number }] of lines.entries()) {
    const name = end === undefined ? BEGIN.exec(words)?.[1] : undefined
    if (name !== undefined) {
      const closing = name === SIGNED ? '' : `-----END ${name}-----`
      if ((lastOf.get(closing) ?? -1) > at) end = closing
    }
    if (end !== undefined && words !== '') found.add(number)
    if (words === end) end = undefined
  }
  return found
}
