// Looks at paths that somebody else named: what the system refuses is a value, not an exception.
import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs'
import { sep } from 'node:path'

/** Follows links. Returns the error with its code, such as `ENOTDIR` or `ENAMETOOLONG`. */
export function lookAt(file: string): Stats | Error {
  return attempt(() => statSync(file))
}

/** The same of a link itself. */
export function lookAtLink(file: string): Stats | Error {
  return attempt(() => lstatSync(file))
}

/** Stats of a regular file behind all links; undefined for anything else, and for any fault. */
export function findRegularFile(file: string): Stats | undefined {
  const stats = lookAt(file)
  return !(stats instanceof Error) && stats.isFile() ? stats : undefined
}

/** True for a folder behind all links. */
export function isFolder(file: string): boolean {
  const stats = lookAt(file)
  return !(stats instanceof Error) && stats.isDirectory()
}

/** The path behind all links; undefined where it leads nowhere. */
export function findRealPath(file: string): string | undefined {
  const path = attempt(() => realpathSync(file))
  return path instanceof Error ? undefined : path
}

/** True for `folder` and what lies in it; both without links. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

/** Runs `work`, and returns what it throws. */
export function attempt<Result>(work: () => Result): Result | Error {
  try {
    return work()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
