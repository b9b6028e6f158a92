// Redirects for Netlify and Cloudflare, and as a list for any other host.
import { groupByParameters, renderOdd } from './by-parameters.ts'
import { encodeQuery, type OldAddress, toKey } from './old-address.ts'

/**
 * <https://docs.netlify.com/manage/routing/redirects/redirect-options/>: a query is captured, not
 * compared, so that each address takes two steps.
 */
export function renderNetlify(addresses: readonly OldAddress[]): string {
  const groups = groupByParameters(addresses)
  const rules = groups.flatMap((group, index) => {
    const step = `/import-redirects/${index + 1}`
    if (group.names.length === 0)
      return group.addresses.map(({ path, to }) => toNetlifyRule(path, to))
    const query = group.names.map((name) => `${name} = ":${name}"`).join(', ')
    const captured = `${step}/${group.names.map((name) => `:${name}`).join('/')}`
    return [
      ...group.addresses.map(({ parameters, to }) => {
        const values = parameters.map(([, value]) => encodeQuery(value)).join('/')
        return toNetlifyRule(`${step}/${values}`, to)
      }),
      toNetlifyRule(group.path, captured, `  query = { ${query} }\n`),
    ]
  })
  const head = '# Put these rules at the end of netlify.toml.\n\n'
  return head + rules.join('\n') + renderOdd(addresses)
}

/** `force`: there is a page at `/`. */
function toNetlifyRule(from: string, to: string, query = ''): string {
  const [source, target] = [from, to].map((path) => JSON.stringify(path))
  return `[[redirects]]\n  from = ${source}\n  to = ${target}\n${query}  status = 301\n  force = true\n`
}

/** <https://developers.cloudflare.com/rules/snippets/>: bulk redirects do not look at queries. */
export function renderCloudflare(addresses: readonly OldAddress[]): string {
  const targets = addresses.map(
    (each) => `  ${JSON.stringify(toKey(each))}: ${JSON.stringify(each.to)},\n`,
  )
  const names = [
    ...new Set(addresses.flatMap((each) => each.parameters.map(([name]) => name))),
  ]
  return `// A snippet or a worker in front of the blog.
const TARGETS = {
${targets.join('')}}
const NAMES = new Set(${JSON.stringify(names.toSorted())})

export default {
  async fetch(request) {
    const { pathname, searchParams } = new URL(request.url)
    const parameters = [...searchParams].filter(([name]) => NAMES.has(name))
    parameters.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    const encode = (text) =>
      encodeURIComponent(text).replace(/[!'()*]/g, (c) => '%' + c.charCodeAt(0).toString(16).toUpperCase())
    const query = parameters.map(([name, value]) => encode(name) + '=' + encode(value)).join('&')
    const key = query === '' ? pathname : pathname + '?' + query
    const target = Object.hasOwn(TARGETS, key) ? TARGETS[key] : undefined
    return target ? Response.redirect(new URL(target, request.url), 301) : fetch(request)
  },
}
`
}

/** RFC 4180; a field never begins with what a spreadsheet would run. */
export function renderCsv(addresses: readonly OldAddress[]): string {
  const lines = addresses.map((each) =>
    [toKey(each), each.to, '301']
      .map((field) => `"${field.replaceAll('"', '""')}"`)
      .join(','),
  )
  return ['"from","to","status"', ...lines].map((line) => `${line}\r\n`).join('')
}
