import { getCollection } from 'astro:content'

export async function listArticles() {
  const articles = await getCollection('articles')
  return articles.sort((a, b) => (a.data.publish_date < b.data.publish_date ? 1 : -1))
}

export function toSlug(tag) {
  return tag.replaceAll(' ', '-')
}

export function listTags(articles) {
  return [...new Set(articles.flatMap(({ data }) => data.tags))].sort()
}
