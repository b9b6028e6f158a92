// `rename`: moves an article and updates the links to it.
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { Command } from 'commander'

import { folderTypeOf, slugOf } from '../../site/document-slug.ts'
import type { Compiler } from '../../content/compile/compiler.ts'
import {
  type Move,
  renderReaddressed,
  toArticlePath,
  toMovedAddress,
  toRebasedAddress,
} from '../../content/references/move.ts'
import {
  listHeroPlaces,
  renderMoved,
} from '../../content/references/front-matter-edit.ts'
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
    const { id, linkedFrom, ...move } = requireMove(
      compiler,
      contentDir,
      oldName,
      newName,
    )
    const broken = compiler.listBroken().filter((file) => file.endsWith('.md'))
    const sources = linkedFrom.filter((file) => !broken.includes(file))
    moveFile(contentDir, id, move)
    const changed = sources.filter((file) => relink(contentDir, file, move))
    const left = broken.filter((file) => hasLink(contentDir, file, move))
    report(move, changed, left)
  })
}

function requireMove(
  compiler: Compiler,
  contentDir: string,
  oldName: string,
  newName: string,
) {
  const [from, to] = [toArticlePath(oldName), toArticlePath(newName)]
  const article = compiler.findMovable(from)
  if (!article || compiler.listBroken().includes(from)) {
    throw new CommandError(
      `No valid article at ${from}. Name its file, and run \`npm run check\`.`,
    )
  }
  const slug = slugOf(to, {})
  if (folderTypeOf(to) !== 'article' || slug === undefined) {
    throw new CommandError(
      `${to} is not a valid name for an article: use letters, digits, - _ and .`,
    )
  }
  if (existsSync(join(contentDir, to))) throw new CommandError(`${to} already exists.`)
  const { id, slug: oldSlug, isSlugFromPath, linkedFrom } = article
  return { id, from, to, oldSlug, newSlug: isSlugFromPath ? slug : oldSlug, linkedFrom }
}

function moveFile(contentDir: string, id: string, move: Move): void {
  const [from, to] = [join(contentDir, move.from), join(contentDir, move.to)]
  const text = readFileSync(from, 'utf8')
  const places = [...listHeroPlaces(text), ...listWrittenAddresses(text)]
  const rebased = renderReaddressed(text, places, (written) =>
    toRebasedAddress(written, move),
  )
  mkdirSync(dirname(to), { recursive: true })
  // The id is written before the move: a crash between the two loses nothing.
  replaceFile(from, renderMoved(rebased, { id, ...move }))
  renameSync(from, to)
}

/** Returns true if the file changed. */
function relink(contentDir: string, source: string, move: Move): boolean {
  const file = join(contentDir, source)
  const text = readFileSync(file, 'utf8')
  const relinked = renderRelinked(text, source, move)
  if (relinked !== text) replaceFile(file, relinked)
  return relinked !== text
}

function hasLink(contentDir: string, source: string, move: Move): boolean {
  const file = join(contentDir, source)
  if (!existsSync(file)) return false
  const text = readFileSync(file, 'utf8')
  return renderRelinked(text, source, move) !== text
}

function renderRelinked(text: string, source: string, move: Move): string {
  return renderReaddressed(text, listWrittenAddresses(text), (written) =>
    toMovedAddress(source, written, move),
  )
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
