// Paths of the host that others serve.
import picomatch from 'picomatch'

type Matcher = (path: string) => boolean

// Made once for each list: making one costs more than all that is asked of it.
let known: { readonly key: string; readonly matches: Matcher } | undefined

/**
 * True for a decoded site path, without a slash at its end, that a pattern of `outside` in
 * `site.yaml` names: `/docs/**` names `/docs` as well.
 */
export function isOutside(patterns: readonly string[], path: string): boolean {
  if (patterns.length === 0) return false
  const key = patterns.join('\n')
  if (known?.key !== key) known = { key, matches: toMatcher(patterns) }
  return known.matches(path)
}

function toMatcher(patterns: readonly string[]): Matcher {
  const rooted = patterns.map((pattern) => `/${pattern.replace(/^\/+|\/+$/g, '')}`)
  return picomatch(rooted, { dot: true, nonegate: true })
}
