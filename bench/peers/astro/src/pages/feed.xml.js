import rss from '@astrojs/rss'
import { listArticles } from '../articles.js'

export async function GET({ site }) {
  const articles = await listArticles()
  const items = articles.slice(0, 20).map(({ id, data }) => ({
    title: data.title,
    description: data.description,
    pubDate: new Date(data.publish_date),
    link: `/articles/${id}/`,
  }))
  return rss({ title: 'Bench', description: 'Generated articles', site, items })
}
