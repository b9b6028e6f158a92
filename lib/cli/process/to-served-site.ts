import type { Site } from '../../model/article.ts'
import { isCurrentFeed } from '../../site/feed-url.ts'
import { toTopic } from '../../publish/websub/changed-feeds.ts'
import type { Publisher } from '../../publish/publisher.ts'
import type { ServedSite } from '../../serve/server.ts'
import { findPageOfTwin } from '../../site/api/markdown-url.ts'
import { encodePath, toPath } from '../../site/url.ts'

/** WebSub §4: JSON feeds can name hub and topic only in a Link header. */
function toHubLink(site: Site, file: string): string | undefined {
  const path = encodePath(`/${file}`)
  if (site.hub === undefined || !isCurrentFeed(path)) return undefined
  return `<${site.hub}>; rel="hub", <${toTopic(site, path)}>; rel="self"`
}

/** RFC 6596 §3: a twin is the same text as its page. */
function toCanonicalLink({ basePath }: Site, file: string): string | undefined {
  const page = findPageOfTwin(encodePath(`/${file}`))
  return page && `<${toPath(basePath, page)}>; rel="canonical"`
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
      const site = publisher.readSite()
      const link = toHubLink(site, file) ?? toCanonicalLink(site, file)
      return link === undefined ? entry : { ...entry, link }
    },
    findRedirect: (path) => publisher.findTarget(path),
    status: () => publisher.status(),
  }
}
