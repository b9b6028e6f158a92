// The editor in front of a git host: no server of ours answers it.
import type { CmsConfig } from '@sveltia/cms'

import { restoreBytes } from '@/lib/edit/lossless'
import { COMMIT_FORMS } from './commit-forms.ts'
import { limitFetch } from './host-fetch.ts'

/** Before the CMS asks for anything. Throws in a frame, where another page could lead a click. */
export function openRemote({ backend }: CmsConfig): void {
  if (window.top !== window) throw new Error('The editor does not open in a frame.')
  const form = findForm(backend.name)
  const { api_root: apiRoot = location.origin } = { api_root: undefined, ...backend }
  globalThis.fetch = limitFetch(globalThis.fetch.bind(globalThis), {
    form,
    ownOrigin: location.origin,
    hostOrigin: new URL(apiRoot).origin,
    restore: restoreBytes,
  })
}

function findForm(name: string) {
  const form = Object.entries(COMMIT_FORMS).find(([host]) => host === name)?.[1]
  if (form) return form
  throw new TypeError(`${name} is no host of the editor`)
}
