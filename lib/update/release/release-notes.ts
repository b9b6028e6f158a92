// Cuts out of a change log (keepachangelog.com) what is new for a blog.
import { compareVersions, parseVersion, type Version } from './version.ts'

const HEADING = /^## \[?v?(?<version>\d+\.\d+\.\d+)\]?/
/** Addresses of links stand at the end of the file. */
const DEFINITION = /^\[[^\]]+\]: /

/** The sections after `from`, up to `to`, as they stand; empty where there are none. */
export function sliceReleaseNotes(changelog: string, from: Version, to: Version): string {
  let isWanted = false
  const lines = changelog.split(/\r?\n/).filter((line) => {
    if (line.startsWith('## ')) isWanted = isBetween(line, from, to)
    return isWanted && !DEFINITION.test(line)
  })
  return lines.join('\n').trim()
}

function isBetween(heading: string, from: Version, to: Version): boolean {
  const version = parseVersion(HEADING.exec(heading)?.groups?.version ?? '')
  return (
    version !== undefined &&
    compareVersions(version, from) > 0 &&
    compareVersions(version, to) <= 0
  )
}
