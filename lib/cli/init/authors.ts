// The authors of a blog, and the one who writes on this machine.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { parse } from 'yaml'

import { withYaml } from '../../content/check/index.ts'
import { PLACEHOLDERS } from '../../content/schema/placeholders.ts'
import { attempt } from '../../files/look.ts'
import { readRegularFileSync } from '../../files/read-file.ts'
import { ROUTES } from '../../site/routes.ts'
import { readUserName } from './repository.ts'

export interface Author {
  /** Name of the file, without `.md`. */
  readonly id: string
  /** Undefined where the file can not be read: `check` tells. */
  readonly name: string | undefined
}

/** In the order of their files. */
export function listAuthors(contentDir: string): Author[] {
  const folder = join(contentDir, ROUTES.author.content)
  const files = existsSync(folder) ? readdirSync(folder).toSorted() : []
  return files
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ id: file.slice(0, -3), name: readName(join(folder, file)) }))
}

/** Who signs what is written here: of several authors the one whom git knows, else the first. */
export function findWriter(contentDir: string): string {
  const authors = listAuthors(contentDir)
  const [first] = authors
  if (!first) return PLACEHOLDERS.author
  if (authors.length === 1) return first.id
  const user = readUserName(contentDir)
  return (authors.find(({ name }) => name === user) ?? first).id
}

function readName(file: string): string | undefined {
  const fields = attempt((): unknown => {
    const text = withYaml(readRegularFileSync(file).toString())
    return parse(/^---\r?\n(.*?)\r?\n---/s.exec(text)?.[1] ?? '')
  })
  const isMapping = typeof fields === 'object' && fields !== null && 'name' in fields
  return isMapping && typeof fields.name === 'string' ? fields.name : undefined
}
