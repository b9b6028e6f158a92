// The document of an address of the content API.
import type { ItemFacts } from '../../model/api.ts'
import type { ApiPage } from '../../model/api.ts'
import type { Author, Page, Series, Tag } from '../contract/documents.ts'
import { toChanges, toChangesPage, toIdentity, toIndex } from './editions.ts'
import { toArticle, toListItem, toPage } from './items.ts'
import { toDirectory, toList } from './lists.ts'
import { toOEmbed } from './oembed.ts'
import { toSearchIndex } from './search.ts'

export interface Rendered {
  readonly text: string
  /** What editions tell of it. */
  readonly item?: ItemFacts | undefined
}

/** The same page gives the same bytes. */
export function renderDocument({ kind, page }: ApiPage): Rendered {
  switch (kind) {
    case 'article': {
      const article = toArticle(page)
      // The address alone of an unlisted article leads to it.
      const isTold = article.visibility === 'public'
      return { text: toText(article), item: isTold ? article : undefined }
    }
    case 'page':
      return renderItem(toPage(page))
    case 'listItem':
      return renderItem(toListItem(page))
    case 'list':
      return { text: toText(toList(page)) }
    case 'directory':
      return { text: toText(toDirectory(page)) }
    case 'index':
      return { text: toText(toIndex(page)) }
    case 'newestChanges':
      return { text: toText(toChanges(page)) }
    case 'changes':
      return { text: toText(toChangesPage(page)) }
    case 'oembed':
      return { text: toText(toOEmbed(page)) }
    case 'search':
      return { text: toText(toSearchIndex(page)) }
    case 'identity':
      return { text: toText(toIdentity(page)) }
  }
}

function renderItem(item: Page | Author | Tag | Series): Rendered {
  return { text: toText(item), item }
}

export function toText(document: object): string {
  return `${JSON.stringify(document)}\n`
}
