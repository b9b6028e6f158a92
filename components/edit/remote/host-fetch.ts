// The `fetch` of the editor in front of a git host: it asks nobody else.
import type { CommitForm } from './commit-forms.ts'
import { keepBytes, type Restore } from './keep-bytes.ts'

export interface HostFetchOptions {
  readonly form: CommitForm
  /** Of the page. */
  readonly ownOrigin: string
  /** Of the host's API. */
  readonly hostOrigin: string
  readonly restore: Restore
}

/**
 * Sveltia asks status pages of GitHub and GitLab whether they work, and a registry for its
 * newest version. The policy of the page refuses these as well; here they fail without a line
 * in the browser's log.
 */
export function limitFetch(
  fetch: typeof globalThis.fetch,
  { form, ownOrigin, hostOrigin, restore }: HostFetchOptions,
): typeof globalThis.fetch {
  return async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input)
    const { origin, protocol } = new URL(url, ownOrigin)
    if (origin === ownOrigin || !/^https?:$/.test(protocol)) return fetch(input, init)
    if (origin !== hostOrigin) throw new TypeError(`The editor does not ask ${origin}`)
    if (init.method !== 'POST' || typeof init.body !== 'string')
      return withoutPortraits(await fetch(input, init))
    const sent = { url, headers: new Headers(init.headers), body: init.body }
    try {
      const body = await keepBytes(form, sent, fetch, restore)
      return await withoutPortraits(
        await fetch(input, { ...init, body: body ?? init.body }),
      )
    } catch (error) {
      if (error instanceof TypeError) throw error
      const message = error instanceof Error ? error.message : String(error)
      // Shown in the editor like a refusal of the host.
      return Response.json({ message }, { status: 422 })
    }
  }
}

/** Portraits lie with third parties, such as Gravatar. */
const PORTRAIT = /"(avatar_?[uU]rl)":"[^"\\]*"/g

async function withoutPortraits(response: Response): Promise<Response> {
  const type = response.headers.get('Content-Type') ?? ''
  if (!type.startsWith('application/json')) return response
  const { status, statusText, headers } = response
  const text = await response.text()
  const isEmpty = status === 204 || status === 304
  const body = isEmpty ? null : text.replace(PORTRAIT, '"$1":""')
  return new Response(body, { status, statusText, headers })
}
