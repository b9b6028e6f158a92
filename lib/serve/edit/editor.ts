// `/edit/`: the editor in the browser, for those whom its guard knows.
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

import {
  CACHE_FOREVER,
  DOCUMENT_PICTURE_POLICY,
  type PolicySettings,
} from '../../http/headers.ts'
import type { EditAnswer, EditUser } from '../../model/edit/operation.ts'
import { parseAddress } from '../address.ts'
import { CLOSE, editResponse } from './answers.ts'
import { EditApi, type EditApiSettings } from './api.ts'
import { EDIT_FILES, EDIT_ROOT, type EntryRequest, isEntry } from './guard.ts'
import { MESSAGES } from './messages.ts'
import { hasKnownHost } from './same-site.ts'

const ASSETS = `${EDIT_ROOT}assets/`

export interface EditFile {
  readonly bytes: Uint8Array
  readonly type: string
  readonly encoding?: 'br' | undefined
}

export interface EditorSettings extends EditApiSettings {
  /** Names by which this server is asked, with the port where there is one: `127.0.0.1:3000`. */
  listHosts(): readonly string[]
  /** Of these, the name under which there are no readers. */
  readonly ownHost?: string | undefined
  /** Address of `EDIT_ROOT`, with the base path. */
  readonly address: string
  /** The page that loads the editor. */
  renderShell(user: EditUser): string
  /** A file of the editor's bundle. */
  findAsset(name: string, takesBrotli: boolean): EditFile | undefined
  /** A file of the content folder. */
  readFile(path: string): EditFile | EditAnswer
}

export class Editor {
  readonly #settings: EditorSettings
  readonly #api: EditApi

  constructor(settings: EditorSettings) {
    this.#settings = settings
    this.#api = new EditApi(settings)
  }

  /** `path` is a site path without the base path. */
  owns(path: string | undefined): path is string {
    return path === '/edit' || (path?.startsWith(EDIT_ROOT) ?? false)
  }

  /** Whether a request names the host that is the editor's alone. */
  isAlone({ host }: IncomingHttpHeaders): boolean {
    return host !== undefined && host.toLowerCase() === this.#settings.ownHost
  }

  /**
   * What the site answers there: style, pictures and scripts, for previews, but no page. What runs
   * in a page could do whatever the author who opens it may do.
   */
  async screen(answer: Promise<Response>, policy: PolicySettings): Promise<Response> {
    const type = (await answer).headers.get('Content-Type') ?? ''
    if (!/^(?:text\/html|application\/xhtml\+xml)\b/.test(type)) return answer
    return editResponse(302, '', policy, { Location: this.#settings.address })
  }

  /** Answers a GET, HEAD or POST of a path that it owns. */
  async respond(
    incoming: IncomingMessage,
    path: string,
    policy: PolicySettings,
  ): Promise<Response> {
    const { headers, method = 'GET', url = '/' } = incoming
    const { query = '' } = parseAddress(url) ?? {}
    const request = { method, path, query, headers, incoming, policy }
    const { listHosts, guard, address } = this.#settings
    if (!hasKnownHost(headers, listHosts())) {
      return editResponse(421, MESSAGES.unknownHost, policy, CLOSE)
    }
    const isPost = method === 'POST'
    if (path === '/edit') return editResponse(308, '', policy, { Location: address })
    if (path.startsWith(ASSETS) && !isPost) return this.#sendAsset(request)
    const answer = await (isPost ? this.#api.respond(request) : this.#show(request))
    const cookie = guard.renew?.(headers)
    if (cookie && !answer.headers.has('Set-Cookie')) {
      answer.headers.set('Set-Cookie', cookie)
    }
    return answer
  }

  #show(request: EntryRequest): Response | Promise<Response> {
    const { path, headers, incoming, policy } = request
    const { guard } = this.#settings
    const peer = incoming.socket.remoteAddress ?? ''
    const user = isEntry(path) ? undefined : guard.identify(headers, peer)
    return user ? this.#send(path, user, policy) : guard.admit(request)
  }

  #send(path: string, user: EditUser, policy: PolicySettings): Response {
    const { renderShell, readFile } = this.#settings
    if (path === EDIT_ROOT) {
      const type = { 'Content-Type': 'text/html; charset=utf-8' }
      return editResponse(200, renderShell(user), policy, type)
    }
    if (!path.startsWith(EDIT_FILES)) return editResponse(404, MESSAGES.nothing, policy)
    const found = readFile(path.slice(EDIT_FILES.length))
    if ('status' in found) return editResponse(404, MESSAGES.nothing, policy)
    // A drawing is a document when it is opened by itself.
    const headers = { 'Content-Security-Policy': DOCUMENT_PICTURE_POLICY }
    return sendFile(found, policy, headers)
  }

  #sendAsset({ path, headers, policy }: EntryRequest): Response {
    const takesBrotli = /\bbr\b/.test(String(headers['accept-encoding'] ?? ''))
    const found = this.#settings.findAsset(path.slice(ASSETS.length), takesBrotli)
    if (!found) return editResponse(404, MESSAGES.nothing, policy)
    const { encoding } = found
    return sendFile(found, policy, {
      'Cache-Control': CACHE_FOREVER,
      Vary: 'Accept-Encoding',
      ...(encoding && { 'Content-Encoding': encoding }),
    })
  }
}

function sendFile(
  { bytes, type }: EditFile,
  policy: PolicySettings,
  headers: Record<string, string>,
): Response {
  return editResponse(200, new Uint8Array(bytes), policy, {
    'Content-Type': type,
    ...headers,
  })
}
