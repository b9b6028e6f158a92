// Media types that the site serves: an allow-list.

const TEXT = 'text/plain; charset=utf-8'
const BYTES = 'application/octet-stream'

/** What browsers draw. */
const PICTURES: Readonly<Record<string, string>> = {
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/jpeg': 'jpg jpeg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
}

/**
 * What the site serves besides its pages, by media type. Nothing here runs anything as its type
 * says: source is plain text. Left out is what a browser or a host would run (pages, PHP), and what
 * a reader's system would (programs, installers, documents with macros).
 */
const OTHERS: Readonly<Record<string, string>> = {
  'audio/aac': 'aac',
  'audio/flac': 'flac',
  'audio/midi': 'mid midi',
  'audio/mp4': 'm4a m4b',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg oga opus',
  'audio/wav': 'wav',
  'video/mp4': 'mp4 m4v',
  'video/ogg': 'ogv',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
  'video/x-matroska': 'mkv',
  'application/epub+zip': 'epub',
  'application/pdf': 'pdf',
  'application/rtf': 'rtf',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/gzip': 'gz tgz',
  'application/x-7z-compressed': '7z',
  'application/x-bittorrent': 'torrent',
  'application/x-bzip2': 'bz2',
  'application/x-tar': 'tar',
  'application/x-xz': 'xz',
  'application/zip': 'zip',
  'application/zstd': 'zst',
  'application/geo+json': 'geojson',
  'application/gpx+xml': 'gpx',
  'application/json': 'json',
  'application/vnd.google-earth.kml+xml': 'kml',
  'application/vnd.google-earth.kmz': 'kmz',
  'application/x-ipynb+json': 'ipynb',
  'text/calendar; charset=utf-8': 'ics',
  'text/csv; charset=utf-8': 'csv',
  'text/tab-separated-values; charset=utf-8': 'tsv',
  'text/vcard; charset=utf-8': 'vcf',
  'text/vtt; charset=utf-8': 'vtt',
  'text/x-opml; charset=utf-8': 'opml',
  // Few browsers show them: to download.
  'image/heic': 'heic heif',
  'image/tiff': 'tif tiff',
  'image/vnd.adobe.photoshop': 'psd',
  'font/otf': 'otf',
  'font/ttf': 'ttf',
  'font/woff': 'woff',
  'font/woff2': 'woff2',
  'model/3mf': '3mf',
  'model/gltf+json': 'gltf',
  'model/gltf-binary': 'glb',
  'model/obj': 'obj',
  'model/step': 'step stp',
  'model/stl': 'stl',
  [TEXT]: [
    'txt text log srt diff patch asc sig sha256 sha512 md5 bib ris tex sty rst org adoc',
    'yaml yml toml ini conf properties jsonl ndjson ical m3u m3u8 pls',
    'c h cc cpp hpp cs d dart go hs java jl js mjs cjs jsx kt lua ml mli nim pas pl pm py r rb rs',
    'scala scm swift ts tsx v vhd vhdl zig asm s f90 f95 clj cljs el lisp erl ex exs gd glsl',
    'sh bash zsh fish awk sed sql vim css scss sass less svelte vue astro',
    'cmake gradle mk nix proto tf ino scad gcode graphql dot puml mmd tmpl',
  ].join(' '),
  [BYTES]: 'bmp dxf dwg xcf parquet npy npz mobi djvu sketch fig blend',
}

const PICTURE_TYPES = byExtension(PICTURES)
const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ...PICTURE_TYPES,
  ...byExtension(OTHERS),
])

function byExtension(types: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(
    Object.entries(types).flatMap(([type, extensions]) =>
      extensions.split(' ').map((extension) => [extension, type] as const),
    ),
  )
}

/** Media types by extension, in the order of the table. */
export function listMediaTypes(): (readonly [extension: string, type: string])[] {
  return [...MEDIA_TYPES]
}

/** The media type of a file that the site may serve, by its extension; else undefined. */
export function mediaTypeOf(path: string): string | undefined {
  const extension = extensionOf(path)
  // A compressed form lies beside each page under that name, and has no address.
  if (extension === 'gz' && !/\.tar\.gz$/i.test(path)) return undefined
  return extension === undefined ? undefined : MEDIA_TYPES.get(extension)
}

/** Extensions of the pictures that the site shows. */
export function listPictureExtensions(): string[] {
  return [...PICTURE_TYPES.keys()]
}

/** By its extension alone. */
export function isPicture(path: string): boolean {
  return PICTURE_TYPES.has(extensionOf(path) ?? '')
}

/**
 * Kinds that browsers show as documents of XML, which may hold script (WHATWG HTML §7.5.2 runs
 * it in any document): under `/media/` they are to take away.
 */
export const ATTACHED_EXTENSIONS: readonly string[] = ['gpx', 'kml', 'opml']

/** `Content-Disposition` (RFC 6266) of a file, named by its path under `dist`. */
export function dispositionHeadersOf(file: string): Readonly<Record<string, string>> {
  const isAttached =
    file.startsWith('media/') && ATTACHED_EXTENSIONS.includes(extensionOf(file) ?? '')
  return isAttached ? { 'Content-Disposition': 'attachment' } : {}
}

function extensionOf(path: string): string | undefined {
  return /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase()
}
