// Where the blog is on the web: an export does not say it, its links do.
import type { SiteFacts } from '../../model/record.ts'
import type { Source, SourceFile } from '../../model/source.ts'

export interface SubstackSite {
  readonly facts: SiteFacts
  /** Origins whose `/p/SLUG` are posts of this blog, such as `https://x.substack.com`. */
  readonly origins: readonly string[]
  /** The name in `open.substack.com/pub/NAME/p/SLUG`. */
  readonly name?: string
}

const LINK = /https?:\/\/([\w.-]+)\/(?:pub\/[\w-]+\/)?p\/([\w-]+)/g
/** Substack names the list of subscribers after the blog. */
const LIST_NAME = /(?:^|\/)email_list\.([a-z0-9-]+)\.csv$/i
/** Every blog begins with posts of these names. */
const COMMON = /^(?:coming-soon|welcome|about|hello|hello-world|introduction)$/

export async function findSite(
  { files }: Source,
  posts: readonly SourceFile[],
): Promise<SubstackSite> {
  const name = files.map(({ path }) => LIST_NAME.exec(path)?.[1]).find(Boolean)
  const hosts = await listOwnHosts(posts)
  const own = [...(name ? [`${name}.substack.com`.toLowerCase()] : []), ...hosts]
  const origins = [...new Set(own)].map((host) => `https://${host}`)
  const [url] = origins
  return {
    facts: {
      type: 'site',
      ...(url && { url }),
      others: ['/feed', '/archive', '/about', '/podcast'],
    },
    origins,
    ...(name && { name }),
  }
}

/** Hosts to which two posts of this blog are linked: one alone may be a namesake's. */
async function listOwnHosts(posts: readonly SourceFile[]): Promise<string[]> {
  const slugs = new Set(
    posts.map(({ path }) => /\.([^/.]*)\.html$/i.exec(path)?.[1] ?? ''),
  )
  const found = new Map<string, Set<string>>()
  for (const file of posts)
    for (const [, host = '', slug = ''] of (await file.text()).matchAll(LINK)) {
      if (host === 'open.substack.com' || COMMON.test(slug) || !slugs.has(slug)) continue
      const known = found.get(host.toLowerCase()) ?? new Set()
      found.set(host.toLowerCase(), known.add(slug))
    }
  return [...found.entries()]
    .filter(([, linked]) => linked.size > 1)
    .toSorted(([a, first], [b, second]) => second.size - first.size || (a < b ? -1 : 1))
    .map(([host]) => host)
}
