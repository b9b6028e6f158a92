import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { slugOf } from '../content/check/index.ts'
import type { Engine, Movable } from '../content/engine/engine.ts'
import {
  renderMoved,
  renderRebased,
  renderRelinked,
  toArticlePath,
} from '../content/move.ts'
import { CommandError } from './errors.ts'
import { type Installation, openInstalledEngine, readSettings } from './installation.ts'
import { countOf } from './report.ts'

/**
 * Moves an article: its id is written into it first, its old slug becomes an alias, and the
 * links to its file in other documents follow.
 */
export async function rename(
  installation: Installation,
  oldName: string,
  newName: string,
): Promise<void> {
  const settings = readSettings('check')
  const engine = openInstalledEngine(installation, settings, 'npm run rename')
  try {
    await engine.sync()
    engine.release(new Date())
    const { from, to, article } = requireMove(
      engine,
      settings.contentDir,
      oldName,
      newName,
    )
    move(settings.contentDir, from, to, article)
    const files = relink(settings.contentDir, from, to, article)
    console.log(`${from} → ${to}`)
    if (files > 0) console.log(`Links mended in ${countOf(files, 'file')}`)
  } finally {
    await engine.close()
  }
}

function requireMove(
  engine: Engine,
  contentDir: string,
  oldName: string,
  newName: string,
) {
  const [from, to] = [toArticlePath(oldName), toArticlePath(newName)]
  const article = engine.findMovable(from)
  if (!article) {
    throw new CommandError(
      `There is no good article at ${from}. Name its file, and see \`npm run check\`.`,
    )
  }
  if (!to.startsWith('articles/') || slugOf(to, {}) === undefined) {
    throw new CommandError(
      `${to} is no name for an article: use letters, digits, - _ and .`,
    )
  }
  if (existsSync(join(contentDir, to))) throw new CommandError(`${to} exists already.`)
  return { from, to, article }
}

function move(contentDir: string, from: string, to: string, article: Movable): void {
  const newSlug = article.isSlugFromPath ? slugOf(to, {}) : article.slug
  const text = readFileSync(join(contentDir, from), 'utf8')
  const moved = renderMoved(renderRebased(text, from, to), {
    id: article.id,
    oldSlug: article.slug,
    newSlug: newSlug ?? article.slug,
  })
  mkdirSync(dirname(join(contentDir, to)), { recursive: true })
  // The id goes in at the old place first: killed between the two, nothing is lost.
  writeFileSync(join(contentDir, from), moved)
  renameSync(join(contentDir, from), join(contentDir, to))
}

/** Returns the number of files that changed. */
function relink(
  contentDir: string,
  from: string,
  to: string,
  { linkedFrom }: Movable,
): number {
  for (const source of linkedFrom) {
    const file = join(contentDir, source)
    const lines = readFileSync(file, 'utf8').split('\n')
    const relinked = lines.map((line) => renderRelinked(line, source, from, to))
    writeFileSync(file, relinked.join('\n'))
  }
  return linkedFrom.length
}
