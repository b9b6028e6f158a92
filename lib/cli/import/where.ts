// Where an import goes: a content folder, and a folder below its articles.
import { join, relative, resolve, sep } from 'node:path'

import { CommandError } from '../../model/command-error.ts'
import { parseSettings } from '../../settings.ts'

export interface ImportPlace {
  /** Absolute. */
  readonly contentDir: string
  /** Below `articles/` and `pages/`; empty for none. */
  readonly below: string
  /** Absolute: what the import remembers of this content folder. */
  readonly stateFolder: string
}

/**
 * `into` is a content folder, or a folder below the articles of the present one, such as
 * `content/articles/old`. Throws `CommandError` for another folder of the content.
 */
export function findImportPlace(
  into: string | undefined,
  env: NodeJS.ProcessEnv,
  cwd: string,
): ImportPlace {
  const { contentDir } = parseSettings(env, cwd, 'check')
  if (into === undefined) return toPlace(contentDir, '', env, cwd)
  const folder = resolve(cwd, into)
  const path = relative(contentDir, folder)
  if (path === '' || path.startsWith('..')) return toPlace(folder, '', env, cwd)
  const [first, ...rest] = path.split(sep)
  if (first === 'articles') return toPlace(contentDir, rest.join('/'), env, cwd)
  throw new CommandError(
    `--into ${into}: articles go below ${join(contentDir, 'articles')}, or into a content folder elsewhere.`,
  )
}

function toPlace(
  contentDir: string,
  below: string,
  env: NodeJS.ProcessEnv,
  cwd: string,
): ImportPlace {
  const own = { ...env, CONTENT_DIR: contentDir }
  const { stateDir } = parseSettings(own, cwd, 'check')
  return { contentDir, below, stateFolder: join(stateDir, 'import') }
}
