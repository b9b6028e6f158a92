// The files of an editor without a server: its page, its bundle and headers for static hosts.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, sep } from 'node:path'

import { bundleEditor } from '../../../build/edit-bundle.mjs'
import { makeEditorConfig } from '../../../edit/config/editor-config.ts'
import { toEditPolicy } from '../../../http/edit-policy.ts'
import { renderShell } from '../render-shell.ts'
import { apiRootOf } from './backend.ts'
import type { OwnFiles } from './own-folder.ts'
import type { RemotePlan } from './remote-plan.ts'

export interface RemoteSite {
  readonly title: string
  readonly url: string
  readonly timeZone: string
  readonly language: string
  /** As the editor suggests them: the id of a file, with the name in it. */
  readonly authors: readonly { readonly value: string; readonly label?: string }[]
}

/** The same sources and options give the same bytes. */
export async function buildRemote(
  root: string,
  plan: RemotePlan,
  site: RemoteSite,
): Promise<OwnFiles> {
  const bundle = await bundleEditor(root)
  // Named by a hash of its sources.
  const assets = `assets/${basename(bundle)}`
  return new Map<string, string | Uint8Array>([
    ['index.html', renderPage(plan, site, `./${assets}/`)],
    ['_headers', HEADERS],
    ...listFiles(bundle).map(
      (name) => [`${assets}/${name}`, readFileSync(join(bundle, name))] as const,
    ),
  ])
}

function renderPage(
  plan: RemotePlan,
  { title, url, ...site }: RemoteSite,
  assets: string,
) {
  const { host, instance, repo, branch, contentPath, workflow, signIn, appId } = plan
  const apiRoot = apiRootOf(plan)
  const config = makeEditorConfig({
    ...{ title, url, contentPath },
    remote: {
      ...{ host, repo, branch, workflow, apiRoot },
      ...(host !== 'github' && { baseUrl: instance }),
      ...(signIn !== undefined && { baseUrl: signIn }),
      ...(appId !== undefined && { appId }),
    },
  })
  return renderShell({
    title,
    assets,
    policy: toEditPolicy(new URL(apiRoot).origin),
    page: {
      ...{ mode: 'remote', address: '', csrf: '', userName: '' },
      ...{ ...site, siteAddress: url, contentPath, config },
    },
  })
}

/** Netlify and Cloudflare read them; a policy in the page can not name who may frame it. */
const HEADERS = `/*
  Content-Security-Policy: frame-ancestors 'none'
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
  X-Robots-Tag: noindex
/assets/*
  Cache-Control: public, max-age=31536000, immutable
`

/** Static hosts compress by themselves, and maps are for those who write packages. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:br|map)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((name) => name.replaceAll(sep, '/'))
    .toSorted()
}
