// Slugs of titles and names.

declare const brand: unique symbol
/** The last part of an address: NFC, lower case, letters, digits, `-`, `_`, `.`. */
export type Slug = string & { readonly [brand]: 'Slug' }

const SLUG = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-_.]+[\p{L}\p{M}\p{N}]+)*$/u

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
  const bare = words.map((word) => word.replace(/^\p{M}+/u, ''))
  return parseSlug(bare.filter(Boolean).join('-'))
}

/**
 * Makes the slug of a name: of a topic, an author, a series. Names of one meaning share it,
 * whatever their case, width or invisible characters; signs that make another name are
 * spelled out (`.NET` → `dot-net`). `🦀` gets a hash, and `index` never is one.
 */
export function toSlugOrHash(name: string): Slug {
  const folded = foldName(name)
  const slug = toSlug(spellSigns(folded)) ?? hashSlug(folded)
  if (slug === 'index') return 'x-index' as Slug
  return new TextEncoder().encode(slug).length > MAX_BYTES ? shorten(slug) : slug
}

// Unicode maps these forms to ordinary ones; others, such as `²`, mean something.
const FORMS = /[\u3000\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc\uff01-\uffe6]+/gu
// Variation selectors, soft hyphens, direction marks. Joiners are letters of some scripts.
const INVISIBLE =
  /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{Variation_Selector}/gu

/** What of a name is compared: not its case, width, spaces and invisible characters. */
export function foldName(name: string): string {
  return (
    name
      .replace(FORMS, (text) => text.normalize('NFKC'))
      .replace(INVISIBLE, '')
      .normalize('NFC')
      .toLowerCase()
      // İ in lower case has a dot that nobody types.
      .replace(/i\u0307/gu, 'i')
      .trim()
      .replace(/\s+/gu, ' ')
  )
}

function spellSigns(name: string): string {
  return (
    name
      .replace(/(?<![\p{L}\p{N}.])\.(?=\p{L})/gu, ' dot ')
      .replace(/(?<=[\p{L}\p{N}])&(?=[\p{L}\p{N}])/gu, ' and ')
      .replace(/(?<=\p{N}) ?%/gu, ' percent ')
      .replace(/(?<![\p{L}\p{N}])#(?=\p{N})/gu, ' no ')
      .replace(/(?<=\p{N})\+(?!\p{N})/gu, ' plus ')
      .replace(/(?<![\p{L}\p{N}+])\+(?=[\p{L}\p{N}])/gu, ' plus ')
      // A* is a search, *nix a family.
      .replace(/(?<=\p{L})\*(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\*(?=\p{L})/gu, ' star ')
  )
}

/** True for names that mean one thing: they differ in case, spaces and punctuation alone. */
export function isAlike(name: string, other: string): boolean {
  return toKey(name) === toKey(other)
}

function toKey(name: string): string {
  const plain = foldName(name).replace(/^#(?=\p{L})/u, '')
  return (
    spellSigns(plain)
      // C-, C-- and -1 are other names than C and 1.
      .replace(/(?<!-)-+$|^-(?=\p{N})/gu, (signs) => ` @${'@'.repeat(signs.length)} `)
      .replace(/(?:(?![#&%@*])[\s\p{P}])+/gu, ' ')
      .trim()
  )
}

// File names are limited to 255 bytes, and the page's file adds an ending.
const MAX_BYTES = 200
const KEPT_BYTES = 160

/** Long names that begin alike stay apart. */
function shorten(slug: Slug): Slug {
  const bytes = new TextEncoder().encode(slug).subarray(0, KEPT_BYTES)
  const start = new TextDecoder().decode(bytes, { stream: true })
  return `${start.replace(/[^\p{L}\p{M}\p{N}]+$/u, '')}-${hashSlug(slug)}` as Slug
}

// FNV-1a, 32 bits: such names are few, and browsers run this, too.
function hashSlug(text: string): Slug {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  }
  return `x${hash.toString(16).padStart(8, '0')}` as Slug
}
