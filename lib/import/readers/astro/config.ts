// What `astro.config.mjs` and the pages say: they are programs, and only searched.
import { parseSiteUrl } from '../../folders/addresses.ts'
import { folderOf, type Folder } from '../../folders/folder.ts'
import { findProperty } from '../../folders/script-config.ts'

export interface AstroConfig {
  readonly url?: string
  readonly title?: string
  readonly description?: string
  readonly hasSlash: boolean
  readonly collections: readonly Collection[]
}

export interface Collection {
  readonly name: string
  /** Of its files, with a slash at its end. */
  readonly folder: string
  /** Where the site has its pages, with slashes; undefined where no page says it. */
  readonly route?: string
}

export async function readConfig(folder: Folder): Promise<AstroConfig> {
  const path = folder.paths.find((each) => /^astro\.config\.\w+$/.test(each))
  const program = (path && (await folder.read(path))) ?? ''
  const url = parseSiteUrl(findProperty(program, 'site'), findProperty(program, 'base'))
  const facts = await readFacts(folder)
  return {
    ...facts,
    ...(url !== undefined && { url }),
    hasSlash: findProperty(program, 'trailingSlash') !== 'never',
    collections: await listCollections(folder),
  }
}

// `src/consts.ts` of the template, and what themes have in its place.
async function readFacts(folder: Folder) {
  const paths = folder.paths.filter((path) =>
    /^(?:src\/)?(?:consts?|config|site|site[-_.]?config|constants)(?:\/(?:index|site))?\.(?:ts|js|mjs)$/i.test(
      path,
    ),
  )
  for (const path of paths) {
    const program = (await folder.read(path)) ?? ''
    const title = findProperty(program, 'SITE_TITLE') ?? findProperty(program, 'title')
    const description =
      findProperty(program, 'SITE_DESCRIPTION') ?? findProperty(program, 'description')
    if (title !== undefined)
      return { title, ...(description !== undefined && { description }) }
  }
  return {}
}

async function listCollections(folder: Folder): Promise<Collection[]> {
  const folders = new Map<string, string>()
  for (const path of folder.paths) {
    const name = /^src\/content\/([^/_]+)\/.+\.mdx?$/i.exec(path)?.[1]
    if (name !== undefined) folders.set(name, `src/content/${name}/`)
  }
  for (const path of [
    'src/content.config.ts',
    'src/content/config.ts',
    'src/content.config.js',
    'src/content.config.mjs',
  ]) {
    const program = (await folder.read(path)) ?? ''
    const loaders =
      /(\w+)\s*=\s*defineCollection\(\s*\{[\s\S]{0,300}?base:\s*["'`](?:\.?\/)?([^"'`]+)["'`]/g
    for (const [, name, base] of program.matchAll(loaders))
      if (name !== undefined && base !== undefined)
        folders.set(name, `${base.replace(/\/$/, '')}/`)
  }
  const routes = await listRoutes(folder)
  return [...folders].map(([name, path]) => {
    const route =
      routes.get(name) ?? (OF_ARTICLES.test(name) ? routes.get('') : undefined)
    return { name, folder: path, ...(route !== undefined && { route }) }
  })
}

/** What a collection of articles is called. */
export const OF_ARTICLES = /blog|post|article|news|writing|note|journal|essay|diar/i

/** Pages with a variable in their name, by the collection that they show. */
async function listRoutes(folder: Folder): Promise<ReadonlyMap<string, string>> {
  const routes = new Map<string, string>()
  for (const path of folder.paths) {
    const page = /^src\/pages\/(.*)\[(?:\.\.\.)?\w+\](?:\/index)?\.astro$/.exec(path)?.[1]
    if (
      page === undefined ||
      page.includes('[') ||
      /(?:tag|categor|page|author)s?\//.test(page)
    )
      continue
    const program = (await folder.read(path)) ?? ''
    const name = /getCollection\(\s*["'](\w+)["']/.exec(program)?.[1]
    if (name !== undefined && !routes.has(name)) routes.set(name, `/${folderOf(page)}`)
    else if (name === undefined && !routes.has('')) routes.set('', `/${folderOf(page)}`)
  }
  return routes
}
