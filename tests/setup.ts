import { join } from 'node:path'

import type { TestProject } from 'vitest/node'

import { bundle, root } from '../lib/build/command-bundle.mjs'
import { DEMO_DIR } from './support/demo.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly workerFile: string
    readonly prerenderServerFile: string
    readonly indexProcessFile: string
    readonly pictureEncoderFile: string
    readonly importThreadFile: string
    readonly root: string
    /** The publication that comes with Imprint. */
    readonly demo: string
  }
}

/** Gives every test file the bundled compile worker and prerender server: `inject('workerFile')`. */
export default async function setup({ provide }: TestProject): Promise<void> {
  const folder = await bundle({})
  provide('workerFile', join(folder, 'worker.mjs'))
  provide('prerenderServerFile', join(folder, 'prerender-server.mjs'))
  provide('indexProcessFile', join(folder, 'index-process.mjs'))
  provide('pictureEncoderFile', join(folder, 'picture-encoder.mjs'))
  provide('importThreadFile', join(folder, 'import-thread.mjs'))
  provide('root', root)
  provide('demo', DEMO_DIR)
}
