// Gives every item its file, its slug and its id, in the order of the source.
import { derivedName } from '../../site/document-slug.ts'
import { RESERVED_NAMES } from '../../site/reserved.ts'
import { toAddressKey } from './address-key.ts'
import type { ArticleIds } from './article-ids.ts'
import { foldName, takeName, toFileName, toWantedSlug } from './names.ts'
import type { ItemHead, PlannedItem } from './planned-item.ts'
import type { PresentContent, PresentDocument } from './present-content.ts'

export interface ItemToPlan {
  readonly head: ItemHead
  readonly mayHaveFiles: boolean
  /** Where an earlier run put it, if that file is still there. */
  readonly formerPath: string | undefined
}

export interface PlanContext {
  readonly present: PresentContent
  /** Folder below `articles/` and `pages/`, such as `wordpress`; empty for none. */
  readonly below: string
  readonly ids: ArticleIds
}

/**
 * Takes items in the order of the source. Names depend on it and on what was there before alone:
 * what an earlier run of the same import wrote keeps its place, so that a run that was stopped
 * ends in the same tree.
 */
export class ItemPlanner {
  readonly #context: PlanContext
  readonly #namer: Namer

  constructor(context: PlanContext) {
    this.#context = context
    this.#namer = new Namer(context)
  }

  plan(item: ItemToPlan): PlannedItem {
    const { id, document } = findPresent(item, this.#context)
    return {
      head: item.head,
      ...(id !== undefined && { id }),
      ...(document ? this.#namer.keep(item, document) : this.#namer.name(item)),
    }
  }
}

interface Known {
  readonly id: string | undefined
  readonly document: PresentDocument | undefined
}

function findPresent({ head, formerPath }: ItemToPlan, context: PlanContext): Known {
  const { present, ids } = context
  if (head.kind === 'article') {
    const { id } = ids.take(head)
    return { id, document: present.articles.get(id) }
  }
  const former = [
    ...(formerPath === undefined ? [] : [`/${formerPath}`]),
    ...head.addresses,
  ]
  const found = former.flatMap((address) => {
    const path = toAddressKey(address)?.path
    return (path !== undefined && present.pages.get(path)) || []
  })
  return { id: undefined, document: found[0] }
}

type Named = Pick<PlannedItem, 'path' | 'slug' | 'isNamedAfterSlug' | 'isPresent'>

class Namer {
  readonly #slugs = { article: new Set<string>(), page: new Set<string>() }
  readonly #files: Set<string>
  readonly #context: PlanContext

  constructor(context: PlanContext) {
    this.#context = context
    this.#files = new Set([...context.present.paths].map(toName))
  }

  /** Where it is: its owner may have moved it. */
  keep({ head }: ItemToPlan, { path, slug }: PresentDocument): Named {
    this.#slugs[head.kind].add(foldName(slug))
    return { path, slug, isNamedAfterSlug: slug === derivedName(path), isPresent: true }
  }

  name({ head, mayHaveFiles }: ItemToPlan): Named {
    const { present, below } = this.#context
    const isArticle = head.kind === 'article'
    const others = isArticle
      ? [present.articleSlugs]
      : [present.pageSlugs, RESERVED_NAMES]
    const slug = takeName(toWantedSlug(head), this.#slugs[head.kind], ...others)
    const folder = ['articles', 'pages'][isArticle ? 0 : 1]
    const base = [folder, below].filter(Boolean).join('/')
    const file = takeName(`${base}/${toFileName(slug)}`, this.#files)
    return {
      path: mayHaveFiles ? `${file}/index.md` : `${file}.md`,
      slug,
      isNamedAfterSlug: file === `${base}/${slug}`,
      isPresent: false,
    }
  }
}

/** A file and a folder of one name exclude each other here: their slugs would be one. */
function toName(path: string): string {
  return foldName(path.replace(/(?:\/index)?\.md$/, ''))
}
