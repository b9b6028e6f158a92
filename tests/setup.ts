import { join } from 'node:path'

import type { TestProject } from 'vitest/node'

import { bundle, root } from '../lib/build/command-bundle.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    readonly workerFile: string
    readonly rendererFile: string
    readonly root: string
  }
}

/** Gives every test file the bundled worker and renderer: `inject('workerFile')`. */
export default async function setup({ provide }: TestProject): Promise<void> {
  const folder = await bundle({})
  provide('workerFile', join(folder, 'worker.mjs'))
  provide('rendererFile', join(folder, 'renderer.mjs'))
  provide('root', root)
}
