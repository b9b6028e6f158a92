// One file of the media library: what it looks like, where it is used, and what can be done with it.
import { makeButton } from '../../../enhance/make-button.ts'
import { isPicture } from '@/lib/http/media-type'
import { toHash } from '../article/go-to.ts'
import { WORDS } from '../words.ts'
import { formatBytes } from './filter-media.ts'
import type { MediaFile, MediaPlace } from './parse-media.ts'

export interface MediaCardActions {
  /** Where the server shows a file. */
  toAddress(path: string): string
  remove(file: MediaFile): void
}

export function renderCard(
  file: MediaFile,
  { toAddress, remove }: MediaCardActions,
): HTMLLIElement {
  const { path, size, uses } = file
  const name = path.slice(path.lastIndexOf('/') + 1)
  const card = document.createElement('li')
  const facts = makeText('small', '')
  const tell = (width?: number, height?: number) => {
    const pixels = width && height ? [WORDS.pixels(width, height)] : []
    facts.textContent = [...pixels, formatBytes(size)].join(' · ')
  }
  tell(file.width, file.height)
  const open = document.createElement('a')
  open.href = toAddress(path)
  open.target = '_blank'
  open.className = 'thumbnail'
  open.setAttribute('aria-label', WORDS.openFile(name))
  open.append(isPicture(path) ? makeThumbnail(toAddress(path), tell) : extensionOf(name))
  card.append(open, makeText('strong', name), makeText('small', folderOf(path)), facts)
  card.append(uses.length > 0 ? renderUses(uses) : makeText('small', WORDS.isUnused))
  if (uses.length === 0) {
    const button = makeButton(WORDS.removeShort, () => remove(file))
    button.setAttribute('aria-label', WORDS.removeFile(name))
    card.append(button)
  }
  return card
}

function makeThumbnail(
  address: string,
  tell: (width: number, height: number) => void,
): HTMLImageElement {
  const picture = document.createElement('img')
  picture.loading = 'lazy'
  picture.decoding = 'async'
  picture.alt = ''
  picture.src = address
  // Of what no document shows, the server knows no pixels.
  picture.addEventListener('load', () =>
    tell(picture.naturalWidth, picture.naturalHeight),
  )
  return picture
}

function renderUses(uses: readonly MediaPlace[]): HTMLElement {
  const details = document.createElement('details')
  const list = document.createElement('ul')
  const isLacking = uses.some(({ lacksText }) => lacksText)
  const count = WORDS.uses(uses.length)
  details.append(
    makeText('summary', isLacking ? `${count}, ${WORDS.lacksText}` : count),
    list,
  )
  if (isLacking) details.className = 'is-lacking'
  for (const { source, line, lacksText } of uses) {
    const entry = document.createElement('li')
    entry.append(linkTo(source), ` ${WORDS.line(line)}`)
    if (lacksText) entry.append(`, ${WORDS.lacksText}`)
    list.append(entry)
  }
  return details
}

/** Other documents are found in their own lists. */
function linkTo(source: string): Node {
  if (!source.startsWith('articles/')) return document.createTextNode(source)
  const link = document.createElement('a')
  link.href = toHash(source)
  link.textContent = source
  return link
}

function makeText(tag: 'small' | 'strong' | 'summary', text: string): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}

function folderOf(path: string): string {
  return `${path.slice(0, path.lastIndexOf('/'))}/`
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toUpperCase()
}
