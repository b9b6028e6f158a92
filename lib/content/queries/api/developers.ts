// The page for developers: what of this blog serves as examples.
import type { DevelopersPage } from '../../../model/api.ts'
import { listByCount } from '../list-rows.ts'
import { listNewest } from '../lists.ts'
import type { Reader } from '../reader.ts'
import { readDirectory } from './lists.ts'

export function readDevelopersPage(reader: Reader): DevelopersPage {
  const [article] = listNewest(reader, 'all', 1)
  const [series] = listByCount(reader, 'series', 1)
  const [page] = readDirectory(reader, 'page').items
  return {
    site: reader.site,
    article,
    slugs: {
      tag: article?.tags[0]?.slug,
      author: article?.authors[0]?.slug,
      series: series?.slug,
      page: page?.slug,
    },
  }
}
