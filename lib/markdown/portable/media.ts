// Links, pictures and players.
import type { Element } from 'hast'
import type { PhrasingContent } from 'mdast'
import { toPlaceholder } from '../../model/placeholders/placeholder.ts'
import { wrap } from './tidy.ts'

/** A link, where it has an address and something to show. */
export function toLink(
  { properties }: Element,
  children: readonly PhrasingContent[],
): PhrasingContent[] {
  const { href } = properties
  if (typeof href !== 'string') return [...children]
  const url = href.startsWith('#') ? toPlaceholder('fragment', href.slice(1)) : href
  const title = titleOf(properties)
  return wrap(children, (inner) => ({ type: 'link', url, title, children: inner }))
}

/** A picture in its own address is no text: its description stays. */
export function toImage({ properties }: Element): PhrasingContent[] {
  const alt = String(properties.alt ?? '').replace(/\s+/g, ' ')
  const { src } = properties
  if (typeof src !== 'string' || src.startsWith('data:'))
    return [{ type: 'text', value: alt }]
  return [{ type: 'image', url: src, alt, title: titleOf(properties) }]
}

/** A link to the recording, under its label. */
export function toPlayer(player: Element): PhrasingContent[] {
  const source = [player, ...player.children].find(
    (each) => each.type === 'element' && typeof each.properties.src === 'string',
  )
  const { ariaLabel, title } = player.properties
  const value = String(ariaLabel ?? title ?? '▶')
  if (source?.type !== 'element') return []
  const children = [{ type: 'text', value } as const]
  return [{ type: 'link', url: String(source.properties.src), children }]
}

function titleOf({ title }: Element['properties']): string | null {
  return typeof title === 'string' && title !== '' ? title : null
}
