const EDITOR_FILES: readonly RegExp[] = [
  /~$/,
  /^\.#/,
  /^#.*#$/,
  /\.(?:swp|swo|swx|swn|tmp|temp|bak|orig|crdownload|part)$/i,
  // Vim writes and removes a file of this name to see whether it may.
  /^4913$/,
  /^\.DS_Store$/,
  /^\._/,
  /^Thumbs\.db$/i,
  /^desktop\.ini$/i,
  /^\.~lock\./,
  /^~\$/,
  /___jb_(?:tmp|old)___$/,
  /^\.goutputstream-/,
  /^\.fuse_hidden/,
  /^sed[A-Za-z0-9]{6}$/,
]

const ARCHIVE_FOLDER = '__MACOSX'

/** Whether an editor, a file manager or an archive left the file: never content, never news. */
export function isEditorFile(path: string): boolean {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  return parts.includes(ARCHIVE_FOLDER) || EDITOR_FILES.some((file) => file.test(name))
}
