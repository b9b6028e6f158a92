#!/usr/bin/env node
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { bundle, root } from '../build/command-bundle.mjs'
import { exportAddresses, readSiteFile } from '../build/site-file.mjs'

exportAddresses(readSiteFile(process.cwd()))
const folder = await bundle({ main: 'lib/cli/main.ts' })
process.setSourceMapsEnabled(true)
const { main } = await import(pathToFileURL(join(folder, 'main.mjs')).href)
await main({
  root,
  workerFile: join(folder, 'worker.mjs'),
  prerenderServerFile: join(folder, 'prerender-server.mjs'),
  indexProcessFile: join(folder, 'index-process.mjs'),
  pictureEncoderFile: join(folder, 'picture-encoder.mjs'),
  importThreadFile: join(folder, 'import-thread.mjs'),
})
