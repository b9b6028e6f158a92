// Moves an article: its id stays, its old slug becomes an alias, and links to it are updated.
import { mkdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { readRegularFileSync } from '../../../files/read-file.ts'
import { replaceFile } from '../../../files/replace-file.ts'
import { toRoutePath } from '../../../site/routes.ts'
import { toUndatedSlug } from '../../../site/shapes/dated.ts'
import { parseNameLanguage } from '../../../text/language/file-name.ts'
import { renderMoved } from '../../references/front-matter-edit.ts'
import {
  type Move,
  renderReaddressed,
  toArticleUrl,
  toRebasedAddress,
} from '../../references/move.ts'
import { SITE_FILE } from '../../store/site.ts'
import { listBeside } from '../beside.ts'
import type { RenamePlan } from './plan.ts'
import { hasLink, listPlaces, readText, relinkAll } from './relink.ts'

export interface Renamed {
  readonly from: string
  readonly to: string
  /** Files whose links were updated. */
  readonly changed: readonly string[]
  /** Files that link to the article and have errors: their links stay. */
  readonly left: readonly string[]
  /** Whether the other files of its old folder stayed there. */
  readonly hasStayed: boolean
  /** The language that its old name said, and its new one does not. */
  readonly lostLanguage: string | undefined
  /** Files that were its translations by their names, and are no more. */
  readonly parted: readonly string[]
}

/** Carries out what `planRename` returned. Paths are those under the content folder. */
export function renameArticle(contentDir: string, plan: RenamePlan): Renamed {
  const { id, move, others, broken } = plan
  const { from, to } = move
  const sources = listSources(contentDir, plan)
  moveFile(contentDir, id, move)
  const hasStayed = hasLeftFiles(contentDir, move)
  const changed = relinkAll(contentDir, sources, move)
  const left = broken.filter((file) => hasLink(contentDir, file, move))
  return { from, to, changed, left, hasStayed, ...findParted(move, others) }
}

function listSources(
  contentDir: string,
  { move, linkedFrom, others, broken }: RenamePlan,
): string[] {
  const linking = new Set(linkedFrom)
  return others.filter(
    (file) =>
      !broken.includes(file) &&
      (linking.has(file) || mentions(contentDir, file, move.oldSlug)),
  )
}

/** Whether the address of the article is in a file, as in a full one of the site, or its slug. */
function mentions(contentDir: string, source: string, slug: string): boolean {
  const text = readText(contentDir, source)
  const paths = [toArticleUrl(slug), toRoutePath('article', { slug })]
  const isMentioned = paths.some((path) =>
    text.toLowerCase().includes(path.toLowerCase()),
  )
  const hasSlugs = source === SITE_FILE || text.includes('translation_of:')
  return isMentioned || (hasSlugs && text.includes(toUndatedSlug(slug)))
}

function moveFile(contentDir: string, id: string, move: Move): void {
  const [from, to] = [join(contentDir, move.from), join(contentDir, move.to)]
  const text = readRegularFileSync(from).toString()
  const rebased = renderReaddressed(text, listPlaces(move.from, text), (written) =>
    toRebasedAddress(written, move),
  )
  const [old, target] = move.isFolder ? [dirname(from), dirname(to)] : [from, to]
  mkdirSync(dirname(target), { recursive: true })
  // The id is written before the move: a crash between the two loses nothing.
  replaceFile(from, renderMoved(rebased, { id, ...move }))
  renameSync(old, target)
}

/** Pictures of an article that had a folder, and has none or another now. */
function hasLeftFiles(contentDir: string, { from, isFolder }: Move): boolean {
  if (isFolder || !/\/.+\/index\.md$/.test(from)) return false
  return listBeside(contentDir, from).length > 0
}

/** What the names of files said of translations, and say no more. */
function findParted({ from, to }: Move, others: readonly string[]) {
  const [old, now] = [parseNameLanguage(from), parseNameLanguage(to)]
  const lostLanguage = now.language === old.language ? undefined : old.language
  const siblings = others.filter((path) => parseNameLanguage(path).stem === old.stem)
  return { lostLanguage, parted: now.stem === old.stem ? [] : siblings }
}
