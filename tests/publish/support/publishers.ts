import { rmSync } from 'node:fs'
import { join } from 'node:path'

import type { Compiler } from '../../../lib/content/compile/compiler.ts'
import { Database } from '../../../lib/content/store/database.ts'
import { storeFile } from '../../../lib/content/store/open.ts'
import type { App } from './app.ts'
import {
  type Blog,
  openBlogCompiler,
  openBlogOn,
  type Places,
  startPrivateNext,
} from './blog-fixture.ts'
import { readTree } from './tree.ts'

/** Publishes one content again and again. */
export interface IncrementalPublisher {
  readonly blog: Blog
  readTree(): Map<string, Buffer>
  /** As if the command had been ended and started again; the parser's thread lives on. */
  restart(): Promise<void>
  close(): Promise<void>
}

type Now = () => Date

/** A store and a folder that live as long as the publisher. */
export async function openIncrementalPublisher(
  app: App,
  places: Places,
  now: Now,
): Promise<IncrementalPublisher> {
  const compiler = openBlogCompiler(app, places)
  let blog = await openBlogOn(compiler, app, places, { now })
  return {
    get blog() {
      return blog
    },
    readTree: () => readTree(places.outDir),
    async restart() {
      await blog.close()
      blog = await openBlogOn(compiler, app, places, { now })
    },
    async close() {
      await blog.close()
      await compiler.close()
      discard(places)
    },
  }
}

/** Publishes from nothing every time. */
export interface FullPublisher {
  /** Starts its prerender process, which takes a while; `publish` goes on with it. */
  prepare(): Promise<{
    publish(): Promise<Map<string, Buffer>>
    discard(): Promise<void>
  }>
  close(): Promise<void>
}

/** So often the store is another file, and the parser another thread. */
const NEW_COMPILER_EVERY = 10

/**
 * An empty store and an empty folder for each publish, and a private Next of its own. What
 * lives on for a while is the thread of the parser, whose start costs a second.
 */
export function openFullPublisher(app: App, root: string, contentDir: string, now: Now) {
  let count = 0
  let compiler: Compiler | undefined
  let places: Places = { contentDir, stateDir: '', outDir: '' }

  async function openCompiler(): Promise<Compiler> {
    const isDue = count % NEW_COMPILER_EVERY === 0
    count += 1
    places = { ...places, outDir: join(root, `fresh-dist-${count}`) }
    if (compiler && !isDue) return compiler
    await close()
    places = { ...places, stateDir: join(root, `fresh-${count}`) }
    compiler = openBlogCompiler(app, places)
    return compiler
  }

  async function close(): Promise<void> {
    await compiler?.close()
    compiler = undefined
    if (places.stateDir !== '') discard(places)
  }

  const publisher: FullPublisher = {
    async prepare() {
      const compiler = await openCompiler()
      const here = places
      const next = startPrivateNext(app, here)
      return {
        async publish() {
          emptyStore(here)
          const wrapStart = () => () => next
          const blog = await openBlogOn(compiler, app, here, { now, wrapStart })
          const { failures } = await blog.publisher.publish()
          await blog.close()
          if (failures.size > 0) throw new Error([...failures].join('\n'))
          return readTree(here.outDir)
        },
        async discard() {
          ;(await next).stop()
          rmSync(here.outDir, { recursive: true, force: true })
        },
      }
    },
    close,
  }
  return publisher
}

/** Every table as the compiler makes it when there is no file. */
function emptyStore({ stateDir }: Places): void {
  const db = new Database(storeFile(stateDir))
  // Of the words that are searched for, FTS5 empties its own tables.
  const sql = `select name from pragma_table_list
    where schema = 'main' and type in ('table', 'virtual') and name not like 'sqlite_%'`
  const tables = db.all<{ name: string }>(sql)
  db.transaction(() => {
    for (const { name } of tables) db.run(`delete from ${name}`)
  })
  db.close()
}

function discard({ stateDir, outDir }: Places): void {
  for (const dir of [stateDir, outDir]) rmSync(dir, { recursive: true, force: true })
}
