// The editor in front of a git host: no server of ours answers it.
import type { CmsConfig } from '@sveltia/cms'

import { restoreBytes } from '@/lib/edit/lossless'
import { COMMIT_FORMS } from './commit-forms.ts'
import { limitFetch } from './host-fetch.ts'
import {
  makeRemoteServices,
  type RemoteServices,
  type RemoteSettings,
} from './remote-services.ts'

/** Before the CMS asks for anything. Throws in a frame, where another page could lead a click. */
export function openRemote({
  config: { backend },
  ...about
}: RemoteSettings & { readonly config: CmsConfig }): RemoteServices {
  if (window.top !== window) throw new Error('The editor does not open in a frame.')
  const { name, repo, api_root: apiRoot } = { repo: '', api_root: undefined, ...backend }
  globalThis.fetch = limitFetch(globalThis.fetch.bind(globalThis), {
    form: findForm(name),
    ownOrigin: location.origin,
    hostOrigin: new URL(apiRoot ?? location.origin).origin,
    restore: restoreBytes,
  })
  return makeRemoteServices(about, `${name}:${repo}`)
}

function findForm(name: string) {
  const form = Object.entries(COMMIT_FORMS).find(([host]) => host === name)?.[1]
  if (form) return form
  throw new TypeError(`${name} is no host of the editor`)
}
