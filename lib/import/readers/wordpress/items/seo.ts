// Fields of plug-ins that say what a post is about.
import type { XmlElement } from '../../../input/xml.ts'
import { toPlainText } from '../../../values/plain-text.ts'
import { findMeta, textOf } from '../elements.ts'
import { isAddress } from './addresses.ts'

type Meta = ReadonlyMap<string, string>

const DESCRIPTIONS = [
  '_yoast_wpseo_metadesc',
  'rank_math_description',
  '_aioseo_description',
  '_aioseop_description',
  '_seopress_titles_desc',
  'advanced_seo_description',
  '_genesis_description',
  '_su_description',
  'standard_seo_post_meta_description',
]
const SUBTITLES = [
  '_subtitle',
  'subtitle',
  'wps_subtitle',
  '_wps_subtitle',
  'kia_subtitle',
  'the_subtitle',
  '_secondary_title',
]
const CANONICALS = [
  '_yoast_wpseo_canonical',
  'rank_math_canonical_url',
  '_aioseo_canonical_url',
  '_aioseop_custom_link',
  '_seopress_robots_canonical',
  '_genesis_canonical_uri',
]

/** The excerpt, or the description of a plug-in; templates with `%variables%` are none. */
export function findDescription(item: XmlElement, meta: Meta): string | undefined {
  const written = findMeta(meta, DESCRIPTIONS) ?? ''
  const template = /%%?\w+%|#\w+_\w+/.test(written)
  return (
    toPlainText(textOf(item, 'excerpt:encoded').replace(/\[[^\][]*\]/g, '')) ||
    (template ? undefined : toPlainText(written) || undefined)
  )
}

export function findSubtitle(meta: Meta): string | undefined {
  return toPlainText(findMeta(meta, SUBTITLES) ?? '') || undefined
}

export function findCanonical(meta: Meta): string | undefined {
  const url = findMeta(meta, CANONICALS)
  return url !== undefined && isAddress(url) ? url : undefined
}
