// Addresses and networks, as operators write them: `127.0.0.1 fd00::/8`.
import { BlockList, isIP } from 'node:net'

import { SettingsError } from './settings-error.ts'

/** Throws `SettingsError` with the name of the setting for what is no network. */
export function parseNetworks(value: string, setting = 'WEBHOOK_ALLOW'): BlockList {
  try {
    return toBlockList(value.split(/[\s,]+/).filter(Boolean))
  } catch (error) {
    const message = `${setting} must be IP addresses or networks, such as 10.0.0.0/8.`
    throw new SettingsError(message, { cause: error })
  }
}

/** Whether an address is in a list; `::ffff:10.0.0.1` is `10.0.0.1` (RFC 4291 §2.5.5.2). */
export function isListed(list: BlockList, address: string): boolean {
  const family = isIP(address)
  return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/** Throws for what is no network. */
export function toBlockList(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    // Node refuses -1, and takes '' for 0: everything.
    else list.addSubnet(address, /^\d+$/.test(bits) ? Number(bits) : -1, family)
  }
  return list
}
