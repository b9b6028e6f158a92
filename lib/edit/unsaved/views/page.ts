// The page of an unsaved document, and the front page with its entry, by the site's own routes.
import type { GivenModels } from '../../../content/queries/pages/given.ts'
import { findArticlePage } from '../../../content/queries/pages/article.ts'
import { readHomePage, showOnHome } from '../../../content/queries/pages/home.ts'
import { findAuthorPage, findTagPage } from '../../../content/queries/pages/lists.ts'
import { findStandalonePage } from '../../../content/queries/pages/standalone.ts'
import type { UnsavedView } from '../../../model/edit/unsaved.ts'
import { parseSlug } from '../../../site/slug.ts'
import { toPath } from '../../../site/url.ts'
import { makeFileLinker } from '../own-files.ts'
import type { Prepared, PreviewSettings } from '../preview.ts'
import type { Shown } from '../suppose-shown.ts'

/** Renders a path with the base path from models, as it would be published. */
export type RenderPage = (path: string, models: GivenModels) => Promise<string>

export function preparePage(shown: Shown, settings: PreviewSettings): Prepared {
  const found = findPage(shown)
  return found && prepareHtml(shown, settings, { view: 'page', ...found })
}

/** Of articles alone: nothing else is in a list. */
export function prepareList(shown: Shown, settings: PreviewSettings): Prepared {
  const { reader, published } = shown
  const slug = 'slug' in published ? parseSlug(published.slug) : undefined
  if (published.type !== 'article' || slug === undefined) return undefined
  const home = showOnHome(reader, readHomePage(reader), slug)
  const scrollTo = [home.lead, ...home.newest].find((each) => each?.slug === slug)?.path
  const models = { site: reader.site, home }
  const path = toPath(reader.site.basePath, '/')
  return prepareHtml(shown, settings, { view: 'list', path, models, scrollTo })
}

interface Page {
  readonly path: string
  readonly models: GivenModels
}

interface ShownHtml extends Page {
  readonly view: Extract<UnsavedView, 'page' | 'list'>
  readonly scrollTo?: string | undefined
}

function prepareHtml(
  shown: Shown,
  { render, toFileAddress }: PreviewSettings,
  { view, path, models, scrollTo }: ShownHtml,
): Prepared {
  const link = makeFileLinker(shown, toFileAddress)
  return async () => ({ view, html: link(await render(path, models)), scrollTo })
}

function findPage({ reader, published }: Shown): Page | undefined {
  const { site } = reader
  if (published.type === 'site')
    return {
      path: toPath(site.basePath, '/'),
      models: { site, home: readHomePage(reader) },
    }
  const slug = 'slug' in published ? parseSlug(published.slug) : undefined
  if (slug === undefined) return undefined
  switch (published.type) {
    case 'article': {
      const article = findArticlePage(reader, slug)
      return article && { path: article.article.path, models: { site, article } }
    }
    case 'page': {
      const page = findStandalonePage(reader, slug)
      return page && { path: page.path, models: { site, page } }
    }
    case 'author': {
      const author = findAuthorPage(reader, slug)
      return author && { path: author.author.path, models: { site, author } }
    }
    case 'tag': {
      const tag = findTagPage(reader, slug)
      return tag && { path: tag.tag.path, models: { site, tag } }
    }
    default:
      return undefined
  }
}
