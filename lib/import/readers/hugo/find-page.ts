// The page that `ref` and `relref` name.
import { folderOf, joinPath } from '../../folders/folder.ts'
import type { HugoConfig } from './config.ts'
import { readPath } from './place.ts'

/** By path from the content or from the page, with or without ending; else by its name alone. */
export function findPage(paths: readonly string[], config: HugoConfig) {
  const byPath = new Map<string, string>()
  const byName = new Map<string, string>()
  for (const path of paths) {
    const file = /\.(?:md|markdown|html?)$/i.test(path)
      ? readPath(config, path)
      : undefined
    if (!file) continue
    const whole = joinPath(file.folder, file.name)
    for (const key of [`${file.language}:${whole}`, whole])
      if (!byPath.has(key)) byPath.set(key, path)
    if (!byName.has(file.name)) byName.set(file.name, path)
  }
  return (target: string, from: string): string | undefined => {
    const file = readPath(config, from)
    const name = target
      .replace(/\.(?:md|markdown|html)$/i, '')
      .replace(/(?:^|\/)_?index(?:\.[a-z-]+)?$/, '')
      .replace(/\/$/, '')
    const beside = [
      joinPath(file?.folder ?? '', name),
      joinPath(file?.folder ?? '', file?.name ?? '', name),
    ]
    const inside = name.startsWith('/') ? [joinPath(name)] : [...beside, joinPath(name)]
    const keys = inside.flatMap((path) => [`${file?.language}:${path}`, path])
    const found = keys.map((key) => byPath.get(key)).find(Boolean)
    const isBare = !name.includes('/') && name !== ''
    return (
      found ??
      (isBare ? byName.get(name) : undefined) ??
      findInFolder(paths, from, target)
    )
  }
}

function findInFolder(paths: readonly string[], from: string, target: string) {
  const path = joinPath(folderOf(from), target)
  return /\.(?:md|markdown)$/i.test(path) && paths.includes(path) ? path : undefined
}
