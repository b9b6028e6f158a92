// Connections to public addresses alone.
import { lookup as lookupName, type LookupAddress } from 'node:dns'
import { type BlockList, isIP, type LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'

import { isAllowedAddress } from './public-addresses.ts'

type Resolve = (
  hostname: string,
  options: { readonly all: true; readonly family?: 0 | 4 | 6 | undefined },
  onDone: (error: Error | null, addresses: LookupAddress[]) => void,
) => void

/**
 * An agent that refuses private addresses when it connects: a name is no proof, since it may
 * lead elsewhere a moment after it was looked at. What `lookup` allows is what is connected to.
 * `setting`: what `allowed` comes from, for the error.
 */
export function openGuardedAgent(
  allowed: BlockList,
  resolve: Resolve = lookupName,
  setting = 'WEBHOOK_ALLOW',
): Agent {
  const refuse = (host: string) => new PrivateAddressError(host, setting)
  const connect = buildConnector({ lookup: toGuardedLookup(allowed, resolve, refuse) })
  return new Agent({
    connect(options, onDone) {
      const { hostname } = options
      // Node looks no address up.
      if (isIP(hostname) === 0 || isAllowedAddress(hostname, allowed)) {
        connect(options, onDone)
      } else onDone(refuse(hostname), null)
    },
  })
}

class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError'

  constructor(host: string, setting: string) {
    super(`${host} is a private address, which ${setting} does not name`)
  }
}

function toGuardedLookup(
  allowed: BlockList,
  resolve: Resolve,
  refuse: (host: string) => Error,
): LookupFunction {
  return (hostname, { family, all }, onDone) => {
    const options = { all: true, ...(isFamily(family) && { family }) } as const
    resolve(hostname, options, (error, addresses) => {
      const usable = addresses?.filter(({ address }) =>
        isAllowedAddress(address, allowed),
      )
      const [first] = usable ?? []
      if (error || first === undefined) {
        onDone(error ?? refuse(hostname), [])
      } else if (all) onDone(null, usable)
      else onDone(null, first.address, first.family)
    })
  }
}

function isFamily(value: unknown): value is 4 | 6 {
  return value === 4 || value === 6
}
