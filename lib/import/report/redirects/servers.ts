// Redirects for nginx, Caddy and Apache.
import { decodePath } from '../../../site/url.ts'
import { groupByParameters, renderOdd } from './by-parameters.ts'
import { encodeQuery, type OldAddress, toKey } from './old-address.ts'

/** <https://nginx.org/en/docs/http/ngx_http_map_module.html>: values are as they were sent. */
export function renderNginx(addresses: readonly OldAddress[]): string {
  const groups = groupByParameters(addresses)
  const maps = groups.map((group, index) => {
    const query = group.names.map((name) => `${name}=$arg_${name}`).join('&')
    const key = query === '' ? '$uri' : `$uri?${query}`
    const lines = group.addresses.map((each) => `    "${toNginxKey(each)}" "${each.to}";`)
    return `map "${key}" $import_old_${index + 1} {\n    default "";\n${lines.join('\n')}\n}\n`
  })
  const rules = groups.map(
    (_, index) =>
      `#     if ($import_old_${index + 1}) { return 301 $import_old_${index + 1}; }\n`,
  )
  return [
    '# Put these maps into the `http` block of nginx, with the sizes that hosting/nginx.conf\n',
    '# has, and into the `server` block of the blog:\n',
    ...[...rules, '\n', ...maps, renderOdd(addresses)],
  ].join('')
}

/** `$uri` is decoded, `$arg_` is not. */
function toNginxKey(address: OldAddress): string {
  return decodePath(address.path) + toKey(address).slice(address.path.length)
}

/** <https://caddyserver.com/docs/caddyfile/directives/map> */
export function renderCaddy(addresses: readonly OldAddress[]): string {
  const groups = groupByParameters(addresses)
  const blocks = groups.map((group, index) => {
    const name = `import_old_${index + 1}`
    const query = group.names.map((each) => `${each}={query.${each}}`).join('&')
    const lines = group.addresses.map((each) => `\t"${toCaddyKey(each)}" "${each.to}"`)
    return [
      `map "{path}${query === '' ? '' : `?${query}`}" {${name}} {`,
      ...[...lines, '\tdefault ""', '}'],
      `@${name} expression \`{${name}} != ""\``,
      `redir @${name} {${name}} 301\n`,
    ].join('\n')
  })
  const head = '# Put this into the block of the blog.\n\n'
  return head + blocks.join('\n') + renderOdd(addresses)
}

/** Caddy hands over what the browser meant, not what it sent. */
function toCaddyKey({ path, parameters }: OldAddress): string {
  const query = parameters.map(([name, value]) => `${name}=${value}`).join('&')
  return `${decodePath(path)}${query === '' ? '' : `?${query}`}`
}

/** <https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html>: `?` drops the query. */
export function renderApache(addresses: readonly OldAddress[]): string {
  const rules = addresses.map(({ path, parameters, to }) => {
    const conditions = parameters.map(
      ([name, value]) =>
        `RewriteCond %{QUERY_STRING} "(^|&)${toPattern(encodeQuery(name))}=${toPattern(encodeQuery(value))}(&|$)"\n`,
    )
    const pattern = toPattern(decodePath(path).replace(/^\//, ''))
    return `${conditions.join('')}RewriteRule "^${pattern}$" "${to.replaceAll('%', '\\%')}?" [NE,R=301,L]\n`
  })
  return `# Put this into the .htaccess of the site.\nRewriteEngine On\n${rules.join('')}`
}

function toPattern(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&').replaceAll('"', '\\"')
}
