// The guard behind a proxy that has signed people in already, and says in a header whom.
import { createHmac } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { BlockList } from 'node:net'

import { isLoopbackHost } from '../../../http/loopback-host.ts'
import type { EditUser } from '../../../model/edit/operation.ts'
import { isListed } from '../../../settings/networks.ts'
import { isMailAddress, toHeaderText } from '../../../text/mail/mailbox.ts'
import { editResponse } from '../answers.ts'
import { EDIT_ROOT, type EditGuard, type EntryRequest } from '../guard.ts'
import { WORDS } from './words.ts'

export interface HeaderGuardSettings {
  /** In lower case: `remote-user`. */
  readonly header: string
  /** Proxies that are believed; undefined: those on this machine. */
  readonly trustFrom: BlockList | undefined
  /** Signs what pages send with every request. */
  readonly key: Buffer
}

const MAX_NAME_LETTERS = 200

export class HeaderGuard implements EditGuard {
  readonly #settings: HeaderGuardSettings

  constructor(settings: HeaderGuardSettings) {
    this.#settings = settings
  }

  /** `peer`: address of the machine that the request comes from. */
  identify(headers: IncomingHttpHeaders, peer: string): EditUser | undefined {
    const { header, key } = this.#settings
    const id = this.#isBelieved(peer) ? readHeader(headers, header) : undefined
    // Node joins a header that comes twice: the proxy's own, and one that a client sent.
    if (id === undefined || id.includes(',')) return undefined
    // `remote-user` has `remote-name` and `remote-email` beside it.
    const stem = header.replace(/user(?:name)?$/, '')
    const name = stem === header ? undefined : readHeader(headers, `${stem}name`)
    const email = stem === header ? undefined : readHeader(headers, `${stem}email`)
    const csrf = createHmac('sha256', key).update(id).digest('base64url')
    return { name: name ?? id, email: [email, id].find(isAddress), csrf }
  }

  admit({ path, policy }: EntryRequest): Response {
    const isSession = path !== EDIT_ROOT && path.startsWith(`${EDIT_ROOT}log`)
    return editResponse(403, isSession ? WORDS.proxySession : WORDS.noProxy, policy)
  }

  #isBelieved(peer: string): boolean {
    const { trustFrom } = this.#settings
    return trustFrom === undefined ? isLoopbackHost(peer) : isListed(trustFrom, peer)
  }
}

function isAddress(text: string | undefined): boolean {
  return text !== undefined && isMailAddress(text)
}

/** One line of UTF-8, which Node reads as Latin-1; undefined where there is none, or several. */
function readHeader(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = Object.hasOwn(headers, name) ? headers[name] : undefined
  if (typeof value !== 'string') return undefined
  const text = toHeaderText(Buffer.from(value, 'latin1').toString())
  return text === '' || text.length > MAX_NAME_LETTERS ? undefined : text
}
