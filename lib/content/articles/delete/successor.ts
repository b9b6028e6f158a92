// Gives the addresses of an article to another.
import { toRoutePath } from '../../../site/routes.ts'
import { parseUsableSlug } from '../../../site/document-slug.ts'
import { toSiblingSlug, toUndatedSlug } from '../../../site/shapes/dated.ts'
import { decodePath } from '../../../site/url.ts'
import { checkFile, withYaml } from '../../check/index.ts'
import { addAlias } from '../../references/front-matter-edit.ts'

interface Owner {
  readonly path: string
  readonly slug: string
  readonly aliases: readonly string[]
}

/**
 * The text of `next` with the address of `gone`, and with the old ones of that, among its aliases.
 * Undefined where its front matter does not take them.
 */
export function renderSuccessor(
  written: string,
  next: Owner,
  gone: Owner,
): string | undefined {
  const names = [toUndatedSlug(gone.slug), ...gone.aliases]
  const aliases = names
    .map((name) => toLastingAlias(gone.slug, name))
    .filter((alias) => !next.aliases.includes(alias))
  const text = aliases.toReversed().reduce(addAlias, withYaml(written))
  const { fields } = checkFile(next.path, new TextEncoder().encode(text))
  const given = Array.isArray(fields.aliases) ? fields.aliases : []
  return aliases.every((alias) => given.includes(alias)) ? text : undefined
}

/** Below a date, a slug alone means an address of that date: another article has another. */
function toLastingAlias(owner: string, alias: string): string {
  const name = parseUsableSlug(alias)
  if (!name) return alias
  const slug = toSiblingSlug(owner, name)
  return slug === name ? name : decodePath(toRoutePath('article', { slug }))
}
