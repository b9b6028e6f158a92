// `rename`: moves an article and updates the links to it.
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

import { Command } from 'commander'

import { readRegularFileSync } from '../../files/read-file.ts'
import { folderTypeOf, slugOf } from '../../site/document-slug.ts'
import type { Compiler } from '../../content/compile/compiler.ts'
import {
  type AddressPlace,
  type Move,
  renderReaddressed,
  toArticlePath,
  toArticleUrl,
  toMovedAddress,
  toRebasedAddress,
} from '../../content/references/move.ts'
import {
  listFieldPlaces,
  renderMoved,
  renderRetranslated,
} from '../../content/references/front-matter-edit.ts'
import { SITE_FILE } from '../../content/store/site.ts'
import { toRoutePath } from '../../site/routes.ts'
import { toSiblingSlug, toUndatedSlug } from '../../site/shapes/dated.ts'
import { parseNameLanguage } from '../../text/language/file-name.ts'
import { listWrittenAddresses } from '../../markdown/parse/written-addresses.ts'
import { CommandError } from '../../model/command-error.ts'
import { type Installation, readSettings, withCompiler } from '../process/installation.ts'
import { replaceFile } from '../../files/replace-file.ts'
import { countOf } from '../terminal/counts.ts'

export function renameCommand(installation: Installation): Command {
  return new Command('rename')
    .description('move an article, keep its id, redirect its old URL, update links to it')
    .argument('<old>', 'slug or path of the article')
    .argument('<new>', 'new slug, or path under articles/')
    .action((from, to) => rename(installation, from, to))
}

/**
 * Moves an article: writes its id into the file, adds the old slug as an alias, and updates
 * the links in other documents.
 */
async function rename(
  installation: Installation,
  oldName: string,
  newName: string,
): Promise<void> {
  const settings = readSettings('check')
  const { contentDir } = settings
  await withCompiler(installation, settings, 'npm run rename', async (compiler) => {
    await compiler.compile()
    compiler.publishSnapshot(new Date())
    const required = requireMove(compiler, contentDir, oldName, newName)
    const { id, linkedFrom, others, siteUrl, ...rest } = required
    const move = { ...rest, siteUrls: [siteUrl, settings.siteUrl ?? siteUrl] }
    const broken = compiler.listBroken()
    const linking = new Set(linkedFrom)
    const sources = others.filter(
      (file) =>
        !broken.includes(file) &&
        (linking.has(file) || mentions(contentDir, file, move.oldSlug)),
    )
    moveFile(contentDir, id, move)
    const stayed = hasStayed(contentDir, move)
    const changed = sources.filter((file) => relink(contentDir, file, move))
    const left = broken.filter((file) => hasLink(contentDir, file, move))
    report(move, changed, left)
    for (const line of listParted(move, others)) console.log(line)
    if (stayed) console.log(`The other files of ${dirname(move.from)}/ stayed there`)
  })
}

function requireMove(
  compiler: Compiler,
  contentDir: string,
  oldName: string,
  newName: string,
) {
  const article = compiler.findMovable(oldName)
  if (!article || compiler.listBroken().includes(article.path)) {
    throw new CommandError(
      `No valid article at ${toArticlePath(oldName)}. Name its file, and run \`npm run check\`.`,
    )
  }
  const { path: from, slug: oldSlug, isSlugFromPath, ...rest } = article
  const to = toTargetPath(from, newName)
  const slug = slugOf(to, {})
  if (folderTypeOf(to) !== 'article' || slug === undefined) {
    throw new CommandError(
      `${to} is not a valid name for an article: use letters, digits, - _ and .`,
    )
  }
  const isFolder = movesFolder(contentDir, from, to)
  const newSlug = isSlugFromPath ? toSiblingSlug(oldSlug, slug) : oldSlug
  const taken = isFolder ? dirname(to) : to
  if (existsSync(join(contentDir, taken)))
    throw new CommandError(`${taken} already exists.`)
  const owner = newSlug === oldSlug ? undefined : compiler.findMovable(newSlug)?.path
  if (owner !== undefined && owner !== from)
    throw new CommandError(`${owner} has the address of ${to} already.`)
  return { ...rest, from, to, oldSlug, newSlug, isFolder }
}

