// Who may use the editor.
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

import type { PolicySettings } from '../../http/headers.ts'
import type { EditUser } from '../../model/edit/operation.ts'

/** Site path without the base path. */
export const EDIT_ROOT = '/edit/'

/** Files of the content folder, to look at. */
export const EDIT_FILES = `${EDIT_ROOT}file/`

/** Site path of a file of the content folder, encoded. */
export function toEditFilePath(path: string): string {
  return EDIT_FILES + path.split('/').map(encodeURIComponent).join('/')
}

/** Addresses about the session itself: the guard answers them. */
export function isEntry(path: string): boolean {
  return path === `${EDIT_ROOT}login` || path === `${EDIT_ROOT}logout`
}

/** A request that has no session yet, or is about the session itself. */
export interface EntryRequest {
  readonly method: string
  /** Site path without the base path: `/edit/login`. */
  readonly path: string
  /** As sent, with its `?`; or empty. */
  readonly query: string
  readonly headers: IncomingHttpHeaders
  readonly incoming: IncomingMessage
  readonly policy: PolicySettings
}

export interface EditGuard {
  /** The user of a session; undefined for anybody else. `peer`: where the request comes from. */
  identify(headers: IncomingHttpHeaders, peer: string): EditUser | undefined
  /** A cookie for the next requests; undefined where that of the last ones will do. */
  renew?(headers: IncomingHttpHeaders): string | undefined
  /** Answers `/edit/login` and `/edit/logout`, and a page of the editor without a session. */
  admit(request: EntryRequest): Response | Promise<Response>
}
