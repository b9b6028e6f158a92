// Reads the blog through the cache of Next, which keeps a document until its tag is revalidated.
import { ImprintClient } from 'imprint-client'

import { EVERYTHING, toTag } from './tags'

const site = process.env.BLOG_URL ?? 'https://blog.example'

/** What pages read. */
export const blog = new ImprintClient(site, (url, init) => {
  const tags = [EVERYTHING, toTag(String(url))]
  return fetch(url, { ...init, cache: 'force-cache', next: { tags } })
})

/** The same without the cache. */
export const liveBlog = new ImprintClient(site)
