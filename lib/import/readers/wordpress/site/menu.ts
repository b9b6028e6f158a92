// Links of menus, classic ones and those of the site editor.
import type { XmlElement } from '../../../input/xml.ts'
import { toItemAddress } from '../../../model/address.ts'
import type { SiteFacts } from '../../../model/record.ts'
import { toPlainText } from '../../../values/plain-text.ts'
import { listBlockMarks } from '../body/blocks/block-marks.ts'
import { listMeta, listTerms, titleOf, textOf, wordOf } from '../elements.ts'

export interface MenuLink {
  readonly menu: string
  /** Empty where the menu shows the title of what it leads to. */
  readonly label: string
  readonly order: number
  /** The address, or the number of a post or page. */
  readonly to: { readonly href: string } | { readonly id: string }
}

/** Links of the first level; those of categories and archives have no address in the export. */
export function toMenuLinks(item: XmlElement): MenuLink[] {
  if (wordOf(item, 'wp:post_type') === 'wp_navigation') return listNavigation(item)
  const meta = listMeta(item)
  if (!/^0?$/.test(meta.get('_menu_item_menu_item_parent')?.trim() ?? '')) return []
  if (wordOf(item, 'wp:status') !== 'publish') return []
  const [menu] = listTerms(item).filter(({ domain }) => domain === 'nav_menu')
  const url = meta.get('_menu_item_url')?.trim()
  const id = meta.get('_menu_item_object_id')?.trim()
  const isPost = meta.get('_menu_item_type')?.trim() === 'post_type'
  const isLink = url !== undefined && !/^#?$/.test(url)
  const to = isPost && id ? { id } : isLink ? { href: url } : undefined
  if (to === undefined) return []
  const order = Number(wordOf(item, 'wp:menu_order')) || 0
  return [{ menu: menu?.nicename ?? '', label: titleOf(item, 'title'), order, to }]
}

function listNavigation(item: XmlElement): MenuLink[] {
  const menu = wordOf(item, 'wp:post_name')
  if (wordOf(item, 'wp:status') !== 'publish') return []
  return listBlockMarks(textOf(item, 'content:encoded')).flatMap(
    ({ name, kind, attributes: { label, url, id } }, order): MenuLink[] => {
      if (name !== 'navigation-link' || kind === 'close') return []
      if (typeof label !== 'string' || typeof url !== 'string') return []
      const to = typeof id === 'number' ? { id: `${id}` } : { href: url }
      return [{ menu, label: toPlainText(label), order, to }]
    },
  )
}

const MAIN = /main|primary|header|top|haupt|principal|hoofd/

/** The main menu by its name, or the first; undefined without a link. */
export function chooseMenu(
  links: readonly MenuLink[],
  titles: ReadonlyMap<string, string>,
): SiteFacts['menu'] {
  const menus = [...new Set(links.map(({ menu }) => menu))]
  const chosen = menus.find((menu) => MAIN.test(menu)) ?? menus[0]
  const shown = links
    .filter(({ menu }) => menu === chosen)
    .toSorted((a, b) => a.order - b.order)
    .flatMap(({ label, to }) => toLink(label, to, titles))
  return shown.length > 0 ? shown : undefined
}

function toLink(label: string, to: MenuLink['to'], titles: ReadonlyMap<string, string>) {
  if ('href' in to) return label === '' ? [] : [{ label, href: to.href }]
  const title = titles.get(to.id)
  // A post that the export leaves out can not be led to.
  if (title === undefined || (label || title) === '') return []
  return [{ label: label || title, href: toItemAddress(to.id) }]
}
