// Files of `public/` whose place the site itself takes, and those that tell too much.
import { type Diagnostic, FILE_START } from '../../model/diagnostic.ts'
import { pageBeside } from '../../site/output-file.ts'
import { isSearchFile } from '../../site/api/search-url.ts'
import { isOwnIcon } from '../../model/icons.ts'
import { RESERVED_NAMES } from '../../site/reserved.ts'
import { decodePath } from '../../site/url.ts'
import type { Database } from '../store/database.ts'
import {
  findPublicFileAt,
  listPublicFiles,
  type PublicFile,
} from '../store/public-files.ts'
import { toViolation } from './messages.ts'

/** One for each file that is not published for it, by path. */
export function listPublicClashes(db: Database): Diagnostic[] {
  return listPublicFiles(db).flatMap((file) => {
    const owner = findPublicClash(db, file)
    if (owner === undefined) return []
    const name = decodePath(file.address).slice(1)
    const violation = toViolation('public-file-taken', { name, owner })
    return [{ file: file.path, ...FILE_START, ...violation }]
  })
}

/** Photographs that are published with what the camera wrote into them, by path. */
export function listPublicTells(db: Database): Diagnostic[] {
  return listPublicFiles(db)
    .filter(({ tells }) => tells !== '')
    .map(({ path, tells }) => {
      const violation = toViolation('public-file-tells', { path, tells })
      return { file: path, ...FILE_START, ...violation }
    })
}

/** What has the place of a file, in words; undefined for a file that is published. */
export function findPublicClash(
  db: Database,
  { path, address }: PublicFile,
): string | undefined {
  const name = decodePath(address).slice(1)
  if ((isOwnFile(name) && !isOwnIcon(address)) || isSearchFile(address))
    return 'a file that Imprint writes itself'
  const first = findPublicFileAt(db, address)
  if (first && first.path !== path) return `\`${first.path}\``
  const owner = [address, ...listNeighbours(address)]
    .map((url) => findOwner(db, url))
    .find((found) => found !== undefined)
  return owner ?? findOwnerBelow(db, address) ?? findCompressed(db, address)
}

const OWN_FILES = new Set(['index.html', '404.html', '_headers', '_redirects'])

/** Of the app and the publisher; `.nojekyll` is empty, whoever writes it. */
function isOwnFile(name: string): boolean {
  const [first = '', ...rest] = name
    .toLowerCase()
    .replace(/\/index\.html$/, '')
    .split('/')
  if (first === '_next' || first === '.imprint' || OWN_FILES.has(name)) return true
  return rest.length === 0 && RESERVED_NAMES.has(first.replace(/\.html$/, ''))
}

/** Pages with the same file: `/about` for `/about.html`, also where that is a folder here. */
function listNeighbours(address: string): string[] {
  const parts = address.split('/')
  const folders = parts.slice(2).map((_, index) => parts.slice(0, index + 2).join('/'))
  const page = /\/index\.html$/.test(address)
    ? address.slice(0, -'/index.html'.length)
    : ''
  return [address, ...folders].flatMap((url) => pageBeside(url) ?? []).concat(page || [])
}

/** True for an address that a document or a list gives. */
export function isOwnedByPage(db: Database, address: string): boolean {
  return findOwner(db, address) !== undefined
}

const OTHERS = "owner not like 'public/%'"

function findOwner(db: Database, url: string): string | undefined {
  const sql = `select owner from address where path = ? and ${OTHERS} order by owner limit 1`
  const row = db.find<{ owner: string }>(sql, url)
  return row && describe(row.owner)
}

/** A page in a folder of the name of this file. */
function findOwnerBelow(db: Database, address: string): string | undefined {
  // `0` is what follows a slash.
  const sql = `select owner from address where path > ? and path < ? and ${OTHERS} limit 1`
  const row = db.find<{ owner: string }>(sql, `${address}/`, `${address}0`)
  return row && `the folder of ${describe(row.owner)}`
}

/** Compressed forms lie beside their file, under the same names. */
function findCompressed(db: Database, address: string): string | undefined {
  const base = /^(.+)\.(?:br|gz)$/.exec(address)?.[1]
  if (base === undefined || !findPublicFileAt(db, base)) return findOwner(db, base ?? '')
  return `the compressed form of \`${decodePath(base)}\``
}

/** A list is named by its kind: `tag:rust`. */
function describe(owner: string): string {
  return owner.includes('/') ? `\`${owner}\`` : `the list \`${owner}\``
}
