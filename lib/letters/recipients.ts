// Reads who gets letters from a file: one address a line, or a table of a provider.
import { isMailAddress, parseMailbox } from '../text/mail/mailbox.ts'

export interface Recipients {
  /** Each once, as first written. */
  readonly addresses: readonly string[]
  /** Lines without a good address, from 1. */
  readonly bad: readonly number[]
  /** Rows of a table that say that somebody has left, or can not be reached. */
  readonly gone: number
}

const GONE =
  /^(?:unsubscribed|unsubscribe|bounced|cleaned|complained|complaint|inactive|removed|blocked|blocklisted|blacklisted|opted[ _-]?out|pending|unconfirmed)$/i

/** A line that begins with `#` is a remark; the first line of a table may name its columns. */
export function parseRecipients(text: string): Recipients {
  const addresses = new Map<string, string>()
  const bad: number[] = []
  let gone = 0
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue
    const cells = splitCells(line)
    const address = findAddress(line, cells)
    if (address === undefined) {
      if (index > 0 || cells.length === 1) bad.push(index + 1)
    } else if (cells.some((cell) => GONE.test(cell))) gone += 1
    else {
      const known = address.toLowerCase()
      if (!addresses.has(known)) addresses.set(known, address)
    }
  }
  return { addresses: [...addresses.values()], bad, gone }
}

function splitCells(line: string): string[] {
  const cells = line.match(/"(?:[^"]|"")*"|[^,;\t]+/g) ?? []
  return cells.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  )
}

function findAddress(line: string, cells: readonly string[]): string | undefined {
  const whole = parseMailbox(line)?.address
  if (whole !== undefined) return whole
  return (
    cells.find(isMailAddress) ??
    cells.flatMap((cell) => parseMailbox(cell)?.address ?? [])[0]
  )
}
