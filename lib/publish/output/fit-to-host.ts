// Fits the files of an earlier publish to another web host: no page is rendered anew.
import { setImmediate } from 'node:timers/promises'

import type { PublishQueue } from '../../content/invalidation/publish-queue.ts'
import type { Database } from '../../content/store/database.ts'
import { readMeta, saveMeta } from '../../content/store/meta.ts'
import { ENCODINGS } from '../../http/encodings.ts'
import {
  HOST_FILES,
  type Host,
  type HostProfile,
  profileOf,
} from '../../http/host-profile.ts'
import type { BuildManifest, PublishedFile } from './build-manifest.ts'
import type { OutputDirectory } from './output-directory.ts'
import { isStoredOnce, lengthsOf, listForms } from './stored-file.ts'

export interface FitSettings {
  readonly db: Database
  readonly manifest: BuildManifest
  readonly queue: PublishQueue
  readonly output: OutputDirectory
  readonly host: Host
}

/** So many files are looked at before readers are answered. */
const STEP = 64

/**
 * Adds and removes what the host of the last publish needed and this one does not, or the other
 * way round. Old addresses whose pages are missing wait in the queue then. A run that is cut off
 * begins anew.
 */
export async function fitToHost(
  settings: FitSettings,
  signal?: AbortSignal,
): Promise<void> {
  const { db, manifest, output, host } = settings
  if (readMeta(db, 'host') === host) return
  manifest.nameFolder(output.renewId())
  const profile = profileOf(host)
  for (const file of HOST_FILES) {
    const isKept = profile.files.includes(file) || manifest.findAddress(file)
    if (!isKept) output.remove(file)
  }
  const entries = [...manifest.files]
  for (let start = 0; start < entries.length; start += STEP) {
    signal?.throwIfAborted()
    const changed = entries
      .slice(start, start + STEP)
      .flatMap(([address, entry]): [string, PublishedFile][] => {
        const fitted = toFitted(address, entry, profile, settings)
        return fitted ? [[address, fitted]] : []
      })
    manifest.amend(new Map(changed))
    await setImmediate()
  }
  saveMeta(db, 'host', host)
}

/** Undefined for an entry that stays what it is. */
function toFitted(
  address: string,
  entry: PublishedFile,
  { encodings, hasRedirectPages }: HostProfile,
  { output, queue }: FitSettings,
): PublishedFile | undefined {
  const { file, hash, lengths, target, isLeftToHost } = entry
  if (isLeftToHost) {
    if (hasRedirectPages) queue.add([address], 'repair')
    return undefined
  }
  if (target !== undefined && !hasRedirectPages) {
    output.remove(file)
    return { ...entry, isLeftToHost: true }
  }
  const source = { ...entry, address, size: lengths.identity }
  const hasForms = ENCODINGS.some((encoding) => lengths[encoding] !== undefined)
  if (hasForms && (encodings.length === 0 || isStoredOnce(source))) {
    output.keepForms(file, [])
    return { ...entry, lengths: { identity: lengths.identity } }
  }
  // What is damaged is rendered anew, with its forms.
  if (hasForms || hash === '') return undefined
  const forms = listForms(source, encodings, () => output.read(file) ?? Buffer.of())
  if (forms.length === 0) return undefined
  output.addForms(file, forms)
  return { ...entry, lengths: lengthsOf(lengths.identity, forms) }
}
