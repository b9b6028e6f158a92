// Which folders there are, from the paths of files.

/** Names by folder, each with whether it is a folder. */
export type Folders = ReadonlyMap<string, ReadonlyMap<string, boolean>>

export function toFolders(paths: Iterable<string>): Folders {
  const folders = new Map<string, Map<string, boolean>>()
  const add = (path: string, isFolder: boolean): void => {
    const at = path.lastIndexOf('/')
    const folder = at < 0 ? '' : path.slice(0, at)
    const names = folders.get(folder)
    if (names) names.set(path.slice(at + 1), isFolder)
    else {
      folders.set(folder, new Map([[path.slice(at + 1), isFolder]]))
      if (folder !== '') add(folder, true)
    }
  }
  for (const path of paths) add(path, false)
  return folders
}
