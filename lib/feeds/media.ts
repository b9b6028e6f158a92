import type { Picture } from '../model/article.ts'

/** Media RSS (rssboard.org/media-rss §4): the picture as apps show it beside an entry. */
export function toMedia({ src, alt, type, bytes, width, height }: Picture) {
  const content = {
    url: src,
    medium: 'image',
    ...(type !== undefined && { type }),
    ...(bytes !== undefined && { fileSize: bytes }),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    ...(alt !== '' && { description: { value: alt, type: 'plain' } }),
  }
  return { contents: [content] }
}
