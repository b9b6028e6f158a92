// Whether a request comes from somebody who has the secret.
import { createHmac, type Hmac } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

import { isSame } from '../../text/hash.ts'
import { findBearer } from '../credentials.ts'

/** Hex HMAC-SHA256 of the body: of GitHub, which writes `sha256=` before it, and of Gitea. */
const SIGNATURES = ['x-hub-signature-256', 'x-gitea-signature'] as const

/** Takes the bytes of a body; its digest is what a signature has to be. */
export function openDigest(secret: string): Hmac {
  return createHmac('sha256', secret)
}

/** Whether a request says at all who sends it: the body of others need not be read. */
export function hasCredentials(headers: IncomingHttpHeaders): boolean {
  return listTokens(headers).length + listSignatures(headers).length > 0
}

/**
 * Every credential that is there has to be right: Gitea signs twice. GitLab and plain clients
 * send the secret itself.
 */
export function isAuthorized(
  headers: IncomingHttpHeaders,
  secret: string,
  digest: string,
): boolean {
  const checks = [
    ...listTokens(headers).map((token) => isSame(token, secret)),
    ...listSignatures(headers).map((signature) => isSame(signature, digest)),
  ]
  return checks.length > 0 && checks.every(Boolean)
}

function listTokens(headers: IncomingHttpHeaders): string[] {
  return [findBearer(headers), headers['x-gitlab-token']].filter(
    (token) => typeof token === 'string',
  )
}

function listSignatures(headers: IncomingHttpHeaders): string[] {
  return SIGNATURES.flatMap((name) => {
    const value = headers[name]
    return typeof value === 'string' ? value.replace(/^sha256=/, '').toLowerCase() : []
  })
}
