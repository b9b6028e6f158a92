import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

import { decompress } from './tree.ts'

export interface Watcher {
  /** Ends the watch. Returns what was not whole, and how often files were read. */
  stop(): Promise<{ readonly faults: readonly string[]; readonly count: number }>
}

/** Reads every file of the folder, again and again, as a web server beside us would. */
export function watchFiles(outDir: string): Watcher {
  const faults: string[] = []
  let count = 0
  let isOver = false
  const read = async () => {
    while (!isOver) {
      for (const file of await listFiles(outDir)) {
        const bytes = await readFile(join(outDir, file)).catch(() => undefined)
        count += 1
        if (bytes && !isWhole(file, bytes)) faults.push(`${file}: ${bytes.length} bytes`)
        if (isOver) break
      }
    }
  }
  const reading = read()
  return {
    async stop() {
      isOver = true
      await reading
      return { faults, count }
    },
  }
}

async function listFiles(outDir: string): Promise<string[]> {
  const options = { recursive: true, withFileTypes: true } as const
  const entries = await readdir(outDir, options).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(outDir, join(parentPath, name)))
    .filter((file) => !file.startsWith('.'))
}

/** Pages and feeds end with their last tag, a JSON feed with its last brace. */
export function isWhole(file: string, bytes: Buffer): boolean {
  try {
    const text = decompress(file, bytes).toString().trimEnd()
    const name = file.replace(/\.(?:br|gz)$/, '')
    // An old address of a feed may have the name of a page.
    const isFeed = name.endsWith('.xml') || text.startsWith('<?xml')
    if (!isFeed && name.endsWith('.html')) return text.endsWith('</html>')
    if (isFeed) return /<\/(?:rss|feed|urlset|opml|OpenSearchDescription)>$/.test(text)
    if (name.endsWith('.json')) return JSON.parse(text) !== undefined
    return text !== ''
  } catch {
    return false
  }
}
