import { join } from 'node:path'
import { onTestFinished } from 'vitest'

import {
  articleOf,
  type ContentFolder,
  makeTestContent,
} from '../../support/content-fixture.ts'
import type { App } from './app.ts'
import { type Blog, type BlogSettings, openBlog, type Places } from './blog-fixture.ts'
import { publishIndex } from './publish-index.ts'
import { readTree } from './tree.ts'

/** A few articles with tags, an old address and a picture. */
export const ARTICLES = {
  'articles/one.md': articleOf('One', 'tags: [web]', 'aliases: [first]'),
  'articles/two.md': articleOf('Two', 'tags: [web, rust]'),
  'articles/three.md': `${articleOf('Three')}\n![A dot](dot.svg)\n`,
  'articles/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  'pages/about.md': "---\ntitle: 'About'\n---\n\n[One](../articles/one.md)\n",
} as const

export interface SmallBlog extends Blog {
  readonly content: ContentFolder
  readonly places: Places
  /** Everything under OUT_DIR, by path. */
  readTree(): Map<string, Buffer>
  readText(file: string): string | undefined
}

/** A blog of one test's own, open until the test is over. */
export async function openSmallBlog(
  app: App,
  settings: BlogSettings = {},
  files: Readonly<Record<string, string>> = ARTICLES,
): Promise<SmallBlog> {
  return reopenBlog(app, makeTestContent(files), settings)
}

/** The same on folders that are there. */
export async function reopenBlog(
  app: App,
  content: ContentFolder,
  settings: BlogSettings = {},
  changes: Partial<Places> = {},
): Promise<SmallBlog> {
  const places = { ...placesOf(content), ...changes }
  const blog = await openBlog(app, places, settings)
  let isClosed = false
  const close = async () => {
    if (isClosed) return
    isClosed = true
    await blog.close()
  }
  onTestFinished(close)
  return {
    ...blog,
    content,
    places,
    close,
    readTree: () => readTree(places.outDir),
    readText: (file) => readTree(places.outDir).get(file)?.toString(),
  }
}

export function placesOf({ contentDir, environment }: ContentFolder): Places {
  return { contentDir, stateDir: environment.STATE_DIR, outDir: environment.OUT_DIR }
}

/** What an empty store and an empty folder give for this content. */
export function publishFromNothing(
  app: App,
  content: ContentFolder,
  settings: BlogSettings = {},
): Promise<Map<string, Buffer>> {
  return publishInto(app, content, settings, async () => {})
}

/** The same with the search index that `npm run export` makes. */
export function exportFromNothing(
  app: App,
  content: ContentFolder,
): Promise<Map<string, Buffer>> {
  return publishInto(app, content, {}, ({ db, publisher }, places) =>
    publishIndex({ db, ...places, publish: () => publisher.publish() }, 'full', false),
  )
}

async function publishInto(
  app: App,
  { contentDir }: ContentFolder,
  settings: BlogSettings,
  after: (blog: Blog, places: Places) => Promise<void>,
): Promise<Map<string, Buffer>> {
  const root = join(makeTestContent({}).contentDir, '..')
  const places = { contentDir, stateDir: join(root, 'state'), outDir: join(root, 'dist') }
  const blog = await openBlog(app, places, settings)
  try {
    const { failures } = await blog.publisher.publish()
    if (failures.size > 0) throw new Error([...failures].join('\n'))
    await after(blog, places)
    return readTree(places.outDir)
  } finally {
    await blog.close()
  }
}
