// Requests to the editor's server.
import { RefusedError } from '../services.ts'
import { findCsrf } from './page-settings.ts'

/** Asks the server of this page. */
export class EditServer {
  /** Of `/edit/`, with the base path. */
  readonly address: string
  #csrf: string

  constructor(address: string, csrf: string) {
    this.address = address
    this.#csrf = csrf
  }

  /** Rejects with a `RefusedError`, also where nothing answers. */
  call(operation: string, body: unknown, signal?: AbortSignal): Promise<unknown> {
    const headers = { 'Content-Type': 'application/json' }
    return this.#post(operation, JSON.stringify(body), headers, signal)
  }

  /** Replaces a file whose bytes have that hash; without one, makes it. */
  async write(
    path: string,
    base: string | undefined,
    bytes: Blob | string,
  ): Promise<string> {
    const answer = await this.#post('write', bytes, {
      'Content-Type': 'application/octet-stream',
      'X-Imprint-Path': encodeURIComponent(path),
      ...(base === undefined ? { 'If-None-Match': '*' } : { 'If-Match': `"${base}"` }),
    })
    return textOf(answer, 'hash') ?? ''
  }

  async read(path: string): Promise<Blob> {
    const url = `${this.address}file/${path.split('/').map(encodeURIComponent).join('/')}`
    const response = await fetch(url).catch(() => undefined)
    if (!response) throw new RefusedError(0, NO_SERVER, NO_SERVER_REMEDY)
    if (!response.ok) throw new DOMException(`${path} is gone`, 'NotFoundError')
    return response.blob()
  }

  async #post(
    operation: string,
    body: BodyInit,
    headers: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<unknown> {
    const sent = this.#csrf
    const response = await this.#send(operation, body, headers, signal)
    const isRefused = response.status === 401 || response.status === 403
    if (!isRefused || (await this.#renew()) === sent) return readAnswer(response)
    return readAnswer(await this.#send(operation, body, headers, signal))
  }

  /** Somebody may have signed in anew, in another tab: the page of that session tells its token. */
  async #renew(): Promise<string> {
    const page = await fetch(this.address).catch(() => undefined)
    this.#csrf = (page?.ok && findCsrf(await page.text())) || this.#csrf
    return this.#csrf
  }

  #send(
    operation: string,
    body: BodyInit,
    headers: Record<string, string>,
    signal: AbortSignal | undefined,
  ): Promise<Response> {
    return fetch(`${this.address}api/${operation}`, {
      method: 'POST',
      headers: { ...headers, 'X-Imprint-Edit': this.#csrf },
      body,
      ...(signal && { signal }),
    }).catch(() => {
      signal?.throwIfAborted()
      throw new RefusedError(0, NO_SERVER, NO_SERVER_REMEDY)
    })
  }
}

async function readAnswer(response: Response): Promise<unknown> {
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok) return answer
  throw new RefusedError(
    response.status,
    textOf(answer, 'message') ?? `The server answered ${response.status}.`,
    textOf(answer, 'remedy'),
    textOf(answer, 'text'),
    textOf(answer, 'hash'),
  )
}

const NO_SERVER = 'The editor’s server does not answer.'
const NO_SERVER_REMEDY = 'Start it again with `npm run edit`. Your text is still here.'

function textOf(answer: unknown, key: string): string | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined
  const value: unknown = Reflect.get(answer, key)
  return typeof value === 'string' ? value : undefined
}
