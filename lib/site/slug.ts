// Slugs of titles and names.

declare const brand: unique symbol
/** The last part of an address: NFC, lower case, letters, digits, `-`, `_`, `.`. */
export type Slug = string & { readonly [brand]: 'Slug' }

const SLUG = /^[\p{L}\p{M}\p{N}]+(?:[-_.]+[\p{L}\p{M}\p{N}]+)*$/u

/** Normalises to NFC and lower case: slugs are compared that way. */
export function parseSlug(value: string): Slug | undefined {
  const slug = value.normalize('NFC').toLowerCase()
  return SLUG.test(slug) ? (slug as Slug) : undefined
}

/** Makes a slug of a title or name: `C++ & Rust` → `cpp-rust`; undefined if nothing is left. */
export function toSlug(text: string): Slug | undefined {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    // C++ and C# are not C.
    .replace(/(?<=\p{L}\+*)\+/gu, 'p')
    .replace(/(?<=\p{L})#/gu, '-sharp')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
  return parseSlug(words.filter(Boolean).join('-'))
}

/** Makes a slug of any name: `🦀` gets a hash. */
export function toSlugOrHash(text: string): Slug {
  return toSlug(text) ?? hashSlug(text)
}

// FNV-1a, 32 bits: such names are few, and browsers run this, too.
function hashSlug(text: string): Slug {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text.normalize('NFC'))) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  }
  return `x${hash.toString(16).padStart(8, '0')}` as Slug
}
