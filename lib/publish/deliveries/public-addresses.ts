// Which machines a message may be sent to: none inside the network of the server.
import { type BlockList, isIP } from 'node:net'

import { toBlockList } from '../../settings/networks.ts'

const IPV4 = 'ipv4'
const IPV6 = 'ipv6'

/** IANA's special-purpose addresses (RFC 6890) and multicast; 169.254 has metadata of clouds. */
const SPECIAL_IPV4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'],
  ...['172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24'],
  ...['192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
]

/** Of IPv6 only this is public (RFC 4291 §2.4): no mapped, translated, local or site address. */
const GLOBAL_IPV6 = ['2000::/3']
/** Parts of it that hold an IPv4 address, tunnels or examples. */
const SPECIAL_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const special = toBlockList([...SPECIAL_IPV4, ...SPECIAL_IPV6])
const global = toBlockList(GLOBAL_IPV6)

/** Whether an IP address may be connected to. `allowed`: what the operator permits. */
export function isAllowedAddress(address: string, allowed: BlockList): boolean {
  const family = isIP(address) === 6 ? IPV6 : IPV4
  if (allowed.check(address, family)) return true
  if (special.check(address, family)) return false
  return family === IPV4 || global.check(address, family)
}
