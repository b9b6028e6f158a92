// Leads the links of a file to where an article is now.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { readRegularFileSync } from '../../../files/read-file.ts'
import { replaceFile } from '../../../files/replace-file.ts'
import { listWrittenAddresses } from '../../../markdown/parse/written-addresses.ts'
import {
  listFieldPlaces,
  renderRetranslated,
} from '../../references/front-matter-edit.ts'
import { renderRefeatured } from './front-page-edit.ts'
import {
  type AddressPlace,
  type Move,
  renderReaddressed,
  toMovedAddress,
} from '../../references/move.ts'
import { SITE_FILE } from '../../store/site.ts'

/** Updates the links of files. Returns those that changed. */
export function relinkAll(
  contentDir: string,
  sources: readonly string[],
  move: Move,
): string[] {
  return sources.filter((source) => relink(contentDir, source, move))
}

function relink(contentDir: string, source: string, move: Move): boolean {
  const text = readText(contentDir, source)
  const relinked = renderRelinked(text, source, move)
  if (relinked !== text) replaceFile(join(contentDir, source), relinked)
  return relinked !== text
}

export function hasLink(contentDir: string, source: string, move: Move): boolean {
  const text = readText(contentDir, source)
  return renderRelinked(text, source, move) !== text
}

/** Empty for a file that is not there. */
export function readText(contentDir: string, source: string): string {
  const file = join(contentDir, source)
  return existsSync(file) ? readRegularFileSync(file).toString() : ''
}

/** Where a file has addresses: in its fields, then in its body. */
export function listPlaces(path: string, text: string): AddressPlace[] {
  const ofFields = listFieldPlaces(path, text)
  return path === SITE_FILE ? ofFields : [...ofFields, ...listWrittenAddresses(text)]
}

function renderRelinked(text: string, source: string, move: Move): string {
  const readdressed = renderReaddressed(text, listPlaces(source, text), (written) =>
    toMovedAddress(source, written, move),
  )
  return source === SITE_FILE
    ? renderRefeatured(readdressed, move)
    : renderRetranslated(readdressed, move)
}
