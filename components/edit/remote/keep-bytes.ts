// A commit that keeps the bytes which the author did not touch.
import { type CommitForm, decodeBytes, encodeBytes } from './commit-forms.ts'
import { findRecord, type Json, recordOf } from './json.ts'

/** What turns an edited text into bytes with the line ends of the original. */
export type Restore = (original: Uint8Array, edited: string) => Uint8Array

export interface Sent {
  readonly url: string
  readonly headers: Headers
  readonly body: string
}

/**
 * The editor reads every text without its byte order mark and with LF alone. So each file of a
 * commit is read once more from the host, and what the author did not change is sent as it is
 * there. Undefined for what is no commit. Throws a sentence for people.
 */
export async function keepBytes(
  form: CommitForm,
  sent: Sent,
  fetch: typeof globalThis.fetch,
  restore: Restore,
): Promise<string | undefined> {
  const body = findRecord(sent.body)
  if (!body || !form.isCommit(sent.url, body)) return undefined
  const files = listAt(body, form.filesAt)
  const kept = await Promise.all(
    files.map(async (file) => {
      const edit = form.findEdit(file)
      if (!edit) return file
      const url = form.toFileUrl(sent.url, body, edit.path)
      const original = await readOriginal(url, edit.path, sent.headers, fetch)
      if (!original) return file
      const edited = new TextDecoder().decode(decodeBytes(edit.contents))
      return form.withContents(file, encodeBytes(restore(original, edited)))
    }),
  )
  return JSON.stringify(replaceAt(body, form.filesAt, kept))
}

/** Undefined for a file that is not there yet. */
async function readOriginal(
  url: string,
  path: string,
  headers: Headers,
  fetch: typeof globalThis.fetch,
): Promise<Uint8Array | undefined> {
  const response = await fetch(url, {
    cache: 'no-store',
    headers: {
      Accept: 'application/vnd.github.raw, */*',
      Authorization: headers.get('Authorization') ?? '',
    },
  })
  if (response.status === 404) return undefined
  if (!response.ok)
    throw new Error(`${path} could not be read before it is saved (${response.status}).`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (isUtf8(bytes)) return bytes
  // The host has shown other characters in their place, which would be saved.
  throw new Error(
    `${path} is not encoded in UTF-8. Convert it first, such as with iconv.`,
  )
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function listAt(body: Json, [key = '', ...rest]: readonly string[]): readonly Json[] {
  const value = body[key]
  if (rest.length > 0) return listAt(recordOf(value), rest)
  return Array.isArray(value) ? value.map(recordOf) : []
}

function replaceAt(
  body: Json,
  [key = '', ...rest]: readonly string[],
  list: readonly Json[],
): Json {
  const value = rest.length > 0 ? replaceAt(recordOf(body[key]), rest, list) : list
  return { ...body, [key]: value }
}
