// What the files of Eleventy say: programs are searched, and never run.
import { parseSiteUrl } from '../../folders/addresses.ts'
import { type Document, readDefaults } from '../../folders/document.ts'
import { type Fields, findText, listTexts, toFields } from '../../folders/fields.ts'
import { type Folder, folderOf } from '../../folders/folder.ts'
import {
  findFlag,
  findProperty,
  findTexts,
  listBlocks,
} from '../../folders/script-config.ts'

export interface EleventyConfig {
  readonly url?: string
  readonly title?: string
  readonly description?: string
  readonly language?: string
  /** With a slash at its end; empty where all of the folder is read. */
  readonly input: string
  /** Fields of folders, by their paths with a slash at the end. */
  readonly folders: ReadonlyMap<string, Document>
}

export async function readConfig(folder: Folder): Promise<EleventyConfig> {
  const path = folder.paths.find((each) =>
    /^(?:\.eleventy|eleventy\.config)\.\w+$/.test(each),
  )
  const program = (path && (await folder.read(path))) ?? ''
  const [dir = ''] = listBlocks(program, /\bdir\s*:\s*\{/g)
  const input =
    findProperty(dir, 'input') ??
    /setInputDirectory\(\s*["']([^"']+)/.exec(program)?.[1] ??
    findProperty(program, 'input') ??
    ''
  const own = input.replace(/^\.?\/|\/$/g, '').replace(/^\.$/, '')
  const start = own === '' ? '' : `${own}/`
  return {
    ...(await readFacts(folder, start)),
    input: start,
    folders: await readFolders(folder),
  }
}

const FACTS = /(?:^|\/)_?data\/(?:metadata|site|meta)\.(?:json|js|mjs|cjs|ya?ml)$/

async function readFacts(folder: Folder, input: string) {
  const paths = folder.paths.filter(
    (path) => FACTS.test(path) || /(?:^|\/)_data\/(?:metadata|site|meta)\./.test(path),
  )
  const [path = `${input}_data/metadata.json`] = paths
  const isData = /\.(?:json|ya?ml)$/.test(path)
  const program = (await folder.read(path)) ?? ''
  const fields = isData ? toFields(await folder.readData(path)) : {}
  const find = (...names: string[]) =>
    isData
      ? findText(fields, ...names)
      : names.map((name) => findProperty(program, name)).find(Boolean)
  const url = parseSiteUrl(find('url', 'siteUrl', 'baseUrl'))
  const [title, description, language] = [
    find('title', 'name'),
    find('description'),
    find('language', 'lang'),
  ]
  return {
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(language !== undefined && { language }),
  }
}

/** `posts/posts.json`, `posts/posts.11tydata.js`: the deepest folder counts last. */
async function readFolders(folder: Folder): Promise<ReadonlyMap<string, Document>> {
  const found = new Map<string, Fields>()
  for (const path of folder.paths) {
    const [, name, file] =
      /([^/]+)\/([^/]+?)(?:\.11tydata)?\.(?:json|js|mjs|cjs)$/.exec(path) ?? []
    if (name === undefined || name !== file || path.includes('_data/')) continue
    const fields = path.endsWith('.json')
      ? toFields(await folder.readData(path))
      : searchFields((await folder.read(path)) ?? '')
    found.set(folderOf(path), { ...found.get(folderOf(path)), ...fields })
  }
  const all = new Map<string, Document>()
  for (const at of [...found.keys()].toSorted((a, b) => a.length - b.length)) {
    const above = [...found].filter(([each]) => at.startsWith(each))
    all.set(at, readDefaults(Object.assign({}, ...above.map(([, fields]) => fields))))
  }
  return all
}

function searchFields(program: string): Fields {
  const tags = findTexts(program, 'tags')
  const permalink = findProperty(program, 'permalink')
  const isDraft = findFlag(program, 'draft')
  const isHidden = findFlag(program, 'permalink') === false
  return {
    ...(tags.length > 0 && { tags }),
    ...(permalink !== undefined && { permalink }),
    ...(isHidden && { permalink: false }),
    ...(isDraft !== undefined && { draft: isDraft }),
  }
}

/** The fields of the nearest folder that has some. */
export function findDefaults(
  { folders }: EleventyConfig,
  path: string,
): Document | undefined {
  for (let at = folderOf(path); at !== ''; at = folderOf(at.slice(0, -1))) {
    const found = folders.get(at)
    if (found) return found
  }
  return undefined
}

/** Tags that a folder gives to all in it name a list of the site, and no topic. */
export function listCollections(config: EleventyConfig, path: string): string[] {
  return listTexts(findDefaults(config, path)?.raw.tags)
}
