#!/usr/bin/env node
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { bundle, root } from '../lib/build/command-bundle.mjs'

const folder = await bundle({ bench: 'bench/main.ts' })
const { main } = await import(pathToFileURL(join(folder, 'bench.mjs')).href)
await main(
  {
    root,
    workerFile: join(folder, 'worker.mjs'),
    prerenderServerFile: join(folder, 'prerender-server.mjs'),
    indexProcessFile: join(folder, 'index-process.mjs'),
    pictureEncoderFile: join(folder, 'picture-encoder.mjs'),
    importThreadFile: join(folder, 'import-thread.mjs'),
  },
  process.argv.slice(2),
)
