// The kind of a picture, by its first bytes: what a name or a host says is no proof.

/** What browsers draw, but drawings, which are text. */
const KINDS = [
  { extension: 'jpg', magic: /^\xff\xd8\xff/ },
  { extension: 'png', magic: /^\x89PNG\r\n\x1a\n/ },
  { extension: 'gif', magic: /^GIF8[79]a/ },
  { extension: 'webp', magic: /^RIFF[\s\S]{4}WEBP/ },
  { extension: 'avif', magic: /^[\s\S]{4}ftyp(?:avi[fs]|mif1|miaf)/ },
] as const

/** The extension of its kind; undefined for what is none of these. */
export function findPictureKind(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  return KINDS.find(({ magic }) => magic.test(head))?.extension
}
