// Hugo: front matter in three forms, bundles, sections, languages.
import type { Source } from '../../model/source.ts'
import { toAddress } from '../../folders/addresses.ts'
import { type Document, readDefaults, readDocument } from '../../folders/document.ts'
import type { Blog, Engine, Place } from '../../folders/engine.ts'
import { findText, listFields, toFields } from '../../folders/fields.ts'
import { findRoot, folderOf, type Folder, stemOf } from '../../folders/folder.ts'
import { listPeople, toPerson } from '../../folders/people.ts'
import { toReader } from '../../folders/read-blog.ts'
import { complete } from './complete.ts'
import { type HugoConfig, readConfig } from './config.ts'
import { toFacts } from './facts.ts'
import { findPage } from './find-page.ts'
import { listBundles, placeFile, readPath } from './place.ts'

const OWN =
  /(?<=^|\/)(?:hugo\.(?:toml|ya?ml|json)|config\/_default\/(?:hugo|config)\.(?:toml|ya?ml|json))$/
const SHARED = /(?<=^|\/)config\.(?:toml|ya?ml|json)$/

const ENGINE: Engine = {
  name: 'hugo',
  label: 'Hugo',
  findRoot: (source) => findRoot(source, OWN) ?? findRoot(source, SHARED),
  recognise: async (source) => {
    const hasContent = source.files.some(({ path }) =>
      /(?:^|\/)content\/.*\.(?:md|markdown|html|org)$/.test(path),
    )
    if (findRoot(source, OWN) !== undefined) return hasContent ? 0.95 : 0.6
    if (await isOfZola(source)) return 0
    const isHugo = source.files.some(({ path }) =>
      /(?:^|\/)(?:archetypes|layouts|themes|static|data|resources)\//.test(path),
    )
    return hasContent ? (isHugo ? 0.9 : 0.75) : 0.1
  },
  open: openBlog,
}

export const hugo = toReader(ENGINE)

// Both have a `config.toml`: Zola's says `base_url`.
async function isOfZola(source: Source): Promise<boolean> {
  const root = findRoot(source, SHARED)
  const file = source.files.find(({ path }) => path === `${root}config.toml`)
  const head = file ? new TextDecoder().decode(await file.head()) : ''
  return /^\s*base_url\s*=/m.test(head)
}

async function openBlog(folder: Folder): Promise<Blog> {
  const config = await readConfig(folder)
  const bundles = listBundles(config, folder.paths)
  const cascades = await readCascades(folder, config)
  const data = ['yaml', 'yml', 'toml', 'json'].map((ending) => `data/authors.${ending}`)
  return {
    facts: toFacts(folder, config),
    people: [
      ...listPeople(await folder.readData(...data)),
      ...(await readPeople(folder)),
    ],
    syntax: { templates: 'hugo' },
    place: (path) => withCascade(placeFile(config, bundles, path), path, cascades),
    complete: (path, document) => complete(config, path, document),
    findTarget: findPage(folder.paths, config),
    toTopic: (path, { fields, body }) => {
      const name = readPath(config, path)?.folder.split('/')[1]
      const title = findText(fields, 'title')
      const description = findText(fields, 'description') ?? body.trim()
      if (name === undefined || (title === undefined && description === ''))
        return undefined
      return {
        ...{ type: 'topic', name: title ?? name },
        ...(title !== undefined && { title }),
        ...(description !== '' && { description }),
        addresses: [toAddress(config.url, `/${readPath(config, path)?.folder ?? ''}`)],
      }
    },
  }
}

/** `data/authors/ada.toml`. */
async function readPeople(folder: Folder) {
  const paths = folder.paths.filter((path) =>
    /^data\/authors\/[^/]+\.(?:toml|ya?ml|json)$/.test(path),
  )
  const people = await Promise.all(
    paths.map(async (path) =>
      toPerson(stemOf(path), toFields(await folder.readData(path))),
    ),
  )
  return people.flat()
}

/** Fields that a section gives to all below it; those with a target are for some alone. */
async function readCascades(
  folder: Folder,
  config: HugoConfig,
): Promise<ReadonlyMap<string, Document>> {
  const cascades = new Map<string, Document>()
  for (const path of folder.paths) {
    if (readPath(config, path)?.kind !== 'section' || !path.endsWith('.md')) continue
    const text = await folder.read(path)
    if (!text?.includes('cascade')) continue
    const { raw } = readDocument('page', 'x', text)
    const all = listFields(raw.cascade).filter(
      (each) => each.target === undefined && each._target === undefined,
    )
    if (all[0]) cascades.set(folderOf(path), readDefaults(Object.assign({}, ...all)))
  }
  return cascades
}

function withCascade(
  place: Place,
  path: string,
  cascades: ReadonlyMap<string, Document>,
): Place {
  if (place.as !== 'article' && place.as !== 'page') return place
  for (let at = folderOf(path); at !== ''; at = folderOf(at.slice(0, -1))) {
    const defaults = cascades.get(at)
    if (defaults) return { ...place, defaults }
  }
  return place
}
