// What becomes of each shortcode.
import { renderEmbed } from '../embeds.ts'
import type { BodyContext } from '../context.ts'
import { findAddress } from './addresses.ts'
import { renderCaption } from './caption.ts'
import type { Shortcode } from './find-shortcodes.ts'
import { renderGallery, renderPlaylist } from './gallery.ts'
import { renderLatex } from './latex.ts'
import { renderMedia } from './media.ts'
import { renderUnknown } from './unknown.ts'

export type Rule = (
  shortcode: Shortcode,
  /** Undefined without an end. */
  inner: string | undefined,
  context: BodyContext,
) => string | undefined

/** Tables of contents and lists that an engine makes. */
const NOTHING =
  /^(?:toc|ez-toc|table_of_contents|lwptoc|wptoc|no_?toc|nextpage|more|adsense|ad|ads|sharethis|social_share|addtoany|sociable|jetpack-related-posts|related_posts|sitemap|archives|wp_sitemap_page)$/
const FORM =
  /^(?:contact-form(?:-7)?|contact-field|contact-form-7|wpforms|gravityform|ninja_forms?|formidable|mc4wp_form|mailpoet_form|newsletter(?:_form)?|subscribe2?|jetpack_subscription_form|caldera_form|fluentform|forminator_form|wpuf_form)$/
const FOOTNOTE = /^(?:efn_note|footnote|fn|mfn|modern_footnote|ref|sidenote|wp_footnote)$/

const RULES: Readonly<Record<string, Rule>> = {
  caption: renderCaption,
  wp_caption: renderCaption,
  gallery: renderGallery,
  slideshow: renderGallery,
  playlist: renderPlaylist,
  audio: renderMedia,
  video: renderMedia,
  latex: renderLatex,
  quote: (_, inner) => inner && `<blockquote>${inner}</blockquote>`,
  blockquote: (_, inner) => inner && `<blockquote>${inner}</blockquote>`,
  pullquote: (_, inner) => inner && `<blockquote>${inner}</blockquote>`,
}

/** HTML in the place of a shortcode; the text around `inner` is gone. */
export function renderShortcode(
  shortcode: Shortcode,
  inner: string | undefined,
  context: BodyContext,
): string {
  const { name } = shortcode
  const rule = Object.hasOwn(RULES, name) ? RULES[name] : undefined
  const known = rule?.(shortcode, inner, context)
  if (known !== undefined) return known
  if (FOOTNOTE.test(name) && inner !== undefined)
    return context.footnotes.add(inner.trim())
  if (FORM.test(name)) return tellForm(name, context)
  if (NOTHING.test(name)) return inner ?? ''
  const address = findAddress(shortcode, inner)
  if (address !== undefined) return renderEmbed(address, '', context)
  return renderUnknown(shortcode, inner, context)
}

function tellForm(name: string, { tell }: BodyContext): string {
  tell({
    kind: 'loss',
    rule: 'form-left-out',
    message: `The form “[${name}]” was left out: plain pages send none.`,
  })
  return ''
}
