// Leads the editor elsewhere after files changed behind its back: it reads them anew.
import { ROUTES } from '@/lib/site/routes'

/** To the form of an article, or with none to the list. */
export function goToArticle(path?: string): void {
  history.replaceState(null, '', toHash(path))
  location.reload()
}

/** `#/collections/articles/entries/2024/x`, as the CMS addresses `articles/2024/x.md`. */
export function toHash(path?: string): string {
  const { content } = ROUTES.article
  const list = `#/collections/${content}`
  if (path === undefined) return list
  const name = path.slice(content.length + 1).replace(/\.md$/, '')
  return `${list}/entries/${name.split('/').map(encodeURIComponent).join('/')}`
}
