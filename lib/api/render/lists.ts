// Documents of lists and directories.
import type { ApiListPage, Directory as DirectoryModel } from '../../model/api.ts'
import type { Directory, FullList, List } from '../contract/lists.ts'
import { toApiUrl, toRef, toSummary } from './parts.ts'

/** `pages` and `total` change with every new article: the newest page alone has them. */
export function toList(page: ApiListPage): List | FullList {
  const { site, list, articles, number, pageSize, pages, total } = page
  const older = (number ?? pages + 1) - 1
  return {
    list: list.kind === 'all' ? 'all' : `${list.kind}/${list.slug}`,
    ...{ number, pageSize },
    ...(number === undefined && { pages, total }),
    older: older > 0 ? toApiUrl(site, { kind: 'list', list, number: older }) : null,
    articles: articles.map(({ hash, ...article }) => ({
      ...toSummary(site, article),
      ...(hash !== undefined && { hash }),
    })),
  }
}

export function toDirectory({ site, type, items }: DirectoryModel): Directory {
  return {
    type,
    items: items.map((item) => {
      const { hash, count, description } = item
      return { ...toRef(site, type, item), hash, count, description }
    }),
  }
}
