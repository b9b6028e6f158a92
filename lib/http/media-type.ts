// Media types that the site serves: an allow-list.
/** What the site serves besides its pages: pictures, sound, film and documents. */
const MEDIA_TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    avif: 'image/avif',
    gif: 'image/gif',
    jpeg: 'image/jpeg',
    jpg: 'image/jpeg',
    png: 'image/png',
    svg: 'image/svg+xml',
    webp: 'image/webp',
    m4a: 'audio/mp4',
    mp3: 'audio/mpeg',
    ogg: 'audio/ogg',
    opus: 'audio/ogg',
    wav: 'audio/wav',
    mp4: 'video/mp4',
    webm: 'video/webm',
    csv: 'text/csv; charset=utf-8',
    json: 'application/json',
    pdf: 'application/pdf',
    txt: 'text/plain; charset=utf-8',
    vtt: 'text/vtt; charset=utf-8',
    zip: 'application/zip',
  }),
)

/** The media type of a file that the site may serve, by its extension; else undefined. */
export function mediaTypeOf(path: string): string | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase()
  return extension === undefined ? undefined : MEDIA_TYPES.get(extension)
}

/** By its extension alone. */
export function isPicture(path: string): boolean {
  return mediaTypeOf(path)?.startsWith('image/') ?? false
}
