import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

import type { Installation } from '../../../lib/cli/process/installation.ts'
import { buildApp, distDirOf, readConfig } from '../../../lib/cli/process/next.ts'
import { parseSettings } from '../../../lib/settings.ts'
import {
  listAppAddresses,
  listAppFiles,
} from '../../../lib/publish/prerender/app-routes.ts'
import { readClientPages } from '../../../lib/publish/prerender/client-pages.ts'
import type { PublisherSettings } from '../../../lib/publish/publisher.ts'
import { makeContentFolder } from '../../support/content-fixture.ts'
import { withLock } from '../../support/lock.ts'

export interface App
  extends Pick<PublisherSettings, 'build' | 'scriptHashes' | 'appPages' | 'appFiles'> {
  readonly installation: Installation
}

/**
 * The project's app, built when its sources are others than those of the last build: the one
 * that `npm start` and the browser tests use too.
 */
export async function requireApp(): Promise<App> {
  const root = inject('root')
  await withLock('next-start', () => build(root))
  const distDir = join(root, distDirOf())
  const { rulesHash, scripts } = await readConfig(root)
  const { keepsReact } = readClientPages(distDir)
  const appPages = listAppAddresses(distDir)
  return {
    installation: {
      root,
      workerFile: inject('workerFile'),
      prerenderServerFile: inject('prerenderServerFile'),
      indexProcessFile: inject('indexProcessFile'),
      pictureEncoderFile: inject('pictureEncoderFile'),
      importThreadFile: inject('importThreadFile'),
    },
    scriptHashes: [rulesHash],
    build: readFileSync(join(distDir, 'BUILD_ID'), 'utf8'),
    appPages,
    appFiles: [...listAppFiles(distDir, appPages.some(keepsReact)), ...scripts],
  }
}

async function build(root: string): Promise<void> {
  // The test runner sets it to `test`, and Next would build for that.
  Reflect.deleteProperty(process.env, 'NODE_ENV')
  // An address without a path, as the built app of the other tests has.
  const { environment, remove } = makeContentFolder({})
  // `next.config.js` reads the address in this process, too: the content of a blog may have a path.
  const { CONTENT_DIR } = process.env
  process.env.CONTENT_DIR = environment.CONTENT_DIR
  try {
    await buildApp(root, parseSettings(environment, root, 'start'))
  } finally {
    if (CONTENT_DIR === undefined) Reflect.deleteProperty(process.env, 'CONTENT_DIR')
    else process.env.CONTENT_DIR = CONTENT_DIR
    remove()
  }
}
