// Lists of redirects, one for each kind of web host.
import type { LostAddress } from '../../model/report.ts'
import { listOldAddresses } from './old-address.ts'
import { renderApache, renderCaddy, renderNginx } from './servers.ts'
import { renderCloudflare, renderCsv, renderNetlify } from './services.ts'

/** Texts by the names of their files; none where there is nothing to say. */
export function renderRedirectFiles(
  redirects: readonly LostAddress[],
): ReadonlyMap<string, string> {
  const addresses = listOldAddresses(redirects)
  if (addresses.length === 0) return new Map()
  return new Map([
    ['README.txt', READ_ME],
    ['nginx.conf', renderNginx(addresses)],
    ['Caddyfile', renderCaddy(addresses)],
    ['apache.htaccess', renderApache(addresses)],
    ['netlify.toml', renderNetlify(addresses)],
    ['cloudflare-snippet.js', renderCloudflare(addresses)],
    ['redirects.csv', renderCsv(addresses)],
  ])
}

const READ_ME = `Old addresses that only a web host can redirect, most of them because of their query (/?p=7).
All others are aliases in the imported files and need nothing.

nginx.conf             maps for the http block, and rules for the server block of the blog
Caddyfile              for the block of the blog
apache.htaccess        for the .htaccess of the site
netlify.toml           for the end of netlify.toml
cloudflare-snippet.js  a snippet or a worker in front of the blog
redirects.csv          from, to and status, for any other host

GitHub Pages, GitLab Pages and S3 do not look at queries: there, such an address shows the front page.
Each rule answers with 301. Try one before the old blog goes:  curl -I 'https://blog.example/?p=7'
`
