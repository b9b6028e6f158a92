import type { Site } from '../../model/article.ts'
import { isCurrentFeed } from '../../site/feed-url.ts'
import { toTopic } from '../../publish/websub/changed-feeds.ts'
import type { Publisher } from '../../publish/publisher.ts'
import type { ServedSite } from '../../serve/server.ts'
import { encodePath } from '../../site/url.ts'

/** WebSub §4: JSON feeds can name hub and topic only in a Link header. */
function toHubLink(site: Site, file: string): string | undefined {
  const path = encodePath(`/${file}`)
  if (site.hub === undefined || !isCurrentFeed(path)) return undefined
  return `<${site.hub}>; rel="hub", <${toTopic(site, path)}>; rel="self"`
}

/** Adapts a publisher to the server, which looks files up by name. */
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
    findFile(file) {
      const entry = publisher.findByFile(file)
      if (!entry) return undefined
      const link = toHubLink(publisher.readSite(), file)
      return link === undefined ? entry : { ...entry, link }
    },
    findRedirect: (path) => publisher.findTarget(path),
    status: () => publisher.status(),
  }
}
