// `[gallery]` and `[playlist]`: files of the library in their order.
import { escapeXml } from '../../../../../text/escape.ts'
import type { Attachment } from '../../library.ts'
import type { BodyContext } from '../context.ts'
import { renderFile } from './media.ts'
import type { Rule } from './rules.ts'
import type { ShortcodeAttributes } from './attributes.ts'

export const renderGallery: Rule = (shortcode, _, context) =>
  listFiles(shortcode, context)
    .filter(({ url }) => /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i.test(url))
    .map(renderPicture)
    .join('\n')

export const renderPlaylist: Rule = (shortcode, _, context) =>
  listFiles(shortcode, context)
    .map(({ url, title }) => renderFile(url, title))
    .join('\n')

/** A picture of the library with its alternative text and its caption. */
export function renderPicture({ url, alt, caption }: Attachment): string {
  const image = `<img src="${escapeXml(url)}" alt="${escapeXml(alt ?? '')}">`
  const words = caption ? `<figcaption>${escapeXml(caption)}</figcaption>` : ''
  return `<figure>${image}${words}</figure>`
}

// Without numbers, WordPress shows all that was uploaded to the post.
function listFiles({ named }: ShortcodeAttributes, context: BodyContext): Attachment[] {
  const ids = toIds(named.ids ?? named.include)
  const excluded = new Set(toIds(named.exclude))
  const files =
    ids.length > 0
      ? ids.flatMap((id) => context.findAttachment(id) ?? tellMissing(id, context))
      : context
          .listAttachedTo(named.id ?? context.postId)
          .filter(({ id }) => !excluded.has(id))
  return /^desc$/i.test(named.order ?? '') ? files.toReversed() : [...files]
}

function toIds(list = ''): string[] {
  return list.split(/[\s,]+/).filter((id) => /^\d+$/.test(id))
}

function tellMissing(id: string, { tell }: BodyContext): [] {
  tell({
    kind: 'loss',
    rule: 'gallery-picture-missing',
    message: `A gallery names the picture ${id}, which the export does not have.`,
  })
  return []
}
