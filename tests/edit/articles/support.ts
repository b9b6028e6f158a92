// The operations on articles over a content folder, with a compiler of their own.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { onTestFinished } from 'vitest'

import type { ArticleChange } from '../../../lib/edit/articles/article-request.ts'
import { makeArticleOperations } from '../../../lib/edit/articles/operations.ts'
import { hashBytes } from '../../../lib/text/hash.ts'
import { makeLastingFolder } from '../../content/support/content-folder.ts'
import { openLastingCompiler, NOW } from '../../content/support/compiler-fixture.ts'

export const USER = { name: 'Ada', csrf: 'x' }

export type Articles = ReturnType<typeof openArticles>

export function openArticles(files: Readonly<Record<string, string>>) {
  const folder = makeLastingFolder()
  for (const [path, text] of Object.entries(files)) folder.write(path, text)
  const compiler = openLastingCompiler(folder)
  onTestFinished(async () => {
    await compiler.close()
    folder.dispose()
  })
  const changes: ArticleChange[] = []
  const trashDir = join(folder.stateDir, 'trash')
  const operations = makeArticleOperations({
    ...{ contentDir: folder.contentDir, siteUrl: undefined, trashDir, compiler },
    rescan: () => compiler.compile(),
    now: () => NOW,
    onChanged: (change) => changes.push(change),
  })
  const read = (path: string) => readFileSync(folder.at(path), 'utf8')
  return {
    ...{ folder, compiler, changes, read },
    /** With the hash of what is there now. */
    async ask(
      name: keyof typeof operations,
      body: { path: string; [name: string]: unknown },
    ) {
      const base = hashBytes(readFileSync(folder.at(body.path)))
      return operations[name]({ user: USER, body: { base, ...body } })
    },
    askAbout: (name: keyof typeof operations, body: Readonly<Record<string, unknown>>) =>
      operations[name]({ user: USER, body }),
    /** Everything that is in the content folder. */
    list: () => listFiles(folder.contentDir),
    listTrash: () => listFiles(trashDir),
    /** What the check says once all is compiled. */
    async check() {
      await compiler.compile()
      compiler.publishSnapshot(NOW)
      return compiler
        .listDiagnostics()
        .filter(({ rule }) => rule !== 'site-missing')
        .map(({ file, message }) => `${file}: ${message}`)
    },
  }
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
}
