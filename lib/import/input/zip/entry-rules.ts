// Which entries of a zip are taken: none that leads outside, is no file or was made to do harm.
import type { Entry } from 'yauzl'

import { toOneLine } from '../../values/plain-text.ts'
import { isNeedless } from '../paths.ts'
import { isBomb, MAX_TOTAL_BYTES } from '../unpack.ts'
import { toEntryName } from './entry-name.ts'

const LINK = 0o120000
const TYPE_OF_FILE = 0o170000
const REGULAR = 0o100000
const STRONGLY_ENCRYPTED = 0x40
const ENCRYPTED = 0x1

export interface Verdict {
  /** Empty for folders and what no blog needs. */
  readonly path: string
  readonly reason?: string
}

/** Of one archive, entry by entry: doubles and the sum of sizes are known only so. */
export class EntryRules {
  readonly #names = new Set<string>()
  #total = 0

  judge(entry: Entry): Verdict {
    const name = toEntryName(entry)
    const reason = findFaultOfName(name) ?? findFaultOfKind(entry)
    if (reason !== undefined) return { path: toOneLine(name), reason }
    const path = name.replaceAll(/\/\.?(?=\/)|^\.\//g, '')
    if (name.endsWith('/') || path.split('/').some(isNeedless)) return { path: '' }
    const fault = this.#findFaultOfSize(entry) ?? this.#findDouble(path)
    if (fault === undefined) this.#total += entry.uncompressedSize
    return fault === undefined ? { path } : { path, reason: fault }
  }

  #findFaultOfSize(entry: Entry): string | undefined {
    const { compressedSize, uncompressedSize, compressionMethod } = entry
    if (compressionMethod === 0 && compressedSize !== uncompressedSize)
      return 'lies about its size'
    if (isBomb(compressedSize, uncompressedSize))
      return 'is packed more than 200 to 1, as bombs are'
    return this.#total + uncompressedSize > MAX_TOTAL_BYTES
      ? 'exceeds the 2 GB that an archive may hold; unpack it, and import the folder'
      : undefined
  }

  /** On many disks names that differ in their case alone are one file. */
  #findDouble(path: string): string | undefined {
    const key = path.toLowerCase().normalize('NFC')
    if (this.#names.has(key)) return 'has the same name as an entry before it'
    this.#names.add(key)
    return undefined
  }
}

function findFaultOfName(name: string): string | undefined {
  if (name === '') return 'has no name'
  if (name.includes('\0')) return 'has a zero byte in its name'
  if (name.includes('\\')) return 'has a backslash in its name'
  if (name.startsWith('/')) return 'has an absolute path'
  if (/^[a-z]:/i.test(name)) return 'has a drive letter in its path'
  return name.split('/').includes('..') ? 'leads out of the archive' : undefined
}

function findFaultOfKind(entry: Entry): string | undefined {
  const flags = entry.generalPurposeBitFlag
  if ((flags & (ENCRYPTED | STRONGLY_ENCRYPTED)) !== 0) return 'is encrypted'
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    return `is packed by method ${entry.compressionMethod}, which is not supported`
  const type = (entry.externalFileAttributes >>> 16) & TYPE_OF_FILE
  if (type === LINK) return 'is a link'
  const isFolder = entry.fileNameRaw.at(-1) === 0x2f
  return type === 0 || type === REGULAR || isFolder ? undefined : 'is no file'
}
