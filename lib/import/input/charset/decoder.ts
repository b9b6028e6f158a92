// Bytes to text: a whole file, or chunk by chunk.
import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'

import {
  findCharset,
  findCharsetOfWhole,
  findDeclaredCharset,
  findWideCharset,
} from './find-charset.ts'
import { decodeMixed, openEnd } from './utf8.ts'

/** Without a byte order mark. Never fails: what is no UTF-8 is read as what it may be. */
export function decode(bytes: Uint8Array): string {
  const buffer = toBuffer(bytes)
  const charset = findCharsetOfWhole(buffer)
  if (charset !== 'utf-8') return withoutMark(iconv.decode(buffer, charset))
  return withoutMark(isUtf8(buffer) ? buffer.toString('utf8') : decodeMixed(buffer).text)
}

/**
 * Decides at the first bytes that are no ASCII, so that a declaration that lies, or none, does
 * no harm to a file of any size.
 */
export class Decoder {
  /** Offsets in the text of the last call, where a byte was no UTF-8. */
  faults: readonly number[] = []
  #isFirst = true
  #declared: string | undefined
  #charset: string | undefined
  #foreign: ReturnType<typeof iconv.getDecoder> | undefined
  #rest: Buffer = Buffer.alloc(0)
  #half = ''

  write(chunk: Uint8Array): string {
    const isWhole = this.#rest.length === 0
    return this.#decode(
      isWhole ? toBuffer(chunk) : Buffer.concat([this.#rest, chunk]),
      false,
    )
  }

  end(): string {
    return this.#decode(this.#rest, true) + this.#half + (this.#foreign?.end() ?? '')
  }

  #decode(bytes: Buffer, isLast: boolean): string {
    this.faults = []
    this.#rest = Buffer.alloc(0)
    // The declaration may be cut in a first chunk that is short.
    if (this.#isFirst && bytes.length < 1024 && !isLast) return this.#keep(bytes)
    if (!this.#isFirst) return this.#read(bytes, isLast)
    this.#isFirst = false
    this.#declared = findDeclaredCharset(bytes)
    this.#charset = findWideCharset(bytes.subarray(0, 4096))
    return withoutMark(this.#read(bytes, isLast))
  }

  #read(bytes: Buffer, isLast: boolean): string {
    if (this.#charset === undefined) {
      if (isAscii(bytes)) return bytes.toString('latin1')
      this.#charset = findCharset(bytes, this.#declared)
    }
    if (this.#charset === 'utf-8') return this.#readUtf8(bytes, isLast)
    this.#foreign ??= iconv.getDecoder(this.#charset, { stripBOM: false })
    return this.#holdHalf(this.#foreign.write(bytes))
  }

  #readUtf8(bytes: Buffer, isLast: boolean): string {
    const end = bytes.length - (isLast ? 0 : openEnd(bytes))
    this.#keep(bytes.subarray(end))
    const whole = bytes.subarray(0, end)
    if (isUtf8(whole)) return whole.toString('utf8')
    const { text, faults } = decodeMixed(whole)
    this.faults = faults
    return text
  }

  /** The two halves of a character beyond U+FFFF can come apart. */
  #holdHalf(text: string): string {
    const whole = this.#half + text
    const isHalf = /[\ud800-\udbff]$/.test(whole)
    this.#half = isHalf ? whole.slice(-1) : ''
    return (isHalf ? whole.slice(0, -1) : whole).toWellFormed()
  }

  #keep(bytes: Buffer): string {
    this.#rest = bytes
    return ''
  }
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}
