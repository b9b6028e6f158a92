// The form of a link: an address, or an article that is found by its title.
import type { EditorView } from '@codemirror/view'

import { toRelativeLink } from '../../../../lib/site/address/relative-link.ts'
import type { BodyServices } from '../services.ts'
import { makeField, openForm, readField } from '../toolbar/form.ts'
import { WORDS } from '../words.ts'
import { ArticleList } from './article-list.ts'
import { insertLink, type Link } from './link-text.ts'

const ADDRESS = /^(?:[a-z][\w+.-]*:|[./#]|www\.)\S*$/i

export function openLinkForm(
  view: EditorView,
  anchor: HTMLElement,
  services: BodyServices,
): void {
  const { from, to } = view.state.selection.main
  const selected = view.state.sliceDoc(from, to)
  const isAddress = ADDRESS.test(selected)
  const field = makeField(WORDS.linkTarget, isAddress ? selected : '')
  const insert = (link: Link) => {
    view.dispatch(insertLink(view.state, link), { scrollIntoView: true })
    view.focus()
  }
  const list = new ArticleList(field, services, (article) => {
    close()
    const address = toRelativeLink(services.findPath(), article.path)
    insert({ text: article.title, address })
  })
  const { close } = openForm(anchor, WORDS.link, [field, list.element], () => {
    const address = readField(field)
    if (address !== '' && !list.chooseActive()) insert({ text: address, address })
  })
}
