// Numbers of releases and of Node: three whole numbers, as semver.org orders them.
export type Version = readonly [major: number, minor: number, patch: number]

/** Reads `0.2.0` and `v0.2.0`; undefined for all else, previews of a release too. */
export function parseVersion(text: string): Version | undefined {
  const match = /^v?(\d+)\.(\d+)\.(\d+)$/.exec(text.trim())
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : undefined
}

export function formatVersion(version: Version): string {
  return version.join('.')
}

/** Oldest first. */
export function compareVersions(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}

/** Whether a version is one of `engines`, such as `>=20.19`; true for what it cannot read. */
export function isInRange(version: Version, range: string): boolean {
  const match = /^>=\s*(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(range.trim())
  if (!match) return true
  const [, major, minor = '0', patch = '0'] = match
  return compareVersions(version, [Number(major), Number(minor), Number(patch)]) >= 0
}
