// The editor's bundle, as its server finds it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { attempt } from '../../files/look.ts'
import type { EditFile } from '../../serve/edit/editor.ts'

/** Names as the bundle has them: no path of any other kind is looked up. */
const NAME = /^(?:assets\/)?[\w-]+(?:\.[\w-]+)*\.(js|css|wasm|woff2|png)$/

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
  png: 'image/png',
}

/** Finds files of a bundle in the folder that `bundleEditor` made. */
export function openBundle(
  folder: string,
): (name: string, takesBrotli: boolean) => EditFile | undefined {
  return (name, takesBrotli) => {
    const [, ending = ''] = NAME.exec(name) ?? []
    const type = TYPES[ending]
    if (type === undefined) return undefined
    const file = join(folder, name)
    const small = takesBrotli ? attempt(() => readFileSync(`${file}.br`)) : undefined
    if (small instanceof Buffer) return { bytes: small, type, encoding: 'br' }
    const bytes = attempt(() => readFileSync(file))
    return bytes instanceof Error ? undefined : { bytes, type }
  }
}
