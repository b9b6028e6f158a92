// Fields that mean nothing here, which a note names.
import { findMeant } from '../../../content/check/fields/synonyms.ts'
import { foldName } from '../../../content/check/privacy/sign-value.ts'
import { findSignKind } from '../../../content/check/privacy/signs.ts'
import { fieldRulesOf } from '../../../content/schema/fields.ts'
import type { Fields } from '../fields.ts'

/** Of how a page looks, where it stands in a list, or what the engine makes beside it. */
const OF_LOOKS =
  /^(?:layout|template|weight|menus?|type|types|toc\w*|comments?|math\w*|mermaid|classes|share|related|sidebar\w*|nav_?order|parent|has_?children|pin|sticky|featured|eleventy\w*|cascade|build|_build|sitemap|taxonomies|outputs|aliases|redirect_?from|extra|params|display\w*|sort_?by|paginate\w*|pagination|collection|hide_\w+|custom_edit_url|slug|id|key|keywords|author_profile|header|markup|in_search_index|css_?class|style|excerpt_separator|categories|category|guid|read_?time|resources|linktitle|last_update|truncate\w*)$/i

/** Their names, in order. */
export function listUnknown(raw: Fields): string[] {
  const rules = fieldRulesOf('article')
  return Object.keys(raw).filter((name) => {
    if (OF_LOOKS.test(name)) return false
    const isKnown = findMeant(name, 'article', rules) ?? findSignKind(foldName(name))
    return isKnown === undefined
  })
}
