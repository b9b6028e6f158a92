import { readFile } from 'node:fs/promises'

import { CommandError } from '../model/command-error.ts'

/** A server that answered, and has nothing to read there. */
export class StatusError extends CommandError {}

/**
 * The text of a file, or of an http address. Throws `CommandError` for what can not be read or
 * takes too long, with the reason.
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
    if (response.ok) return await response.text()
    throw new StatusError(`${url} was answered with status ${response.status}.`)
  } catch (error) {
    if (error instanceof CommandError) throw error
    const isLate = error instanceof Error && error.name === 'TimeoutError'
    const reason = isLate ? `no answer in ${limitMs / 1000} s` : reasonOf(error)
    throw new CommandError(`${url} can not be read: ${reason}.`)
  }
}

async function readLocal(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new CommandError(`${file} can not be read: ${reasonOf(error)}.`)
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // `fetch` says no more than that it failed; its cause has the reason.
  const { cause = error } = error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message
}
