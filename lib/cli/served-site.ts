import type { Publisher } from '../publish/publisher.ts'
import type { ServedSite } from '../serve/server.ts'

/** What a publisher has stored, as the server looks for it: by file. */
export function toServedSite(publisher: Publisher, outDir: string): ServedSite {
  return {
    outDir,
    basePath: publisher.readSite().basePath,
    get isHttps() {
      return publisher.readSite().url.startsWith('https:')
    },
    get scriptHashes() {
      return publisher.listScriptHashes()
    },
    findFile: (file) => publisher.findByFile(file),
    findRedirect: (path) => publisher.findTarget(path),
    status: publisher.status,
  }
}