/** An article with a folder keeps one, unless a file is named. */
function toTargetPath(from: string, named: string): string {
  const to = toArticlePath(named)
  const isNamed = /\.md$|(?:^|\/)index$/.test(named)
  return from.endsWith('/index.md') && !isNamed ? to.replace(/\.md$/, '/index.md') : to
}

/** Whether the folder goes as a whole: not with other articles in it, nor into itself. */
function movesFolder(contentDir: string, from: string, to: string): boolean {
  const [old, folder] = [dirname(from), dirname(to)]
  const areFolders = [from, to].every((path) => /^[^/]+\/.+\/index\.md$/.test(path))
  if (!areFolders || `${folder}/`.startsWith(`${old}/`)) return false
  return listOthers(contentDir, from).every((name) => !name.endsWith('.md'))
}

/** Files beside an article in its folder, and below. */
function listOthers(contentDir: string, path: string): string[] {
  const folder = join(contentDir, dirname(path))
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((name) => name !== 'index.md')
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
function hasStayed(contentDir: string, { from, isFolder }: Move): boolean {
  if (isFolder || !/\/.+\/index\.md$/.test(from)) return false
  return listOthers(contentDir, from).length > 0
}

/** Whether the address of the article is in a file, as in a full one of the site, or its slug. */
function mentions(contentDir: string, source: string, slug: string): boolean {
  const text = readText(contentDir, source)
  const paths = [toArticleUrl(slug), toRoutePath('article', { slug })]
  const isMentioned = paths.some((path) =>
    text.toLowerCase().includes(path.toLowerCase()),
  )
  return (
    isMentioned ||
    (text.includes('translation_of:') && text.includes(toUndatedSlug(slug)))
  )
}

/** Returns true if the file changed. */
function relink(contentDir: string, source: string, move: Move): boolean {
  const text = readText(contentDir, source)
  const relinked = renderRelinked(text, source, move)
  if (relinked !== text) replaceFile(join(contentDir, source), relinked)
  return relinked !== text
}

function hasLink(contentDir: string, source: string, move: Move): boolean {
  const text = readText(contentDir, source)
  return renderRelinked(text, source, move) !== text
}

/** Empty for a file that is not there. */
function readText(contentDir: string, source: string): string {
  const file = join(contentDir, source)
  return existsSync(file) ? readRegularFileSync(file).toString() : ''
}

function renderRelinked(text: string, source: string, move: Move): string {
  const readdressed = renderReaddressed(text, listPlaces(source, text), (written) =>
    toMovedAddress(source, written, move),
  )
  return renderRetranslated(readdressed, move)
}

function listPlaces(path: string, text: string): AddressPlace[] {
  const ofFields = listFieldPlaces(path, text)
  return path === SITE_FILE ? ofFields : [...ofFields, ...listWrittenAddresses(text)]
}

/** What the names of files said of translations, and say no more. */
function listParted({ from, to }: Move, others: readonly string[]): string[] {
  const [old, now] = [parseNameLanguage(from), parseNameLanguage(to)]
  const isLost = old.language !== undefined && now.language !== old.language
  const language = `${to} was in ${old.language} by its name: write \`language: ${old.language}\``
  const siblings = others.filter((path) => parseNameLanguage(path).stem === old.stem)
  const parted = siblings.map(
    (path) => `${path} had the same name: write \`translation_of\` into one of the two`,
  )
  return [...(isLost ? [language] : []), ...(now.stem === old.stem ? [] : parted)]
}

function report(
  { from, to }: Move,
  changed: readonly string[],
  left: readonly string[],
): void {
  console.log(`${from} → ${to}`)
  if (changed.length > 0)
    console.log(`Links updated in ${countOf(changed.length, 'file')}:`)
  for (const file of changed) console.log(`  ${file}`)
  for (const file of left) {
    console.log(`${file} links to it and has errors: fix them, then update its links`)
  }
}
