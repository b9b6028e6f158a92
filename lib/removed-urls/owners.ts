// Lists the addresses of articles and pages, public or not.
import { type PageType, toRoutePath } from '../site/routes.ts'
import type { Database } from '../content/store/database.ts'
import {
  type PublicationState,
  toPublicationState,
} from '../content/visibility/visibility.ts'
import type { Visibility } from '../model/article.ts'

/** An article or a page, with its address, public or not. */
export interface Owner {
  readonly path: string
  readonly type: PageType
  /** An encoded site path. */
  readonly address: string
  readonly state: PublicationState
  readonly title: string
  /** Pages have none. */
  readonly id?: string
}

/** Lists every valid article and page, by path. */
export function listOwners(db: Database): Owner[] {
  const sql = `
    select article.path as path, 'article' as type, slug, id, visibility, draft,
        expire_at is not null as hasEnd, record ->> 'title' as title
      from article join document on document.path = article.path
    union all select page.path, page.type, slug, null, visibility, draft,
        expire_at is not null, record ->> 'title'
      from page join document on document.path = page.path
    order by path`
  return db.all<OwnerRow>(sql).map(toOwner)
}

/** Lists all public addresses of the content, encoded. */
export function listAddresses(db: Database): Set<string> {
  return new Set(db.listTexts('select distinct path from address'))
}

interface OwnerRow {
  readonly path: string
  readonly type: PageType
  readonly slug: string
  readonly id: string | null
  readonly visibility: Visibility | 'conflict'
  readonly draft: number
  readonly hasEnd: number
  readonly title: string
}

function toOwner(row: OwnerRow): Owner {
  const { path, type, slug, id, title } = row
  return {
    path,
    type,
    address: toRoutePath(type, { slug }),
    // What was public and is neither that nor a draft has come to its end.
    state: toPublicationState(row.visibility, {
      isDraft: row.draft === 1,
      isOver: row.hasEnd === 1,
    }),
    title,
    ...(id !== null && { id }),
  }
}
