const LOOPBACK_HOST =
  /^(?:localhost\.?|.+\.localhost\.?|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:7f[\da-f]{2}:[\da-f]+\])$/

/**
 * True for an absolute address that each reader's own machine would be asked for: RFC 6761
 * §6.3, RFC 1122 §3.2.1.3. WHATWG URL writes `127.1` and `2130706433` as `127.0.0.1`.
 */
export function isLoopback(address: string): boolean {
  return URL.canParse(address) && LOOPBACK_HOST.test(new URL(address).hostname)
}
