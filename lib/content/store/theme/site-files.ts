// Files that every page names: style sheet, logo, icons.
import type { Logo, Site } from '../../../model/article.ts'
import type { PictureReference, SiteRecord } from '../../../model/document.ts'
import { DEFAULT_ICONS, isOwnIcon, listIcons } from '../../../model/icons.ts'
import { toRoutePath } from '../../../site/routes.ts'
import { toPath } from '../../../site/url.ts'
import type { Database } from '../database.ts'
import { findRecord } from '../documents.ts'
import { findPublicFileAt, isInPublic, toPublicAddress } from '../public-files.ts'
import { SITE_FILE } from '../site.ts'
import { findStyleSheet } from './theme-files.ts'

type LogoOwner = Pick<Partial<SiteRecord>, 'logo'>

/** As they are now, for the record of `site.yaml`. */
export function readSiteFiles(
  db: Database,
  { logo }: LogoOwner,
  basePath: string,
): Pick<Site, 'icons' | 'logo' | 'darkLogo' | 'styleSheet'> {
  const file = findStyleSheet(db)
  return {
    icons: listIcons((path) => findPublicFileAt(db, path) !== undefined),
    logo: findLogo(db, logo?.light, basePath),
    darkLogo: findLogo(db, logo?.dark, basePath),
    styleSheet: file && toPath(basePath, toRoutePath('asset', { file })),
  }
}

/** Whether a change of this file may change what every page names. */
export function isSiteFile({ logo }: LogoOwner, path: string): boolean {
  if (isInPublic(path)) return isOwnIcon(toPublicAddress(path))
  return [logo?.light, logo?.dark].some(
    (picture) => picture?.kind === 'file' && picture.path === path,
  )
}

interface LogoRow {
  readonly name: string
  readonly width: number | null
  readonly height: number | null
}

function findLogo(
  db: Database,
  logo: PictureReference | undefined,
  basePath: string,
): Logo | undefined {
  if (logo?.kind !== 'file') return logo && { src: logo.url }
  const sql = 'select name, width, height from media where path = ?'
  const row = db.find<LogoRow>(sql, logo.path)
  if (!row) return undefined
  const { name, width, height } = row
  const src = toPath(basePath, toRoutePath('media', { file: name }))
  return { src, ...(width !== null && height !== null && { width, height }) }
}

/** Another text whenever a page would name another file. */
export function describeSiteFiles(db: Database): string {
  const record = findRecord(db, SITE_FILE, 'site') ?? {}
  const { icons, ...files } = readSiteFiles(db, record, '')
  const own = icons === DEFAULT_ICONS ? [] : icons.map(({ path }) => path)
  const isUsual = own.length === 0 && Object.values(files).every((file) => !file)
  return isUsual ? '' : JSON.stringify([own, files])
}
