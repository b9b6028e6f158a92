import { allArticles } from 'contentlayer/generated'

const PAGE_SIZE = 20

export const articles = allArticles.toSorted((a, b) =>
  a.publish_date < b.publish_date ? 1 : -1,
)

export const tags = [...new Set(articles.flatMap((article) => article.tags))].sort()

export function toSlug(tag) {
  return tag.replaceAll(' ', '-')
}

export function listTagged(slug) {
  return articles.filter((article) => article.tags.some((tag) => toSlug(tag) === slug))
}

export function paginate(list, number) {
  return list.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE)
}

export function countPages(list) {
  return Math.ceil(list.length / PAGE_SIZE)
}

/** The numbers of all pages but the first. */
export function listNumbers(list) {
  return Array.from({ length: countPages(list) - 1 }, (_, index) => String(index + 2))
}
