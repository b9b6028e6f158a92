import type { ArticleSummary, Picture } from '@/lib/content/types'

/**
 * The picture that link cards get of an article: the only place that decides it. Undefined
 * where there is none that networks show.
 */
export function sharePicture({ hero }: ArticleSummary): Picture | undefined {
  return hero && hasCardFormat(hero) ? hero : undefined
}

// Nobody who draws link cards draws SVG.
function hasCardFormat({ src }: Picture): boolean {
  return !/\.svg(?:[?#]|$)/i.test(src)
}
