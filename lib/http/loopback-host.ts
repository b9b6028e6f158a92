// Whether a server that listens there is out of reach for other machines.

const LOOPBACK = /^(?:localhost|(?:::ffff:)?127(?:\.\d{1,3}){3}|::1|\[::1\])$/

/**
 * `host`: the value of `HOST`, the name in a URL, or the address of a peer. `0.0.0.0` is every
 * address, so that it is none of these.
 */
export function isLoopbackHost(host: string): boolean {
  return LOOPBACK.test(host.toLowerCase())
}
