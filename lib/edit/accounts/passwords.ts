// Passwords are kept as scrypt hashes (RFC 7914), in the notation of the PHC string format.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

export interface ScryptCost {
  /** Binary logarithm of the cost N. */
  readonly ln: number
  /** Block size. */
  readonly r: number
  /** Parallelism. */
  readonly p: number
}

/** What one hash costs: a seam, so that tests count calls. */
export type DeriveKey = (
  password: string,
  salt: Uint8Array,
  cost: ScryptCost,
) => Promise<Buffer>

/** One of OWASP's equal choices (Password Storage Cheat Sheet): the one of 32 MB. */
const COST: ScryptCost = { ln: 15, r: 8, p: 3 }

const KEY_BYTES = 32
const SALT_BYTES = 16
/** Of a file that somebody edited: no hash may take all memory of the machine. */
const MAX_MEMORY_BYTES = 256 * 1024 ** 2

const STORED =
  /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

interface Stored {
  readonly cost: ScryptCost
  readonly salt: Buffer
  readonly key: Buffer
}

export class Passwords {
  readonly #cost: ScryptCost
  readonly #derive: DeriveKey
  /** Compared with where there is no user, so that a missing one takes as long. */
  readonly #decoy: Stored

  constructor(cost: ScryptCost = COST, derive: DeriveKey = deriveKey) {
    this.#cost = cost
    this.#derive = derive
    const key = randomBytes(KEY_BYTES)
    this.#decoy = { cost, salt: randomBytes(SALT_BYTES), key }
  }

  /** `$scrypt$ln=15,r=8,p=3$salt$key`. */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(SALT_BYTES)
    const key = await this.#derive(toLetters(password), salt, this.#cost)
    const { ln, r, p } = this.#cost
    return `$scrypt$ln=${ln},r=${r},p=${p}$${toBase64(salt)}$${toBase64(key)}`
  }

  /** False where `stored` is undefined, after the same work. */
  async verify(password: string, stored: string | undefined): Promise<boolean> {
    const known = stored === undefined ? undefined : parseStored(stored)
    const { cost, salt, key } = known ?? this.#decoy
    const derived = await this.#derive(toLetters(password), salt, cost)
    return timingSafeEqual(derived, key) && known !== undefined
  }
}

export function isPasswordHash(text: string): boolean {
  return parseStored(text) !== undefined
}

function parseStored(text: string): Stored | undefined {
  const [, ln, r, p, salt = '', key = ''] = STORED.exec(text) ?? []
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) }
  const stored = { cost, salt: fromBase64(salt), key: fromBase64(key) }
  const isWhole = stored.key.length === KEY_BYTES && stored.salt.length >= SALT_BYTES
  const isFair = cost.ln >= 1 && cost.r >= 1 && cost.p >= 1 && cost.p <= 16
  return isWhole && isFair && memoryOf(cost) <= MAX_MEMORY_BYTES ? stored : undefined
}

/** RFC 7914 §2: 128 bytes for each block of each of N rows. */
function memoryOf({ ln, r }: ScryptCost): number {
  return 128 * r * 2 ** ln
}

function deriveKey(
  password: string,
  salt: Uint8Array,
  { ln, r, p }: ScryptCost,
): Promise<Buffer> {
  // Node refuses what takes as much as its limit.
  const options = { N: 2 ** ln, r, p, maxmem: 2 * memoryOf({ ln, r, p }) }
  return new Promise((resolve, reject) => {
    scrypt(password, salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

/** Keyboards spell one letter in several ways (NIST SP 800-63B §5.1.1.2). */
function toLetters(password: string): string {
  return password.normalize('NFKC')
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '')
}

function fromBase64(text: string): Buffer {
  return Buffer.from(text, 'base64')
}
