// Which files the media library shows.
import type { MediaFile } from './parse-media.ts'

export const MEDIA_VIEWS = ['all', 'unused', 'undescribed'] as const
export type MediaView = (typeof MEDIA_VIEWS)[number]

export interface MediaFilter {
  readonly view: MediaView
  /** Words, each of which a path has. */
  readonly words: string
}

export function filterMedia(
  files: readonly MediaFile[],
  { view, words }: MediaFilter,
): MediaFile[] {
  const parts = words.toLowerCase().split(/\s+/).filter(Boolean)
  return files.filter(({ path, uses }) => {
    if (view === 'unused' && uses.length > 0) return false
    if (view === 'undescribed' && !uses.some(({ lacksText }) => lacksText)) return false
    return parts.every((part) => path.toLowerCase().includes(part))
  })
}

/** The pictures of one folder after the other. */
export function listFolders(files: readonly Pick<MediaFile, 'path'>[]): string[] {
  const folders = files.map(({ path }) => path.slice(0, path.lastIndexOf('/')))
  return [...new Set(['media', ...folders])].toSorted()
}

/** `1.2 MB`, `340 KB`. */
export function formatBytes(bytes: number): string {
  const isLarge = bytes >= 1_000_000
  const format = new Intl.NumberFormat('en', {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  })
  return format.format(isLarge ? bytes / 1_000_000 : Math.max(1, bytes / 1000))
}
