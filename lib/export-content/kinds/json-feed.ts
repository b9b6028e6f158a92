// JSON Feed 1.1 of all articles: https://www.jsonfeed.org/version/1.1/
import { CARRIED_KEY } from '../../import/values/carried-files.ts'
import type { Blog, ExportedText } from '../blog.ts'

/** A feed has no word for a draft: drafts are among the files that it carries alone. */
export function* writeJsonFeed(blog: Blog): Iterable<string> {
  const { site, authors, files } = blog
  const head = {
    version: 'https://jsonfeed.org/version/1.1',
    [CARRIED_KEY]: { version: 1, files },
    ...{ title: site.title, description: site.description, language: site.language },
    home_page_url: site.url,
    authors: authors.map(({ name, picture }) => ({
      name,
      ...(picture && { avatar: picture }),
    })),
  }
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "items": [`
  const items = blog.articles.filter(({ status }) => status === 'public')
  for (const [at, article] of items.entries())
    yield `${at === 0 ? '' : ','}\n${JSON.stringify(toItem(article, blog))}`
  yield '\n ]\n}\n'
}

function toItem(article: ExportedText, { authors, topics }: Blog) {
  const { id, url, title, html, description, published, updated, hero, language } =
    article
  return {
    ...{ id, url, title, content_html: html, summary: description },
    date_published: published,
    ...(updated && { date_modified: updated }),
    ...(hero && { image: hero.url }),
    ...(language && { language }),
    authors: article.authors.map((slug) => ({ name: nameOf(authors, slug) })),
    tags: article.topics.map((slug) => nameOf(topics, slug)),
  }
}

export function nameOf(
  list: readonly { readonly slug: string; readonly name: string }[],
  slug: string,
): string {
  return list.find((entry) => entry.slug === slug)?.name ?? slug
}
