// Tells which address a slip of the hand stands for.
import { parseLink } from '../url.ts'

// Past the host: a port, a path, a query or a fragment.
const HOST = /^(?:[\p{L}\p{N}%-]+\.)+\p{L}{2,}(?:[:/?#]|$)/u
const MAIL = /^[\w.+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u
/** `ttps://x`, `http//x`, `https:x`, `https;//x`, `http:/x`, `http://https://x`. */
const SLIP =
  /^(?:https?:\/\/)?(?:h{0,2}t{1,3}p{1,2}(s?)|h?tt?p(s?))(?:[:;.]?\/{1,3}|[:;])(?=[^/:;])/i
const PORT = /^[a-z][a-z0-9.-]*:\d{1,5}(?:[/?#]|$)/i

/**
 * The absolute address that was meant where a part of it is missing or misspelt; undefined where
 * nobody can know. Says nothing of addresses that are right.
 */
export function findMeantAddress(written: string): string | undefined {
  const text = written.trim()
  if (text.length > 2000 || /\s/.test(text)) return undefined
  if (MAIL.test(text)) return `mailto:${text}`
  if (isWebHost(text)) return `https://${text}`
  if (PORT.test(text)) return checked(`http://${text}`)
  const slip = SLIP.exec(text)
  if (!slip) return undefined
  const scheme = slip[1] || slip[2] ? 'https' : 'http'
  const address = checked(`${scheme}://${text.slice(slip[0].length)}`)
  return address === text ? undefined : address
}

/** `www.example.org/x`: nobody names a file so. */
export function isWebHost(text: string): boolean {
  return /^www\.[^/.]+\./i.test(text) && HOST.test(text)
}

const COMMON_HOST =
  /^(?:[\p{L}\p{N}-]+\.)+(?:app|blog|com|dev|edu|example|gov|info|int|io|net|org|[a-z]{2}(?=\/))(?:[:/?#]|$)/iu

/** `example.org/x` as well, which may be a file: only where no file is. */
export function isHostLike(text: string): boolean {
  return COMMON_HOST.test(text)
}

function checked(address: string): string | undefined {
  return parseLink(address)?.kind === 'absolute' ? address : undefined
}
