// Reads what the content folder has before an import.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

import { scan } from '../../content/compile/scan/scan.ts'
import { isFolder } from '../../files/look.ts'
import { derivedName, folderTypeOf } from '../../site/document-slug.ts'
import { toAddressKey } from '../plan/address-key.ts'
import { foldName } from '../plan/names.ts'
import type { PresentContent, PresentDocument } from '../plan/present-content.ts'

/** An empty one for a folder that is not there yet. */
export function readPresentContent(contentDir: string): PresentContent {
  const articles = new Map<string, PresentDocument>()
  const pages = new Map<string, PresentDocument>()
  const slugs = { article: new Set<string>(), page: new Set<string>() }
  const paths = new Set<string>()
  for (const { path } of isFolder(contentDir) ? scan(contentDir).files : []) {
    paths.add(foldName(path))
    const type = folderTypeOf(path)
    if (type !== 'article' && type !== 'page') continue
    const { id, slug, aliases } = readNames(join(contentDir, path))
    const document = { path, slug: slug ?? derivedName(path) ?? path }
    slugs[type].add(foldName(document.slug))
    if (type === 'article' && id !== undefined) articles.set(id, document)
    if (type === 'page')
      for (const alias of [path, ...aliases])
        pages.set(toAddressKey(alias)?.path ?? alias, document)
  }
  return {
    ...{ articles, pages, paths },
    ...{ articleSlugs: slugs.article, pageSlugs: slugs.page },
  }
}

interface Names {
  readonly id: string | undefined
  readonly slug: string | undefined
  readonly aliases: readonly string[]
}

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n(.*?)\r?\n---[ \t]*\r?$/ms
const NO_NAMES: Names = { id: undefined, slug: undefined, aliases: [] }

function readNames(file: string): Names {
  try {
    const yaml = FRONT_MATTER.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
    return parseNames(parse(yaml, { logLevel: 'silent' }))
  } catch {
    // A file that no check can read has no id that counts.
    return NO_NAMES
  }
}

function parseNames(fields: unknown): Names {
  if (typeof fields !== 'object' || fields === null) return NO_NAMES
  const textOf = (name: string) => {
    const value: unknown = Reflect.get(fields, name)
    const isName = typeof value === 'string' || typeof value === 'number'
    return isName ? copyOf(`${value}`) : undefined
  }
  const aliases: unknown = Reflect.get(fields, 'aliases')
  return {
    ...{ id: textOf('id'), slug: textOf('slug') },
    aliases: Array.isArray(aliases) ? aliases.map((alias) => copyOf(String(alias))) : [],
  }
}

// A part of a string keeps the whole of it in memory: here the file that names were read from.
function copyOf(name: string): string {
  return Buffer.from(name).toString()
}
