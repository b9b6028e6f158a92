// Loads one file, from the source, another host or its own address, and looks at its bytes.
import { reasonOf } from '../../http/reason-of.ts'
import { type DownloadRules, PICTURE_RULES } from '../../remote-files/download.ts'
import { type PoliteLoads, toLoadReason } from '../../remote-files/polite-loads.ts'
import { parseFileAddress, toFileAddress } from '../model/address.ts'
import type { WantedFile } from './file-home.ts'
import { findFileKind, findUnclean } from './file-kind.ts'
import { toWrittenName } from './file-name.ts'
import type { LocalFiles } from './local-files.ts'

export interface LoadedFile {
  readonly bytes: Uint8Array
  /** The name in its address. */
  readonly written: string
  readonly extension: string
  readonly isLocal: boolean
}

export type Loaded = LoadedFile | { readonly reason: string }

/** The bytes say what it is, whatever type a host names. */
const RULES: Readonly<Record<'picture' | 'media', DownloadRules>> = {
  picture: { ...PICTURE_RULES, types: /^/ },
  media: { maxBytes: 100_000_000, limitSeconds: 120, accept: '*/*', types: /^/ },
}

/** Never rejects. */
export async function loadFile(
  address: string,
  use: WantedFile['use'],
  local: LocalFiles,
  remote: PoliteLoads,
): Promise<Loaded> {
  const path = parseFileAddress(address)
  try {
    if (path !== undefined) return await readLocal(path, use, local)
    const rules = RULES[use === 'picture' ? 'picture' : 'media']
    const bytes = await remote.load(address, rules)
    return look({ bytes, written: toWrittenName(address), isLocal: false }, use)
  } catch (error) {
    return { reason: path === undefined ? toLoadReason(error) : reasonOf(error) }
  }
}

async function readLocal(
  path: string,
  use: WantedFile['use'],
  local: LocalFiles,
): Promise<Loaded> {
  const file = local.find(path)
  if (!file) return { reason: `${path} is not in the source` }
  const bytes = await file.bytes(RULES.media.maxBytes)
  return look(
    { bytes, written: toWrittenName(toFileAddress(file.path)), isLocal: true },
    use,
  )
}

function look(file: Omit<LoadedFile, 'extension'>, use: WantedFile['use']): Loaded {
  const kind = findFileKind(file.bytes, file.written, use)
  if ('reason' in kind) return kind
  const reason = findUnclean(file.bytes, `x.${kind.extension}`)
  return reason === undefined ? { ...file, ...kind } : { reason }
}
