// Reads a file or URL, with the reason of a failure.
import { gunzipSync } from 'node:zlib'

import { readRegularFile } from '../files/read-file.ts'
import { CommandError } from '../model/command-error.ts'

/** A response with an error status. */
export class StatusError extends CommandError {}

/**
 * Reads the text of a file or URL. Throws `CommandError` with the reason, also after
 * `limitMs`.
 */
export function readText(place: string, limitMs: number): Promise<string> {
  return isUrl(place) ? readUrl(place, limitMs) : readLocal(place)
}

export function isUrl(place: string): boolean {
  return /^https?:\/\//i.test(place)
}

async function readUrl(url: string, limitMs: number): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(limitMs) })
    if (response.ok) return toText(Buffer.from(await response.arrayBuffer()))
    throw new StatusError(`${url} was answered with status ${response.status}.`)
  } catch (error) {
    if (error instanceof CommandError) throw error
    const isLate = error instanceof Error && error.name === 'TimeoutError'
    const reason = isLate ? `no answer in ${limitMs / 1000} s` : reasonOf(error)
    throw new CommandError(`${url} cannot be read: ${reason}.`)
  }
}

async function readLocal(file: string): Promise<string> {
  try {
    return toText(await readRegularFile(file))
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${reasonOf(error)}.`)
  }
}

/** Sitemaps may be compressed, whatever their name is, and Windows writes UTF-16. */
function toText(bytes: Buffer): string {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  const plain = isGzip ? gunzipSync(bytes) : bytes
  const encoding = UTF_16[plain.toString('hex', 0, 2)] ?? 'utf-8'
  return new TextDecoder(encoding).decode(plain)
}

/** By the byte order mark. */
const UTF_16: Readonly<Record<string, string>> = {
  fffe: 'utf-16le',
  feff: 'utf-16be',
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // The error of `fetch` has the reason in its cause.
  const { cause = error } = error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message
}
