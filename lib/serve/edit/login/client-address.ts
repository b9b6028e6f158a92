// Which client a request is from, for counting wrong passwords.
import type { IncomingHttpHeaders } from 'node:http'
import { type BlockList, isIP } from 'node:net'

import { isLoopbackHost } from '../../../http/loopback-host.ts'
import { isListed } from '../../../settings/networks.ts'

/**
 * The address of the client, as one text for all addresses that it can choose from; undefined
 * where nobody can tell. Behind a proxy that is not named in `trustFrom`, every client would be
 * the proxy, and one of them could lock all out.
 */
export function findClientAddress(
  { 'x-forwarded-for': forwarded = '' }: IncomingHttpHeaders,
  peer: string,
  trustFrom: BlockList | undefined,
): string | undefined {
  if (trustFrom === undefined || !isListed(trustFrom, peer)) {
    return isLoopbackHost(peer) ? undefined : toNetwork(peer)
  }
  // Each proxy adds whom it saw at the end: what a client wrote itself stands before.
  const hops = String(forwarded).split(',')
  const client = hops
    .map((hop) => hop.trim())
    .findLast((hop) => !isListed(trustFrom, hop))
  return client !== undefined && isIP(client) !== 0 ? toNetwork(client) : undefined
}

/** RFC 4291 §2.5.5.2. */
function toPlain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

/** Who has an IPv6 address has all of its /64 (RFC 6177). */
function toNetwork(address: string): string {
  const plain = toPlain(address)
  if (isIP(plain) !== 6) return plain
  const [head = '', tail] = plain.split('::')
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const middle: string[] = Array(Math.max(0, 8 - left.length - right.length)).fill('0')
  const groups = [...left, ...middle, ...right].slice(0, 4)
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}
