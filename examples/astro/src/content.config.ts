// The blog's address, and the type of its articles.
import { defineCollection, z } from 'astro:content'

import { type ArticleData, imprintLoader } from './imprint-loader'

const site = process.env.BLOG_URL ?? 'https://blog.example'

export const collections = {
  articles: defineCollection({
    loader: imprintLoader(site),
    // The blog holds its documents to the contract; here they are typed alone.
    schema: z.custom<ArticleData>(),
  }),
}
