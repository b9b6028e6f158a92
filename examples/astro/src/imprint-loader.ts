// The articles of an Imprint blog as a collection of Astro. Asks only for what changed.
import type { Loader } from 'astro/loaders'
import { type Article, ImprintClient, type State } from 'imprint-client'

/** The text is beside it: `render` of `astro:content` returns its HTML. */
export type ArticleData = Omit<Article, 'body'>

type Context = Parameters<Loader['load']>[0]

/** `site`: the address of the blog. */
export function imprintLoader(site: string): Loader {
  const blog = new ImprintClient(site)
  return {
    name: 'imprint',
    async load(context) {
      const { state, put, deleted } = await blog.sync(readState(context))
      for (const { id } of deleted) context.store.delete(id)
      // Without `types`, `sync` reads articles alone.
      for (const article of put)
        if (article.type === 'article') await save(context, article)
      // Last: when a build fails before it, the next one reads the same again.
      context.meta.set('epoch', state.epoch)
      context.meta.set('seq', String(state.seq))
      context.logger.info(`${put.length} read, ${deleted.length} deleted`)
    },
  }
}

async function save({ store, parseData }: Context, article: Article): Promise<void> {
  const { body, ...rest } = article
  const { id, hash } = article
  const data = await parseData({ id, data: rest })
  store.set({
    id,
    data,
    digest: hash,
    body: body.markdown,
    rendered: { html: body.html },
  })
}

/** What a build before this one has read: its entries are the copy. */
function readState({ meta, store }: Context): State | undefined {
  const epoch = meta.get('epoch')
  if (epoch === undefined) return undefined
  const items = store.entries().map(([id, { digest, data }]) => {
    return [`article/${id}`, { hash: String(digest), slug: String(data.slug) }]
  })
  const seq = Number(meta.get('seq'))
  return { epoch, seq, types: ['article'], items: Object.fromEntries(items) }
}
